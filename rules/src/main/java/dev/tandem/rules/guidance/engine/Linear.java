package dev.tandem.rules.guidance.engine;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A bound on a sum: if {@code onlyIf} is true (or NONE), the sum of factor times term is at most {@code atMost}. It keeps no state: the bounds of
 * a term are found in its order literals, whose chain the problem contains; explanations are made when they are asked for.
 */
record Linear(int onlyIf, Term[] terms, long[] factors, long atMost) implements Propagator {

    private static final long ROOM = Long.MAX_VALUE / 4;

    Linear {
        if (terms.length != factors.length) {
            throw new IllegalArgumentException("A sum needs as many factors as terms: %d terms, %d factors".formatted(terms.length, factors.length));
        }
        try {
            long reach = Math.absExact(atMost);
            for (int i = 0; i < terms.length; i++) {
                var values = terms[i].values();
                long most = Math.max(Math.absExact(values[0]), Math.absExact(values[values.length - 1]));
                reach = Math.addExact(reach, Math.multiplyExact(most, Math.absExact(factors[i])));
            }
            if (reach > ROOM) {
                throw new ArithmeticException();
            }
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("The sum of %d terms can leave the range of whole numbers with 64 bits".formatted(terms.length));
        }
    }

    @Override
    public boolean propagate(Search search, int reason) {
        if (onlyIf >= 0 && search.value[onlyIf] < 0) {
            return true;
        }
        long least = 0;
        for (int i = 0; i < terms.length; i++) {
            least += least(search.value, i);
        }
        if (least > atMost) {
            if (onlyIf < 0 || search.value[onlyIf] > 0) {
                search.conflict.clear();
                explainSum(search, onlyIf, -1, least - atMost - 1, Integer.MAX_VALUE, search.conflict);
                return false;
            }
            search.enqueue(onlyIf ^ 1, reason);
            return true;
        }
        if (onlyIf < 0 || search.value[onlyIf] > 0) {
            long slack = atMost - least;
            for (int i = 0; i < terms.length; i++) {
                int consequence = consequence(search.value, i, slack);
                if (consequence >= 0) {
                    search.enqueue(consequence, reason);
                }
            }
        }
        return true;
    }

