package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * What always holds and what the designer demands, over Boolean variables: immutable, shared by threads and sessions. A constraint belongs to
 * the group of the designer's constraint that it came from, or to the foundation.
 */
public final class Problem {

    /** The group of what always holds: that a choice has exactly one value, order chains, definitions. */
    public static final int FOUNDATION = -1;

    private final int variables;
    private final int groups;
    private final Constraints constraints;
    final Flat flat;
    private final Engines engines;
    private @Nullable Problem selecting;
    private @Nullable States undecided;
    private int @Nullable [] @Nullable [] undecidedAsked;

    private Problem(int variables, int groups, Constraints constraints) {
        this.variables = variables;
        this.groups = groups;
        this.constraints = constraints;
        this.flat = Flat.of(variables, constraints);
        this.engines = new Engines(flat);
    }

    /** An empty problem to add to. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of variables, those included that a table brought along. */
    public int variables() {
        return variables;
    }

    /** The number of groups: one more than the highest that was named. */
    public int groups() {
        return groups;
    }

    /** The same problem with one more variable for each group, only under which the group holds. */
    synchronized Problem selecting() {
        if (selecting == null) {
            selecting = new Problem(variables + groups, 0, constraints.selected(variables));
        }
        return selecting;
    }

    /** The session without decisions that others about the same literals begin as a copy of; the last one asked for is kept. */
    synchronized States undecided(int[][] asked) {
        if (undecided == null || !Arrays.deepEquals(undecidedAsked, asked)) {
            undecided = new States(this, engines, asked);
            undecidedAsked = asked.clone();
        }
        return undecided;
    }

    /** Only what always holds and these groups, which are numbered anew in the order given. */
    public Problem only(int... kept) {
        return new Problem(variables, kept.length, constraints.only(kept, groups));
    }

    /** Collects variables and constraints; one thread. */
    public static final class Builder {

        private final Constraints constraints = new Constraints();
        private int variables;
        private int groups;
        private int group = FOUNDATION;
        private boolean built;

        private Builder() {}

        /** A new variable's number. */
        public int variable() {
            return variables++;
        }

        /** So many new variables; the number of the first. */
        public int variables(int count) {
            variables += count;
            return variables - count;
        }

        /** Says which designer's constraint, counted from nought, the constraints added next belong to; FOUNDATION for none. */
        public Builder group(int group) {
            if (group < FOUNDATION) {
                throw new IllegalArgumentException("A group is FOUNDATION or counted from 0, not " + group);
            }
            this.group = group;
            groups = Math.max(groups, group + 1);
            return this;
        }

        /** At least one of the literals; none at all is a contradiction. */
        public void clause(int... literals) {
            add(group, literals);
        }

        /** At most one of the literals. */
        public void atMostOne(int... literals) {
            var sorted = sorted(literals);
            for (int i = 1; i < sorted.length; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    add(group, sorted[i] ^ 1);
                }
            }
            if (sorted.length == 2) {
                add(group, sorted[0] ^ 1, sorted[1] ^ 1);
            } else if (sorted.length > 2) {
                for (int literal : sorted) {
                    constraints.atMostOnes.literals.add(literal);
                }
                constraints.atMostOnes.end(group, true);
            }
        }

        /** Exactly one of the literals. */
        public void exactlyOne(int... literals) {
            clause(literals);
            atMostOne(literals);
        }

        /**
         * Only these combinations of values, or none of these. A column names the literals of the values of one choice, of which exactly one
         * holds; a tuple has for each column the index of a value.
         */
        public void table(int[][] columns, int[][] tuples, boolean allowed) {
            for (var tuple : tuples) {
                if (tuple.length != columns.length) {
                    throw new IllegalArgumentException("A tuple of %d values in a table of %d columns".formatted(tuple.length, columns.length));
                }
            }
            new Table(columns, distinct(tuples)).addTo(this, allowed);
        }

        /**
         * Only if a literal holds (or always, with NONE): one of these rows fits. A column names the literals of the values of one choice; that exactly
         * one of them holds has been said, by {@link #exactlyOne} or so that propagation sees it at once. A row has for each column the indices of the
         * values that fit, at least one. Belongs to the foundation.
         */
        public void rows(int onlyIf, int[][] columns, BitSet[][] rows) {
            for (var column : columns) {
                for (int literal : column) {
                    check(literal);
                }
            }
            add(FOUNDATION, new Tuples(onlyIf, columns, rows));
        }

        /**
         * Only if a literal holds (or always, with NONE): the sum of factor times term is at most a bound. Adds the chain of each term's order
         * literals to the foundation.
         *
         * @throws IllegalArgumentException if the sum can leave 64 bits
         */
        public void linear(int onlyIf, Term[] terms, long[] factors, long atMost) {
            for (var term : terms) {
                for (int i = 1; i < term.atLeast().length; i++) {
                    check(term.atLeast()[i]);
                    if (i > 1) {
                        add(FOUNDATION, term.atLeast()[i] ^ 1, term.atLeast()[i - 1]);
                    }
                }
            }
            if (onlyIf >= 0) {
                check(onlyIf);
            }
            int condition = onlyIf;
            if (group >= 0 && onlyIf >= 0) {
                condition = Literals.positive(variable());
                add(group, onlyIf ^ 1, condition);
            }
            add(onlyIf >= 0 ? FOUNDATION : group, new Linear(condition, terms.clone(), factors.clone(), atMost));
        }

        /** The problem; nothing can be added afterwards. */
        public Problem build() {
            built = true;
            return new Problem(variables, groups, constraints);
        }

        void add(int group, int... literals) {
            if (built) {
                throw new IllegalStateException("The problem has been built; later constraints belong to a solver");
            }
            var rows = constraints.clauses;
            boolean tautology = false;
            int start = rows.literals.size;
            for (int literal : literals) {
                check(literal);
                boolean twice = false;
                for (int i = start; i < rows.literals.size; i++) {
                    twice |= rows.literals.at[i] == literal;
                    tautology |= rows.literals.at[i] == (literal ^ 1);
                }
                if (!twice) {
                    rows.literals.add(literal);
                }
            }
            rows.end(group, !tautology);
        }

        void add(int group, Propagator propagator) {
            constraints.propagators.add(propagator);
            constraints.propagatorGroups.add(group);
        }

        int group() {
            return group;
        }

        private int[] sorted(int... literals) {
            var sorted = literals.clone();
            for (int literal : sorted) {
                check(literal);
            }
            Arrays.sort(sorted);
            return sorted;
        }

        private void check(int literal) {
            if (literal < 0 || literal >= 2 * variables) {
                throw new IllegalArgumentException("Literal %d names no variable; allowed: 0 to %d".formatted(literal, 2 * variables - 1));
            }
        }

        private static int[][] distinct(int[][] tuples) {
            var seen = new HashSet<java.util.List<Integer>>();
            return Arrays.stream(tuples)
                    .filter(tuple -> seen.add(Arrays.stream(tuple).boxed().toList()))
                    .toArray(int[][]::new);
        }
    }
}
