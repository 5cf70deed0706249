package dev.tandem.rules.policy;

import dev.tandem.rules.policy.Routing.Conclusion;
import java.util.Set;

/** What a rule found about one step, with the rule's word for it. */
public sealed interface Finding {

    String step();

    Conclusion because();

    /**
     * A centre offers what the step needs.
     *
     * @param protections the centre's
     * @param own whether the centre is named after the capability, so that others stand in for it
     */
    record Candidate(String step, String centre, String site, Set<String> protections, boolean own, Conclusion because)
            implements Finding {}

    /** A candidate must not take the step. */
    record Refusal(String step, String centre, Conclusion because) implements Finding {}

    /** Something speaks for a candidate. @param weight 0 only explains */
    record Preference(String step, String centre, int weight, Conclusion because) implements Finding {}

    /** No centre may take the step. */
    record Stranded(String step, Conclusion because) implements Finding {}

    /** A consultation stands before the step. */
    record Gated(String step, String consultation, Conclusion because) implements Finding {}

    /** A person must wear or use something at the step. */
    record Protected(String step, String protection, Conclusion because) implements Finding {}
}
