package dev.tandem.rules.policy;

import dev.tandem.rules.model.LocalizedText;
import java.util.List;

/**
 * What policy says about one step.
 *
 * @param eligible centres that may take it, preferred first
 * @param refused centres that offer the capability and may not take it
 * @param gates codes of the consultations that block it until they are done
 * @param protections what a person must wear or use at it
 */
public record Routing(String step, List<Choice> eligible, List<Choice> refused, List<Gate> gates, List<Protection> protections) {

    public Routing {
        eligible = List.copyOf(eligible);
        refused = List.copyOf(refused);
        gates = List.copyOf(gates);
        protections = List.copyOf(protections);
    }

    /** A centre and the rules that speak for or against it. */
    public record Choice(String centre, int preference, List<Conclusion> reasons) {}

    public record Gate(String consultation, Conclusion reason) {}

    public record Protection(String code, Conclusion reason) {}

    /** A rule's word. @param rule its id @param version of the factory policy */
    public record Conclusion(String rule, int version, LocalizedText text) {}
}
