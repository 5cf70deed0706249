package dev.tandem.rules.analysis;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Selections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a designer should know about a version.
 *
 * @param path place in the file that it is about, for example {@code constraints.V01.when}; empty for the line as a whole
 * @param witness a complete configuration that shows it; null where none can, because something is never so
 * @param related places that together are the reason, none of which can be left out; empty where there is none but the place itself
 */
public record Finding(Kind kind, String path, LocalizedText text, @Nullable Selections witness, List<String> related) {

    public Finding {
        related = List.copyOf(related);
    }

    /** How much it matters. */
    public enum Gravity {
        /** Customers or the floor run into it. */
        MISTAKE,
        /** Hardly what was meant. */
        DOUBT,
        /** Worth knowing. */
        HINT
    }

    /** What is found. "Valid" is a complete configuration that violates nothing of severity ERROR, whatever texts and facts the customer states. */
    public enum Kind {
        /** No valid configuration exists. */
        VOID(Gravity.MISTAKE),
        /** No valid configuration exists with the defaults of texts and facts. */
        VOID_BY_DEFAULT(Gravity.MISTAKE),
        /** Something is too large to be decided exactly, so that customers cannot be guided. */
        NOT_EXACT(Gravity.MISTAKE),
        /** The characteristic applies in no valid configuration. */
        NEVER_APPLIES(Gravity.DOUBT),
        /** It has a precondition, and applies in every valid configuration. */
        ALWAYS_APPLIES(Gravity.HINT),
        /** The characteristic applies in a valid configuration, but none has the value. */
        DEAD_VALUE(Gravity.DOUBT),
        /** Every valid configuration in which the characteristic applies has the value, though others are declared. */
        IMPLIED_VALUE(Gravity.HINT),
        /** The other constraints forbid all that this one forbids. */
        REDUNDANT(Gravity.DOUBT),
        /** The other constraints allow that it speaks, but where it does it cannot be met. */
        CONTRADICTING(Gravity.DOUBT),
        /** The row of a table is the first that fits in no valid configuration; a forbidden one: in none that the other constraints allow. */
        DEAD_ROW(Gravity.DOUBT),
        /** No configuration that the other constraints allow meets the condition. */
        CONDITION_NEVER_TRUE(Gravity.DOUBT),
        /** Every configuration that the other constraints allow meets the condition. */
        CONDITION_ALWAYS_TRUE(Gravity.HINT),
        /** A constraint that forbids nothing is violated in no valid configuration. */
        NEVER_VIOLATED(Gravity.DOUBT),
        /** A constraint that forbids nothing is violated in every valid configuration. */
        ALWAYS_VIOLATED(Gravity.DOUBT),
        /** No valid configuration needs the step. */
        DEAD_STEP(Gravity.DOUBT),
        /** Evaluation has no value, such as by a division by zero: for a constraint in any configuration, for prices and steps in a valid one. */
        NO_VALUE(Gravity.MISTAKE),
        /** A valid configuration costs less than nothing. */
        NEGATIVE_PRICE(Gravity.MISTAKE),
        /** A valid configuration needs a step that takes less than no time. */
        NEGATIVE_MINUTES(Gravity.MISTAKE),
        /** A valid configuration needs a step with a skill level that is not 1, 2, 3 or 4. */
        NO_SKILL_LEVEL(Gravity.MISTAKE),
        /** Steps that come after each other. */
        STEP_CYCLE(Gravity.MISTAKE),
        /** A step that a valid configuration needs, and that no work centre or nobody's skill can serve. */
        UNSERVED_STEP(Gravity.MISTAKE),
        /** No example has the value. */
        UNTOUCHED_VALUE(Gravity.HINT);

        private final Gravity gravity;

        Kind(Gravity gravity) {
            this.gravity = gravity;
        }

        public Gravity gravity() {
            return gravity;
        }
    }
}
