package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import dev.tandem.rules.guidance.lowering.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A sum of amounts, less another one, as a sum of whole numbers: exact, or not at all. Equal amounts on both sides are left out.
 *
 * @param scale digits after the point
 */
record ExactSum(List<Term> terms, List<Long> factors, int scale, boolean exact) {

    private static final int MOST_DIGITS = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

    static ExactSum of(List<Amount> plus, List<Amount> minus) {
        List<Amount> left = new ArrayList<>(plus);
        List<Amount> right = new ArrayList<>();
        for (Amount amount : minus) {
            int same = same(left, amount);
            if (same >= 0) {
                left.remove(same);
            } else {
                right.add(amount);
            }
        }
        int scale = 0;
        BigDecimal most = BigDecimal.ZERO;
        for (List<Amount> side : List.of(left, right)) {
            for (Amount amount : side) {
                scale = Math.max(scale, amount.scale());
                most = most.add(amount.largest());
            }
        }
        if (scale > MOST_DIGITS || most.movePointRight(scale).compareTo(MOST) >= 0) {
            return new ExactSum(List.of(), List.of(), scale, false);
        }
        List<Term> terms = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        for (Amount amount : left) {
            terms.add(amount.term(scale));
            factors.add((long) amount.sign());
        }
        for (Amount amount : right) {
            terms.add(amount.term(scale));
            factors.add((long) -amount.sign());
        }
        return new ExactSum(terms, factors, scale, true);
    }

    private static int same(List<Amount> among, Amount amount) {
        for (int i = 0; i < among.size(); i++) {
            Amount other = among.get(i);
            if (other.sign() == amount.sign() && Arrays.equals(other.values(), amount.values()) && Arrays.equals(tail(other), tail(amount))) {
                return i;
            }
        }
        return -1;
    }

    private static int[] tail(Amount amount) {
        return Arrays.copyOfRange(amount.atLeast(), 1, amount.atLeast().length);
    }

    /** A new literal of the solver, under which the sum, rounded half up to these digits, is below zero; empty where that cannot be exact. */
    OptionalInt belowZero(Solver solver, int digits) {
        return exact ? OptionalInt.of(atMost(solver, -least(digits))) : OptionalInt.empty();
    }

    /** The same for above zero. */
    OptionalInt aboveZero(Solver solver, int digits) {
        return exact ? OptionalInt.of(atLeast(solver, least(digits))) : OptionalInt.empty();
    }

    /** The least that is rounded up to something: half of a unit, or one of the scale. */
    private long least(int digits) {
        return scale <= digits ? 1 : 5 * BigDecimal.TEN.pow(scale - digits - 1).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    private int atMost(Solver solver, long bound) {
        int literal = 2 * solver.variable();
        solver.linear(literal, terms.toArray(Term[]::new), factors.stream().mapToLong(Long::longValue).toArray(), bound);
        return literal;
    }

    private int atLeast(Solver solver, long bound) {
        int literal = 2 * solver.variable();
        solver.linear(literal, terms.toArray(Term[]::new), factors.stream().mapToLong(factor -> -factor).toArray(), -bound);
        return literal;
    }
}
