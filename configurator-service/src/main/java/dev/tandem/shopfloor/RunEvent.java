package dev.tandem.shopfloor;

/** What happened to a run. Carries no personal data. */
public sealed interface RunEvent {

    String runId();

    String site();

    /** Its work orders are to hear how it stands. */
    record RunChanged(String runId, String site, String workCentre) implements RunEvent {}
}
