package dev.tandem.rules.guidance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** A small problem with constraints of every kind, and the same constraints as plain predicates over all its assignments. */
final class RandomProblem {

    private record Plain(int group, IntPredicate holds) {}

    private final RandomGenerator random;
    private final List<Plain> plain = new ArrayList<>();
    private final List<int[]> blocks = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    /** By assignment: bit 0 for the foundation, bit g + 1 for group g. */
    private int[] violated = {};
    final int variables;
    final Problem problem;

    RandomProblem(RandomGenerator random, int groups) {
        this.random = random;
        var builder = Problem.builder();
        int count = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            int values = 2 + random.nextInt(2);
            int first = builder.variables(values);
            blocks.add(literals(first, values));
            builder.exactlyOne(blocks.getLast());
            int[] block = blocks.getLast();
            plain.add(new Plain(-1, mask -> count(mask, block) == 1));
            count += values;
        }
        for (int i = random.nextInt(blocks.size() > 2 ? 1 : 3); i > 0; i--) {
            int values = 2 + random.nextInt(3);
            int first = builder.variables(values - 1);
            var numbers = new long[values];
            var atLeast = new int[values];
            long number = random.nextInt(9) - 4;
            for (int k = 0; k < values; k++) {
                numbers[k] = number;
                number += 1 + random.nextInt(4);
                atLeast[k] = k == 0 ? Literals.NONE : Literals.positive(first + k - 1);
            }
            for (int k = 2; k < values; k++) {
                int high = atLeast[k];
                int low = atLeast[k - 1];
                builder.clause(high ^ 1, low);
                plain.add(new Plain(-1, mask -> !holds(mask, high) || holds(mask, low)));
            }
            terms.add(new Term(numbers, atLeast));
            count += values - 1;
        }
        int more = 1 + random.nextInt(4);
        builder.variables(more);
        variables = count + more;
        for (int i = random.nextInt(2 * variables + 2); i > 0; i--) {
            int group = random.nextInt(groups + 1) - 1;
            builder.group(group);
            switch (random.nextInt(10)) {
                case 0 -> atMostOne(builder, group);
                case 1 -> table(builder, group);
                case 2 -> rows(builder);
                case 3, 4, 5 -> linear(builder, group);
                default -> {
                    var clause = some(1 + random.nextInt(4));
                    builder.clause(clause);
                    plain.add(new Plain(group, mask -> count(mask, clause) > 0));
                }
            }
        }
        problem = builder.build();
    }

    /** The assignments, one bit a variable, that fulfil the foundation and all constraints of these groups. */
    List<Integer> solutions(IntPredicate groupCounts) {
        if (violated.length == 0) {
            violated = new int[1 << variables];
            for (int mask = 0; mask < violated.length; mask++) {
                for (var each : plain) {
                    violated[mask] |= each.holds.test(mask) ? 0 : 1 << each.group + 1;
                }
            }
        }
        int counting = 1;
        for (int group = 0; group < problem.groups(); group++) {
            counting |= groupCounts.test(group) ? 2 << group : 0;
        }
        var solutions = new ArrayList<Integer>();
        for (int mask = 0; mask < violated.length; mask++) {
            if ((violated[mask] & counting) == 0) {
                solutions.add(mask);
            }
        }
        return solutions;
    }

    List<Integer> solutions() {
        return solutions(_ -> true);
    }

    int[] some(int count) {
        return random.ints(count, 0, 2 * variables).toArray();
    }

    /** The literals of exactly-one blocks. */
    List<int[]> blocks() {
        return blocks;
    }

    List<Term> terms() {
        return terms;
    }

    Term[] someTerms() {
        var all = new Term[1 + random.nextInt(4)];
        for (int i = 0; i < all.length; i++) {
            all[i] = terms.isEmpty() || random.nextBoolean() ? Term.of(random.nextInt(2 * variables)) : terms.get(random.nextInt(terms.size()));
        }
        return all;
    }

    static boolean sumHolds(int mask, int onlyIf, Term[] terms, long[] factors, long atMost) {
        long sum = 0;
        for (int i = 0; i < terms.length; i++) {
            int k = 0;
            while (k + 1 < terms[i].values().length && holds(mask, terms[i].atLeast()[k + 1])) {
                k++;
            }
            sum += factors[i] * terms[i].values()[k];
        }
        return onlyIf >= 0 && !holds(mask, onlyIf) || sum <= atMost;
    }

    static boolean holds(int mask, int literal) {
        return (mask >> (literal >> 1) & 1) != (literal & 1);
    }

    static int count(int mask, int... literals) {
        int count = 0;
        for (int literal : literals) {
            count += holds(mask, literal) ? 1 : 0;
        }
        return count;
    }

    private void atMostOne(Problem.Builder builder, int group) {
        var members = Arrays.stream(some(2 + random.nextInt(4))).distinct().toArray();
        builder.atMostOne(members);
        plain.add(new Plain(group, mask -> count(mask, members) <= 1));
    }

    private void table(Problem.Builder builder, int group) {
        if (blocks.isEmpty()) {
            return;
        }
        var columns = random.nextBoolean()
                ? blocks.toArray(int[][]::new)
                : random.ints(1 + random.nextInt(3), 0, blocks.size()).mapToObj(blocks::get).toArray(int[][]::new);
        var tuples = new int[random.nextInt(12)][];
        for (int i = 0; i < tuples.length; i++) {
            tuples[i] = Arrays.stream(columns).mapToInt(column -> random.nextInt(column.length)).toArray();
        }
        boolean allowed = random.nextBoolean();
        builder.table(columns, tuples, allowed);
        plain.add(new Plain(group, mask -> allowed == Arrays.stream(tuples).anyMatch(tuple -> {
            boolean all = true;
            for (int c = 0; c < columns.length; c++) {
                all &= holds(mask, columns[c][tuple[c]]);
            }
            return all;
        })));
    }

    private void rows(Problem.Builder builder) {
        if (blocks.isEmpty()) {
            return;
        }
        int onlyIf = random.nextBoolean() ? random.nextInt(2 * variables) : Literals.NONE;
        var columns = random.ints(1 + random.nextInt(3), 0, blocks.size()).mapToObj(blocks::get).toArray(int[][]::new);
        var rows = new BitSet[1 + random.nextInt(6)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(columns).map(column -> {
                var fitting = new BitSet();
                fitting.set(random.nextInt(column.length));
                random.ints(random.nextInt(3), 0, column.length).forEach(fitting::set);
                return fitting;
            }).toArray(BitSet[]::new);
        }
        builder.rows(onlyIf, columns, rows);
        plain.add(new Plain(-1, mask -> onlyIf >= 0 && !holds(mask, onlyIf) || Arrays.stream(rows).anyMatch(row -> {
            boolean all = true;
            for (int c = 0; c < columns.length; c++) {
                int column = c;
                all &= row[c].stream().anyMatch(value -> holds(mask, columns[column][value]));
            }
            return all;
        })));
    }

    private void linear(Problem.Builder builder, int group) {
        int onlyIf = random.nextInt(3) == 0 ? random.nextInt(2 * variables) : Literals.NONE;
        var sum = someTerms();
        var factors = random.longs(sum.length, -4, 5).toArray();
        long atMost = random.nextInt(31) - 15;
        builder.linear(onlyIf, sum, factors, atMost);
        plain.add(new Plain(group, mask -> sumHolds(mask, onlyIf, sum, factors, atMost)));
    }

    private static int[] literals(int first, int count) {
        var literals = new int[count];
        Arrays.setAll(literals, i -> Literals.positive(first + i));
        return literals;
    }
}
