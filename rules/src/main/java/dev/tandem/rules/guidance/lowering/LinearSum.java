package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A sum of numbers as a sum of integers. Exact: all values are multiples of 10^-scale, and every partial sum has at most 19 digits, so
 * that DECIMAL128, which keeps 34, rounds nothing in whatever order it adds.
 */
final class LinearSum {

    private final Clauses clauses;
    private final int scale;
    private final Term[] terms;
    private final long[] factors;
    private final long constant;
    private final Map<Long, Integer> known = new HashMap<>();

    private LinearSum(Clauses clauses, int scale, Term[] terms, long[] factors, long constant) {
        this.clauses = clauses;
        this.scale = scale;
        this.terms = terms;
        this.factors = factors;
        this.constant = constant;
    }

    /** @param domains of the terms; empty where the sum cannot be exact */
    static Optional<LinearSum> of(Clauses clauses, Sums sums, List<NumberDomain> domains) {
        int scale = Math.max(0, sums.constant().stripTrailingZeros().scale());
        for (NumberDomain domain : domains) {
            if (domain.size() > Bounds.TERM_VALUES) {
                return Optional.empty();
            }
            for (int i = 0; i < domain.size(); i++) {
                scale = Math.max(scale, domain.value(i).stripTrailingZeros().scale());
            }
        }
        BigDecimal most = sums.constant().abs();
        for (NumberDomain domain : domains) {
            most = most.add(domain.value(0).abs().max(domain.value(domain.size() - 1).abs()));
        }
        if (most.movePointRight(scale).compareTo(BigDecimal.valueOf(Bounds.SUM)) >= 0) {
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        for (NumberDomain domain : domains) {
            terms.add(domain.term(scale));
        }
        return Optional.of(new LinearSum(clauses, scale, terms.toArray(Term[]::new),
                sums.terms().stream().mapToLong(Sums.Signed::sign).toArray(),
                sums.constant().setScale(scale).unscaledValue().longValueExact()));
    }

    /** How many of these flags are 1. */
    static LinearSum of(Clauses clauses, List<NumberDomain> flags) {
        long[] ones = new long[flags.size()];
        Arrays.fill(ones, 1);
        return new LinearSum(clauses, 0, flags.stream().map(flag -> flag.term(0)).toArray(Term[]::new), ones, 0);
    }

    int scale() {
        return scale;
    }

    /** A literal that is true exactly if the sum is at most this many times 10^-scale. */
    int atMost(long bound) {
        return known.computeIfAbsent(bound, _ -> {
            if (largest(1) <= bound) {
                return Clauses.TRUE;
            }
            if (-largest(-1) > bound) {
                return Clauses.FALSE;
            }
            int literal = clauses.variable();
            clauses.linear(literal, terms, factors, bound - constant);
            clauses.linear(literal ^ 1, terms, negated(), constant - bound - 1);
            return literal;
        });
    }

    /** A constraint demands that the sum is at most a bound, or that one of the literals holds. */
    void demandAtMost(int group, long bound, int... orElse) {
        demand(group, factors, bound - constant, orElse);
    }

    /** A constraint demands that the sum is at least a bound, or that one of the literals holds. */
    void demandAtLeast(int group, long bound, int... orElse) {
        demand(group, negated(), constant - bound, orElse);
    }

    private void demand(int group, long[] signs, long atMost, int... orElse) {
        if (orElse.length == 0) {
            clauses.demandLinear(group, terms, signs, atMost);
            return;
        }
        int holds = clauses.variable();
        clauses.linear(holds, terms, signs, atMost);
        int[] clause = Arrays.copyOf(orElse, orElse.length + 1);
        clause[orElse.length] = holds;
        clauses.demand(group, clause);
    }

    private long[] negated() {
        return Arrays.stream(factors).map(factor -> -factor).toArray();
    }

    private long largest(int sign) {
        long sum = sign * constant;
        for (int i = 0; i < terms.length; i++) {
            long[] values = terms[i].values();
            sum += Math.max(sign * factors[i] * values[0], sign * factors[i] * values[values.length - 1]);
        }
        return sum;
    }

    /** Every value that the sum can have if its terms do not depend on each other, ascending; empty where there are too many. */
    Optional<long[]> reachable() {
        TreeSet<Long> sums = new TreeSet<>(List.of(constant));
        for (int i = 0; i < terms.length; i++) {
            if ((long) sums.size() * terms[i].values().length > Bounds.SUM_WORK) {
                return Optional.empty();
            }
            TreeSet<Long> next = new TreeSet<>();
            for (long sum : sums) {
                for (long value : terms[i].values()) {
                    next.add(sum + factors[i] * value);
                }
                if (next.size() > Bounds.SUM_VALUES) {
                    return Optional.empty();
                }
            }
            sums = next;
        }
        return Optional.of(sums.stream().mapToLong(Long::longValue).toArray());
    }
}
