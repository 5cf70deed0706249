package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The solution closest to the defaults: the fewest of them broken; then those that come first are kept; then each field, in order, has the
 * best value that is left. The order is total over fields and defaults, so there is one answer. One thread at a time.
 */
public final class Closest {

    /** A default: kept where any of these literals is true (its value, or that nothing is asked). */
    public record Keep(int... anyOf) {}

    /** What has an order of its own where its default is broken or there is none. */
    public sealed interface Field {

        /** Which default it belongs to, or -1. */
        int keep();

        /** The first of these that is possible; one of them is true in every solution. */
        record InOrder(int keep, int... literals) implements Field {}

        /**
         * The value nearest to the target, of two as near the lower; first of all it should have a value.
         *
         * @param stated literal that it has a value, or -1 where it always has
         */
        record Nearest(int keep, int stated, Term term, long target) implements Field {}
    }

    private final Solver solver;
    private final Minimum minimum;
    private final Keep[] keeps;
    private final int[] wishes;
    private final Field[] fields;
    private @Nullable Base base;
    private @Nullable Base branch;

    /** An answer from which the search for others goes on, where more is decided. */
    private record Base(BitSet assumed, BitSet settled, Minimum.Least least, BitSet broken, byte[] model) {}

    /**
     * @param keeps in the order in which they are kept where not all can be
     * @param fields in the order in which they are satisfied
     */
    public Closest(Solver solver, List<Keep> keeps, List<Field> fields) {
        this.solver = solver;
        this.minimum = new Minimum(solver);
        this.keeps = keeps.toArray(Keep[]::new);
        this.fields = fields.toArray(Field[]::new);
        this.wishes = keeps.stream().mapToInt(this::wish).toArray();
    }

    private int wish(Keep keep) {
        if (keep.anyOf().length == 1) {
            solver.prefer(keep.anyOf()[0]);
            return keep.anyOf()[0];
        }
        int wish = 2 * solver.variable();
        solver.clause(new Assumptions(wish ^ 1).add(keep.anyOf()).all());
        solver.prefer(wish);
        solver.prefer(keep.anyOf()[0]);
        return wish;
    }

    /** How many counters this added to its solver so far. */
    public int counters() {
        return minimum.counters();
    }

    /**
     * Finds it; the solver's model is then the answer.
     *
     * @param assumed what is decided
     * @param settled defaults that do not count: of what is decided, or known to be broken in every solution
     * @return the defaults that are broken; empty if what is assumed has no solution
     */
    public Optional<BitSet> find(int[] assumed, BitSet settled) {
        branch = null;
        Optional<Base> found = answer(assumed, settled, base);
        found.ifPresent(answer -> base = answer);
        return found.map(answer -> (BitSet) answer.broken().clone());
    }

    /** The same answer; where it is the last one that was found, without a search. Only for a solver that nobody has told more since. */
    public Optional<BitSet> next(int[] assumed, BitSet settled) {
        if (base == null || !stands(base, assumed, settled)) {
            return find(assumed, settled);
        }
        branch = null;
        solver.recall(base.model());
        return Optional.of((BitSet) base.broken().clone());
    }

    /** The same answer, for a question aside from which only {@link #beyond} goes on, until something is found again. */
    public Optional<BitSet> aside(int[] assumed, BitSet settled) {
        Optional<Base> found = answer(assumed, settled, base);
        found.ifPresent(answer -> branch = answer);
        return found.map(Base::broken);
    }

    /** The same answer, for one of many questions that all decide a little more than the last one that was found or asked aside. */
    public Optional<BitSet> beyond(int[] assumed, BitSet settled) {
        Base from = branch == null ? base : branch;
        return least(assumed, settled, from).map(found -> best(found, assumed, settled));
    }

    private Optional<Base> answer(int[] assumed, BitSet settled, @Nullable Base from) {
        return least(assumed, settled, from).map(found -> {
            BitSet all = new BitSet();
            for (int literal : assumed) {
                all.set(literal);
            }
            BitSet broken = best(found, assumed, settled);
            return new Base(all, (BitSet) settled.clone(), found, broken, solver.model());
        });
    }

