package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of integers that should be as small as possible.
 *
 * @param factors one for each term, of any sign
 */
public record Sum(List<Term> terms, List<Long> factors, long constant) {

    public Sum {
        terms = List.copyOf(terms);
        factors = List.copyOf(factors);
        if (terms.size() != factors.size()) {
            throw new IllegalArgumentException(terms.size() + " terms with " + factors.size() + " factors");
        }
    }

    /** Its value in the solver's model. */
    public long value(Solver solver) {
        long value = constant;
        for (int i = 0; i < terms.size(); i++) {
            value = Math.addExact(value, Math.multiplyExact(factors.get(i), Integers.value(solver, terms.get(i))));
        }
        return value;
    }

    /** The same as wishes: the least value that could be, and what each literal adds to it when it is broken. */
    Wishes wishes() {
        long least = constant;
        Map<Integer, Long> byLiteral = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            long factor = factors.get(i);
            int last = term.values().length - 1;
            least = Math.addExact(least, Math.multiplyExact(factor, term.values()[factor > 0 ? 0 : last]));
            for (int value = 1; value <= last && factor != 0; value++) {
                long step = Math.multiplyExact(Math.abs(factor), Math.subtractExact(term.values()[value], term.values()[value - 1]));
                byLiteral.merge(factor > 0 ? term.atLeast()[value] ^ 1 : term.atLeast()[value], step, Math::addExact);
            }
        }
        return Wishes.of(least, byLiteral);
    }

    /** Literals that should hold, each once and not with its negation. */
    record Wishes(long least, int[] literals, long[] weights) {

        private static Wishes of(long least, Map<Integer, Long> byLiteral) {
            long base = least;
            Map<Integer, Long> kept = new LinkedHashMap<>();
            for (Map.Entry<Integer, Long> wish : byLiteral.entrySet()) {
                long opposite = byLiteral.getOrDefault(wish.getKey() ^ 1, 0L);
                if ((wish.getKey() & 1) == 0) {
                    base = Math.addExact(base, Math.min(opposite, wish.getValue()));
                }
                if (wish.getValue() > opposite) {
                    kept.put(wish.getKey(), wish.getValue() - opposite);
                }
            }
            return new Wishes(
                    base,
                    kept.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    kept.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}
