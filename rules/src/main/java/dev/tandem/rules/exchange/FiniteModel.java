package dev.tandem.rules.exchange;

import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Problem;
import java.util.Collections;
import java.util.List;

/**
 * A configuration model as a file describes it: what can be decided, and what goes together. Immutable as long as nobody writes to its arrays.
 *
 * @param variables number of Booleans; literals are 2v for Boolean v and 2v+1 for its opposite
 * @param slots what one decision decides, in the order of the file; helpers of the file are in none
 * @param rules what must hold, in the order of the file
 * @param constraints what each group of rules is called, by the group's number: the constraints as their author wrote them
 */
public record FiniteModel(int variables, List<Slot> slots, List<Rule> rules, List<String> constraints) {

    public FiniteModel {
        slots = List.copyOf(slots);
        rules = List.copyOf(rules);
        constraints = Collections.unmodifiableList(constraints);
    }

    /**
     * Something that is decided: a variable with its values, or a feature, which is in or out.
     *
     * @param literals of each value
     */
    public record Slot(String name, List<String> values, int[] literals) {

        /** The values of a feature. */
        static final List<String> FEATURE = List.of("in", "out");

        /** Whether it is a feature, whose values are in and out. */
        public boolean feature() {
            return values == FEATURE;
        }

        /** A feature that is in where this Boolean is true. */
        public static Slot feature(String name, int variable) {
            return new Slot(name, FEATURE, new int[] {2 * variable, 2 * variable + 1});
        }
    }

    /** A part of a constraint. */
    public sealed interface Rule {

        /** Number of the constraint that it belongs to, or {@link Problem#FOUNDATION} for what always holds. */
        int group();

        /** At least one of the literals. */
        record Clause(int group, int[] literals) implements Rule {}

        /** Exactly one of the literals. */
        record ExactlyOne(int group, int[] literals) implements Rule {}

        /** At most one of the literals. */
        record AtMostOne(int group, int[] literals) implements Rule {}

        /**
         * Tuples over variables that have exactly one value each.
         *
         * @param columns for each variable the literals of its values
         * @param allowed whether one of the tuples must be taken, or none of them may be
         * @param tuples for each tuple the position of each column's value
         */
        record Table(int group, int[][] columns, boolean allowed, int[][] tuples) implements Rule {}

        /**
         * The factors of the literals that are true add up to no more than the bound.
         *
         * @param onlyIf a literal under which alone this is said, or {@link Literals#NONE}
         * @param factors of each literal, of any sign
         */
        record AtMost(int group, int onlyIf, int[] literals, long[] factors, long bound) implements Rule {}
    }

    /** The literals that are asked for each slot, as the guidance engine takes them. */
    public int[][] asked() {
        return slots.stream().map(Slot::literals).toArray(int[][]::new);
    }

    /** The same model for the guidance engine, with a group for each constraint. */
    public Problem problem() {
        return FiniteProblem.of(this);
    }

    @Override
    public String toString() {
        return "%d slots with %d values, %d constraints".formatted(
                slots.size(), slots.stream().mapToInt(slot -> slot.literals().length).sum(), constraints.size());
    }

}
