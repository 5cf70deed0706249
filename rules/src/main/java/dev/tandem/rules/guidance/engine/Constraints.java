package dev.tandem.rules.guidance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a builder was told, with the group of each constraint: rows of literals, and propagators. */
final class Constraints {

    private static final int GONE = -2;

    final Rows clauses = new Rows();
    final Rows atMostOnes = new Rows();
    final List<Propagator> propagators = new ArrayList<>();
    final Ints propagatorGroups = new Ints(8);

    /** Rows of literals one after the other, each with its group. */
    static final class Rows {
        final Ints literals = new Ints(64);
        final Ints starts = new Ints(16);
        final Ints groups = new Ints(16);

        Rows() {
            starts.add(0);
        }

        int size() {
            return groups.size;
        }

        int start(int row) {
            return starts.at[row];
        }

        int end(int row) {
            return starts.at[row + 1];
        }

        void end(int group, boolean keep) {
            if (keep) {
                starts.add(literals.size);
                groups.add(group);
            } else {
                literals.size = starts.at[groups.size];
            }
        }
    }

    /**
     * The same constraints, each of a group only where the group's selector is true; selectors are the variables from {@code first} on.
     * An at-most-one becomes a sum, which can depend on a literal.
     */
    Constraints selected(int first) {
        var result = new Constraints();
        for (int row = 0; row < clauses.size(); row++) {
            copy(clauses, row, result.clauses.literals);
            int group = clauses.groups.at[row];
            if (group >= 0) {
                result.clauses.literals.add(Literals.negative(first + group));
            }
            result.clauses.end(group, true);
        }
        for (int row = 0; row < atMostOnes.size(); row++) {
            int group = atMostOnes.groups.at[row];
            if (group < 0) {
                copy(atMostOnes, row, result.atMostOnes.literals);
                result.atMostOnes.end(group, true);
            } else {
                result.propagators.add(atMostOne(row, Literals.positive(first + group)));
                result.propagatorGroups.add(group);
            }
        }
        for (int i = 0; i < propagators.size(); i++) {
            int group = propagatorGroups.at[i];
            result.propagators.add(group < 0 ? propagators.get(i) : propagators.get(i).onlyIf(Literals.positive(first + group)));
            result.propagatorGroups.add(group);
        }
        return result;
    }

    /** The constraints of no group and those of some, whose groups are numbered anew. */
    Constraints only(int[] kept, int groups) {
        int[] number = new int[groups];
        Arrays.fill(number, GONE);
        for (int i = 0; i < kept.length; i++) {
            number[kept[i]] = i;
        }
        var result = new Constraints();
        only(clauses, number, result.clauses);
        only(atMostOnes, number, result.atMostOnes);
        for (int i = 0; i < propagators.size(); i++) {
            int group = renumbered(propagatorGroups.at[i], number);
            if (group != GONE) {
                result.propagators.add(propagators.get(i));
                result.propagatorGroups.add(group);
            }
        }
        return result;
    }

    private static void only(Rows from, int[] number, Rows to) {
        for (int row = 0; row < from.size(); row++) {
            int group = renumbered(from.groups.at[row], number);
            if (group != GONE) {
                copy(from, row, to.literals);
                to.end(group, true);
            }
        }
    }

    private static int renumbered(int group, int[] number) {
        return group < 0 ? group : number[group];
    }

    private Linear atMostOne(int row, int onlyIf) {
        int size = atMostOnes.end(row) - atMostOnes.start(row);
        var terms = new Term[size];
        var factors = new long[size];
        for (int i = 0; i < size; i++) {
            terms[i] = Term.of(atMostOnes.literals.at[atMostOnes.start(row) + i]);
            factors[i] = 1;
        }
        return new Linear(onlyIf, terms, factors, 1);
    }

    static void copy(Rows from, int row, Ints to) {
        for (int i = from.start(row); i < from.end(row); i++) {
            to.add(from.literals.at[i]);
        }
    }
}
