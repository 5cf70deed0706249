package dev.tandem.rules.guidance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final int CASES = 800;
    private static final int CLICKS = 14;

    @Test
    void agreesWithBruteForceAfterEveryClickAndEveryStepBack() {
        int clicks = 0;
        int refused = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 1);
            if (given.solutions().isEmpty()) {
                continue;
            }
            var walk = new Walk(given, random);
            for (int i = 0; i < CLICKS; i++) {
                refused += walk.click() ? 0 : 1;
                clicks++;
                assertThat(walk.answers()).as("seed %d, click %d", seed, i).isEqualTo(walk.expected());
            }
        }
        assertThat(clicks).isGreaterThan(3 * CASES);
        assertThat(refused).isGreaterThan(CASES / 4);
    }

    @Test
    void knowsNoHistory() {
        for (int seed = 0; seed < CASES / 5; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 1);
            if (given.solutions().isEmpty()) {
                continue;
            }
            var walk = new Walk(given, random);
            IntStream.range(0, CLICKS).forEach(_ -> walk.click());
            var anew = new States(given.problem, walk.asked);
            for (int slot = walk.decided.length - 1; slot >= 0; slot--) {
                assertThat(walk.decided[slot] == null || anew.decide(slot, walk.decided[slot])).isTrue();
            }
            assertThat(anew.possible()).isEqualTo(walk.states.possible());
        }
    }

    @Test
    void manySessionsOfOneProblemDoNotDisturbEachOther() {
        for (int seed = 0; seed < CASES / 40; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 1);
            if (given.solutions().isEmpty()) {
                continue;
            }
            var walks = IntStream.range(0, 20).mapToObj(_ -> new Walk(given, random)).toList();
            for (int i = 0; i < CLICKS * 20; i++) {
                var walk = walks.get(random.nextInt(20));
                walk.click();
                assertThat(walk.answers()).as("seed %d, click %d", seed, i).isEqualTo(walk.expected());
            }
        }
    }

    @Test
    void staysUsableAndExactAfterADeadline() {
        for (int seed = 0; seed < CASES / 5; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 1);
            if (given.solutions().isEmpty()) {
                continue;
            }
            var walk = new Walk(given, random);
            for (int i = 0; i < CLICKS; i++) {
                walk.states.within(Deadline.none().andPropagations(-1));
                try {
                    walk.states.possible();
                } catch (OutOfTimeException _) {
                    walk.outOfTime++;
                }
                walk.states.within(Deadline.none());
                walk.click();
                assertThat(walk.answers()).as("seed %d, click %d", seed, i).isEqualTo(walk.expected());
            }
        }
    }

    @Test
    void agreesWithATableOfManyTuples() {
        var random = new Random(5);
        var builder = Problem.builder();
        var columns = new int[5][5];
        for (var column : columns) {
            int first = builder.variables(column.length);
            Arrays.setAll(column, i -> Literals.positive(first + i));
            builder.exactlyOne(column);
        }
        var tuples = IntStream.range(0, 150).mapToObj(_ -> random.ints(columns.length, 0, 5).toArray()).toArray(int[][]::new);
        builder.table(columns, tuples, true);
        var problem = builder.build();
        for (int walk = 0; walk < 60; walk++) {
            var states = new States(problem, columns);
            var chosen = random.ints(columns.length, -1, 5).toArray();
            for (int slot = 0; slot < columns.length; slot++) {
                if (chosen[slot] >= 0 && !states.decide(slot, columns[slot][chosen[slot]])) {
                    chosen[slot] = -1;
                }
                assertThat(states.possible()).isEqualTo(possible(columns, tuples, chosen, slot));
            }
        }
    }

    private static BitSet possible(int[][] columns, int[][] tuples, int[] chosen, int until) {
        var possible = new BitSet();
        for (var tuple : tuples) {
            for (int slot = 0; slot < columns.length; slot++) {
                boolean keeps = true;
                for (int other = 0; other <= until; other++) {
                    keeps &= other == slot || chosen[other] < 0 || chosen[other] == tuple[other];
                }
                if (keeps) {
                    possible.set(columns[slot][tuple[slot]]);
                }
            }
        }
        return possible;
    }

    @Test
    void saysThatAProblemHasNoSolution() {
        var builder = Problem.builder();
        int literal = Literals.positive(builder.variable());
        builder.clause(literal);
        builder.clause(Literals.not(literal));
        assertThatThrownBy(() -> new States(builder.build(), new int[][] {{literal}})).hasMessageContaining("no solution");
    }

    /** Random clicks and steps back, and the same decisions over all solutions. */
    private static final class Walk {
        private final Random random;
        private final List<Integer> solutions;
        private final List<int[]> variablesOfSlot = new ArrayList<>();
        private final int[][] asked;
        private final int[][] decided;
        private final States states;
        private int outOfTime;

        Walk(RandomProblem given, Random random) {
            this.random = random;
            solutions = given.solutions();
            var slots = new ArrayList<int[]>();
            var taken = new HashSet<Integer>();
            for (var block : given.blocks()) {
                slots.add(block);
                variablesOfSlot.add(block);
                IntStream.of(block).forEach(literal -> taken.add(literal >> 1));
            }
            for (var term : given.terms()) {
                var bounds = IntStream.of(term.atLeast()).skip(1).toArray();
                slots.add(new int[0]);
                variablesOfSlot.add(bounds);
                IntStream.of(bounds).forEach(literal -> taken.add(literal >> 1));
            }
            for (int v = 0; v < given.variables; v++) {
                if (!taken.contains(v)) {
                    slots.add(new int[] {Literals.positive(v), Literals.negative(v)});
                    variablesOfSlot.add(new int[] {Literals.positive(v)});
                }
            }
            asked = slots.toArray(int[][]::new);
            decided = new int[asked.length][];
            states = new States(given.problem, asked);
        }

        boolean click() {
            int slot = random.nextInt(asked.length);
            if (random.nextInt(5) == 0) {
                states.retract(slot);
                decided[slot] = null;
                return true;
            }
            var literals = IntStream.of(variablesOfSlot.get(slot))
                    .filter(_ -> random.nextInt(3) == 0)
                    .map(literal -> literal ^ random.nextInt(2))
                    .toArray();
            boolean fits = solutions.stream().anyMatch(mask -> fits(mask, slot) && RandomProblem.count(mask, literals) == literals.length);
            assertThat(states.decide(slot, literals)).isEqualTo(fits);
            if (fits) {
                decided[slot] = literals;
            }
            return fits;
        }

        BitSet answers() {
            var answers = random.nextInt(4) > 0 ? states.possible() : new BitSet();
            for (int slot = 0; slot < asked.length; slot++) {
                for (int literal : variablesOfSlot.get(slot)) {
                    answers.set(literal, states.possible(slot, literal));
                    answers.set(literal ^ 1, states.possible(slot, literal ^ 1));
                }
            }
            return answers;
        }

        BitSet expected() {
            var expected = new BitSet();
            for (int mask : solutions) {
                for (int slot = 0; slot < asked.length; slot++) {
                    if (fits(mask, slot)) {
                        for (int literal : variablesOfSlot.get(slot)) {
                            expected.set(RandomProblem.holds(mask, literal) ? literal : literal ^ 1);
                        }
                    }
                }
            }
            return expected;
        }

        private boolean fits(int mask, int without) {
            for (int slot = 0; slot < decided.length; slot++) {
                if (slot != without && decided[slot] != null && RandomProblem.count(mask, decided[slot]) != decided[slot].length) {
                    return false;
                }
            }
            return true;
        }
    }
}
