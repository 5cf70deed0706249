package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import dev.tandem.rules.guidance.lowering.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A sum of amounts, less another one, as a sum of whole numbers. Equal amounts on both sides are left out. An amount with more digits than fit is
 * rounded down: what is then impossible is so, what is possible has to be looked at.
 *
 * @param scale digits after the point
 * @param below so much less than the whole numbers say it can be
 * @param above so much more
 * @param fits whether it can be asked about at all
 */
record ExactSum(List<Term> terms, List<Long> factors, int scale, int below, int above, boolean fits) {

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
        List<Amount> all = new ArrayList<>(left);
        all.addAll(right);
        int scale = all.stream().mapToInt(Amount::scale).map(one -> Math.min(one, MOST_DIGITS)).max().orElse(0);
        BigDecimal most = all.stream().map(Amount::largest).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (most.movePointRight(scale).compareTo(MOST) >= 0) {
            return new ExactSum(List.of(), List.of(), scale, 0, 0, false);
        }
        List<Term> terms = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        int below = 0;
        int above = 0;
        for (int i = 0; i < all.size(); i++) {
            Amount amount = all.get(i);
            long factor = i < left.size() ? amount.sign() : -amount.sign();
            terms.add(amount.term(scale));
            factors.add(factor);
            boolean rounded = amount.scale() > scale;
            above += rounded && factor > 0 ? 1 : 0;
            below += rounded && factor < 0 ? 1 : 0;
        }
        return new ExactSum(terms, factors, scale, below, above, true);
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

    /** Whether nothing was rounded, so that what is possible need not be looked at. */
    boolean exact() {
        return below == 0 && above == 0;
    }

    /** A new literal of the solver, under which the sum, rounded half up to these digits, can be below zero; empty where it does not fit. */
    OptionalInt belowZero(Solver solver, int digits) {
        long least = scale <= digits ? 1 : 5 * BigDecimal.TEN.pow(scale - digits - 1).longValueExact();
        return fits ? OptionalInt.of(atMost(solver, -least)) : OptionalInt.empty();
    }

    /**
     * A new literal of the solver, under which the sum can be at least one of this digit, or at most minus one; empty where it does not fit.
     *
     * @param digit counted from the last of the scale
     */
    OptionalInt beyond(Solver solver, boolean positive, int digit) {
        long bound = BigDecimal.TEN.pow(digit).longValueExact();
        return fits ? OptionalInt.of(positive ? atLeast(solver, bound) : atMost(solver, -bound)) : OptionalInt.empty();
    }

    private int atMost(Solver solver, long bound) {
        int literal = 2 * solver.variable();
        solver.linear(literal, terms.toArray(Term[]::new), factors.stream().mapToLong(Long::longValue).toArray(), bound + below);
        return literal;
    }

    private int atLeast(Solver solver, long bound) {
        int literal = 2 * solver.variable();
        solver.linear(literal, terms.toArray(Term[]::new), factors.stream().mapToLong(factor -> -factor).toArray(), above - bound);
        return literal;
    }
}