    @Override
    public void explain(Search search, int literal, Ints into) {
        int before = search.position[literal >> 1];
        if (onlyIf >= 0 && literal == (onlyIf ^ 1)) {
            explainSum(search, Literals.NONE, -1, leastBefore(search, -1, before) - atMost - 1, before, into);
            return;
        }
        for (int i = 0; i < terms.length; i++) {
            var term = terms[i];
            int wanted = factors[i] > 0 ? literal ^ 1 : literal;
            for (int k = 1; k < term.values().length; k++) {
                if (term.atLeast()[k] == wanted) {
                    long otherwise = factors[i] * term.values()[factors[i] > 0 ? k : k - 1];
                    long surplus = leastBefore(search, i, before) + otherwise - atMost - 1;
                    if (surplus >= 0) {
                        explainSum(search, onlyIf, i, surplus, before, into);
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("A sum does not explain literal " + literal);
    }

    @Override
    public boolean holds(Assignment assignment) {
        if (onlyIf >= 0 && !assignment.isTrue(onlyIf)) {
            return true;
        }
        long sum = 0;
        for (int i = 0; i < terms.length; i++) {
            var atLeast = terms[i].atLeast();
            int low = 0;
            int high = atLeast.length - 1;
            while (low < high) {
                int middle = low + high + 1 >>> 1;
                if (assignment.isTrue(atLeast[middle])) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            sum += factors[i] * terms[i].values()[low];
        }
        return sum <= atMost;
    }

    /** Lowers the sum by as much as is enough, or else as far as one term can. */
    @Override
    public int towards(IntPredicate open, Assignment assignment) {
        long excess = -atMost;
        var index = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            var atLeast = terms[i].atLeast();
            while (index[i] + 1 < atLeast.length && assignment.isTrue(atLeast[index[i] + 1])) {
                index[i]++;
            }
            excess += factors[i] * terms[i].values()[index[i]];
        }
        int best = onlyIf >= 0 && open.test(onlyIf ^ 1) ? onlyIf ^ 1 : Literals.NONE;
        long lowered = 0;
        for (int i = 0; i < terms.length; i++) {
            var values = terms[i].values();
            var atLeast = terms[i].atLeast();
            int literal = Literals.NONE;
            long gain = 0;
            int to = index[i];
            while (factors[i] != 0 && gain < excess) {
                int next = factors[i] > 0 ? to : to + 1;
                if (next == 0 || next == atLeast.length || !open.test(factors[i] > 0 ? atLeast[next] ^ 1 : atLeast[next])) {
                    break;
                }
                literal = factors[i] > 0 ? atLeast[next] ^ 1 : atLeast[next];
                to += factors[i] > 0 ? -1 : 1;
                gain = factors[i] * (values[index[i]] - values[to]);
            }
            if (gain > lowered) {
                lowered = gain;
                best = literal;
            }
        }
        return best;
    }

    @Override
    public void triggers(IntConsumer literal) {
        if (onlyIf >= 0) {
            literal.accept(onlyIf);
        }
        for (int i = 0; i < terms.length; i++) {
            var atLeast = terms[i].atLeast();
            for (int k = 1; k < atLeast.length && factors[i] != 0; k++) {
                literal.accept(factors[i] > 0 ? atLeast[k] : atLeast[k] ^ 1);
            }
        }
    }

    @Override
    public Propagator onlyIf(int literal) {
        return new Linear(literal, terms, factors, atMost);
    }

    private long least(byte[] value, int i) {
        var term = terms[i];
        return factors[i] * term.values()[factors[i] > 0 ? lowest(value, term.atLeast()) : highest(value, term.atLeast())];
    }

    /** The weakest new bound of a term that the slack allows, as a literal; NONE if the term is within already. */
    private int consequence(byte[] value, int i, long slack) {
        var term = terms[i];
        var values = term.values();
        var atLeast = term.atLeast();
        long factor = factors[i];
        int low = lowest(value, atLeast);
        int high = highest(value, atLeast);
        if (low >= high || factor == 0 || Math.abs(factor) * (values[high] - values[low]) <= slack) {
            return Literals.NONE;
        }
        int from = low;
        int to = high;
        if (factor > 0) {
            while (from < to) {
                int middle = from + to + 1 >>> 1;
                if (factor * (values[middle] - values[low]) <= slack) {
                    from = middle;
                } else {
                    to = middle - 1;
                }
            }
            return value[atLeast[from + 1]] == 0 ? atLeast[from + 1] ^ 1 : Literals.NONE;
        }
        while (from < to) {
            int middle = from + to >>> 1;
            if (factor * (values[middle] - values[high]) <= slack) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return value[atLeast[from]] == 0 ? atLeast[from] : Literals.NONE;
    }

    private static int lowest(byte[] value, int[] atLeast) {
        int low = 0;
        int high = atLeast.length - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (value[atLeast[middle]] > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int highest(byte[] value, int[] atLeast) {
        int low = 0;
        int high = atLeast.length - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (value[atLeast[middle]] < 0) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private long leastBefore(Search search, int without, int before) {
        long sum = 0;
        for (int i = 0; i < terms.length; i++) {
            if (i != without) {
                sum += factors[i] * terms[i].values()[boundBefore(search, i, before)];
            }
        }
        return sum;
    }

    /** The index of the bound that counts for the least sum, as it was before a position of the trail. */
    private int boundBefore(Search search, int i, int before) {
        var atLeast = terms[i].atLeast();
        if (factors[i] > 0) {
            int k = atLeast.length - 1;
            while (k > 0 && !(search.value[atLeast[k]] > 0 && search.position[atLeast[k] >> 1] < before)) {
                k--;
            }
            return k;
        }
        int k = 0;
        while (k < atLeast.length - 1 && !(search.value[atLeast[k + 1]] < 0 && search.position[atLeast[k + 1] >> 1] < before)) {
            k++;
        }
        return k;
    }

    /** The weakest bounds that still refute: what the sum has in surplus is given back, term by term. */
    private void explainSum(Search search, int condition, int without, long surplus, int before, Ints into) {
        if (condition >= 0) {
            into.add(condition ^ 1);
        }
        long left = surplus;
        for (int i = 0; i < terms.length; i++) {
            if (i == without || factors[i] == 0) {
                continue;
            }
            var values = terms[i].values();
            int bound = boundBefore(search, i, before);
            int relaxed = bound;
            if (factors[i] > 0) {
                while (relaxed > 0 && factors[i] * (values[bound] - values[relaxed - 1]) <= left) {
                    relaxed--;
                }
                if (relaxed > 0) {
                    into.add(terms[i].atLeast()[relaxed] ^ 1);
                }
            } else {
                while (relaxed < values.length - 1 && factors[i] * (values[bound] - values[relaxed + 1]) <= left) {
                    relaxed++;
                }
                if (relaxed < values.length - 1) {
                    into.add(terms[i].atLeast()[relaxed + 1]);
                }
            }
            left -= Math.abs(factors[i] * (values[bound] - values[relaxed]));
        }
    }
}
