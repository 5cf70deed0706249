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
 * @param stranded why no centre may take it; empty where one may
 */
public record Routing(
        String step, List<Choice> eligible, List<Choice> refused, List<Gate> gates, List<Protection> protections, List<Conclusion> stranded) {

    public Routing {
        eligible = List.copyOf(eligible);
        refused = List.copyOf(refused);
        gates = List.copyOf(gates);
        protections = List.copyOf(protections);
        stranded = List.copyOf(stranded);
    }

    /**
     * A centre and the rules that speak for or against it.
     *
     * @param preference the higher the better; compares centres of one step only
     * @param reasons never empty, the weightiest first
     */
    public record Choice(String centre, int preference, List<Conclusion> reasons) {

        public Choice {
            reasons = List.copyOf(reasons);
        }
    }

    /** A talk with the customer that comes first. */
    public record Gate(String consultation, Conclusion reason) {}

    /** What a person wears or uses. */
    public record Protection(String code, Conclusion reason) {}

    /** A rule's word. @param rule its id @param version of the factory policy */
    public record Conclusion(String rule, int version, LocalizedText text) {}
}
