package dev.tandem.rules.policy;

/** What the rules join, besides steps and their hazards. */
public sealed interface Circumstance {

    /** Where the work order is released. */
    record WorkOrderSite(String site) implements Circumstance {}

    /** A work centre offers a capability. */
    record Offer(String capability, CentreFact centre) implements Circumstance {}

    /** One step comes directly before another. */
    record Sequence(String before, String after) implements Circumstance {}

    /** A step is a talk with the customer. */
    record Consultation(String step) implements Circumstance {}
}