    /**
     * Whether an answer is that of a further question, too: it shows all that is decided besides, and of the defaults that count no longer
     * each is one that it breaks or one that what is decided keeps. Then no other solution gains on it.
     */
    private boolean stands(Base earlier, int[] assumed, BitSet settled) {
        BitSet missing = (BitSet) earlier.assumed().clone();
        for (int literal : assumed) {
            if (earlier.model()[literal] <= 0) {
                return false;
            }
            missing.clear(literal);
        }
        BitSet again = (BitSet) earlier.settled().clone();
        again.andNot(settled);
        if (!missing.isEmpty() || !again.isEmpty()) {
            return false;
        }
        for (int keep = settled.nextSetBit(0); keep >= 0; keep = settled.nextSetBit(keep + 1)) {
            if (!earlier.settled().get(keep) && !earlier.broken().get(keep) && !anyOf(keeps[keep].anyOf(), assumed)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOf(int[] some, int[] all) {
        for (int literal : all) {
            for (int one : some) {
                if (literal == one) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Minimum.Least> least(int[] assumed, BitSet settled, @Nullable Base earlier) {
        int[] asked = new int[keeps.length - settled.cardinality()];
        for (int keep = settled.nextClearBit(0), i = 0; keep < keeps.length; keep = settled.nextClearBit(keep + 1)) {
            asked[i++] = wishes[keep];
        }
        long[] ones = new long[asked.length];
        Arrays.fill(ones, 1);
        Minimum.Least from = earlier == null ? null : from(earlier, assumed, settled);
        return from == null ? minimum.least(assumed, asked, ones, (Minimum.Best) null) : minimum.least(assumed, asked, ones, from);
    }

    /** An earlier answer without what is settled now, if all that it assumed is assumed; else null. */
    private Minimum.@Nullable Least from(Base earlier, int[] assumed, BitSet settled) {
        BitSet missing = (BitSet) earlier.assumed().clone();
        for (int literal : assumed) {
            missing.clear(literal);
        }
        BitSet again = (BitSet) earlier.settled().clone();
        again.andNot(settled);
        if (!missing.isEmpty() || !again.isEmpty()) {
            return null;
        }
        BitSet now = (BitSet) settled.clone();
        now.andNot(earlier.settled());
        return earlier.least().without(now.stream().map(keep -> wishes[keep]).toArray()).orElse(null);
    }

    private BitSet best(Minimum.Least least, int[] assumed, BitSet settled) {
        Assumptions fixed = new Assumptions(assumed).add(least.holding());
        if (least.cost() > least.hopeless().length) {
            keepFirst(fixed, settled, least.hopeless());
        }
        BitSet broken = new BitSet(keeps.length);
        for (int keep = 0; keep < keeps.length; keep++) {
            broken.set(keep, !kept(keep));
        }
        for (Field field : fields) {
            if (field.keep() < 0 || broken.get(field.keep())) {
                switch (field) {
                    case Field.InOrder inOrder -> first(inOrder.literals(), fixed);
                    case Field.Nearest nearest -> nearest(nearest, fixed);
                }
            }
        }
        return broken;
    }

    private boolean kept(int keep) {
        for (int literal : keeps[keep].anyOf()) {
            if (solver.isTrue(literal)) {
                return true;
            }
        }
        return false;
    }

    private void keepFirst(Assumptions fixed, BitSet settled, int[] hopeless) {
        BitSet never = new BitSet();
        for (int wish : hopeless) {
            never.set(wish);
        }
        for (int keep = settled.nextClearBit(0); keep < keeps.length; keep = settled.nextClearBit(keep + 1)) {
            if (kept(keep)) {
                fixed.add(wishes[keep]);
            } else if (!never.get(wishes[keep])) {
                tries(fixed, wishes[keep]);
            }
        }
    }

    /** Whether these can hold as well; then they are fixed and the model shows them. */
    private boolean tries(Assumptions fixed, int... more) {
        for (int literal : more) {
            if (solver.refutes(literal, fixed.all())) {
                return false;
            }
        }
        int before = fixed.size();
        boolean possible = solver.solve(fixed.add(more).all());
        if (!possible) {
            fixed.cutTo(before);
        }
        return possible;
    }

    private void first(int[] literals, Assumptions fixed) {
        for (int literal : literals) {
            if (solver.isTrue(literal)) {
                fixed.add(literal);
                return;
            }
            if (tries(fixed, literal)) {
                return;
            }
        }
    }

    private void nearest(Field.Nearest field, Assumptions fixed) {
        if (field.stated() >= 0) {
            if (!solver.isTrue(field.stated()) && !tries(fixed, field.stated())) {
                return;
            }
            fixed.add(field.stated());
        }
        Rings rings = new Rings(field.term(), field.target());
        int best = rings.of(Integers.index(solver, field.term()));
        int from = 0;
        for (int step = 1; from < best; step *= 2) {
            int tried = Math.min(best, from + step) - 1;
            int before = fixed.size();
            boolean possible = solver.solve(fixed.add(rings.within(tried)).all());
            fixed.cutTo(before);
            if (possible) {
                best = rings.of(Integers.index(solver, field.term()));
                step = 1;
            } else {
                from = tried + 1;
            }
        }
        fixed.add(rings.exactly(best));
    }
}
