package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** A small random problem with everything that a problem can say, and all its solutions by trying every assignment. */
final class Puzzle {

    final Problem problem;
    final List<int[]> choices = new ArrayList<>();
    final Term number;
    final List<Integer> switches = new ArrayList<>();
    final int groups;
    /** How many variables the assignments are about; the problem may have more of its own. */
    final int variables;
    private final List<Long> assignments;
    private final List<LongPredicate> constraints = new ArrayList<>();

    Puzzle(long seed) {
        Random random = new Random(seed);
        Problem.Builder builder = Problem.builder();
        int blocks = 2 + random.nextInt(2);
        for (int i = 0; i < blocks; i++) {
            int[] block = new int[2 + random.nextInt(2)];
            for (int value = 0; value < block.length; value++) {
                block[value] = 2 * builder.variable();
            }
            builder.exactlyOne(block);
            choices.add(block);
        }
        long[] values = new long[3 + random.nextInt(3)];
        int[] atLeast = new int[values.length];
        atLeast[0] = -1;
        values[0] = random.nextInt(5) - 2;
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] + 1 + random.nextInt(4);
            atLeast[i] = 2 * builder.variable();
            if (i > 1) {
                builder.clause(atLeast[i] ^ 1, atLeast[i - 1]);
            }
        }
        number = new Term(values, atLeast);
        for (int i = 0; i < 3; i++) {
            switches.add(2 * builder.variable());
        }
        variables = switches.getLast() / 2 + 1;
        groups = 3 + random.nextInt(4);
        for (int group = 0; group < groups; group++) {
            builder.group(group);
            constraints.add(random.nextInt(3) == 0 ? linear(builder, random) : clauses(builder, random, 2 * variables));
        }
        problem = builder.build();
        assignments = LongStream.range(0, 1L << variables).filter(this::founded).boxed().toList();
    }

    private LongPredicate clauses(Problem.Builder builder, Random random, int literals) {
        LongPredicate all = assignment -> true;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int[] clause = random.ints(2 + random.nextInt(2), 0, literals).toArray();
            builder.clause(clause);
            all = all.and(assignment -> {
                for (int literal : clause) {
                    if (holds(assignment, literal)) {
                        return true;
                    }
                }
                return false;
            });
        }
        return all;
    }

    private LongPredicate linear(Problem.Builder builder, Random random) {
        List<Term> terms = new ArrayList<>(List.of(number));
        choices.forEach(block -> terms.add(Term.of(block[0])));
        long[] factors = terms.stream().mapToLong(term -> random.nextInt(7) - 3).toArray();
        long atMost = random.nextInt(9) - 2;
        int onlyIf = random.nextBoolean() ? -1 : switches.getFirst() ^ random.nextInt(2);
        builder.linear(onlyIf, terms.toArray(Term[]::new), factors, atMost);
        return assignment -> {
            long sum = 0;
            for (int i = 0; i < factors.length; i++) {
                sum += factors[i] * value(assignment, terms.get(i));
            }
            return sum <= atMost || (onlyIf >= 0 && !holds(assignment, onlyIf));
        };
    }

    private boolean founded(long assignment) {
        for (int[] block : choices) {
            int chosen = 0;
            for (int literal : block) {
                chosen += holds(assignment, literal) ? 1 : 0;
            }
            if (chosen != 1) {
                return false;
            }
        }
        for (int i = 2; i < number.atLeast().length; i++) {
            if (holds(assignment, number.atLeast()[i]) && !holds(assignment, number.atLeast()[i - 1])) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(long assignment, int literal) {
        return ((assignment >> (literal >> 1)) & 1) == 1 - (literal & 1);
    }

    static boolean holds(long assignment, int[] literals) {
        for (int literal : literals) {
            if (!holds(assignment, literal)) {
                return false;
            }
        }
        return true;
    }

    static long value(long assignment, Term term) {
        int index = 0;
        while (index + 1 < term.values().length && holds(assignment, term.atLeast()[index + 1])) {
            index++;
        }
        return term.values()[index];
    }

    /** The solutions that satisfy these groups. */
    LongStream solutions(BitSet satisfied) {
        return assignments.stream()
                .mapToLong(Long::longValue)
                .filter(assignment -> satisfied.stream().allMatch(group -> constraints.get(group).test(assignment)));
    }

    /** The solutions in which these literals hold. */
    LongStream solutions(int... literals) {
        BitSet all = new BitSet();
        all.set(0, groups);
        return solutions(all).filter(assignment -> holds(assignment, literals));
    }

    /** Decisions on some of the choices, the number and the switches. */
    int[][] decisions(Random random) {
        List<int[]> decisions = new ArrayList<>();
        for (int[] block : choices) {
            if (random.nextInt(4) > 0) {
                decisions.add(new int[] {block[random.nextInt(block.length)]});
            }
        }
        if (random.nextBoolean()) {
            decisions.add(new Rings(number, number.values()[random.nextInt(number.values().length)]).exactly(0));
        }
        for (int literal : switches) {
            if (random.nextBoolean()) {
                decisions.add(new int[] {literal ^ random.nextInt(2)});
            }
        }
        return decisions.toArray(int[][]::new);
    }

    /** All literals of these decisions. */
    static int[] flat(int[][] decisions) {
        Assumptions flat = new Assumptions();
        for (int[] decision : decisions) {
            flat.add(decision);
        }
        return flat.all();
    }
}
