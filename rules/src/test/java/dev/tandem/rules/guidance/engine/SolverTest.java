package dev.tandem.rules.guidance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final int CASES = 600;

    @Test
    void agreesWithBruteForceUnderAssumptions() {
        int possible = 0;
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 3);
            var solutions = given.solutions();
            var solver = new Solver(given.problem);
            for (int i = 0; i < 6; i++) {
                var assumptions = given.some(random.nextInt(5));
                var many = random.nextBoolean() ? assumptions : repeated(assumptions);
                possible += agrees(seed, given.variables, solver, many, solutions) ? 1 : 0;
            }
        }
        assertThat(possible).isBetween(CASES, 5 * CASES);
    }

    @Test
    void agreesWithBruteForceOnAnyGroups() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 4);
            var solver = Solver.selecting(given.problem);
            for (int i = 0; i < 4; i++) {
                int chosen = random.nextInt(16);
                IntPredicate counts = group -> (chosen >> group & 1) == 1;
                var selectors = IntStream.range(0, given.problem.groups()).filter(counts).map(solver::selector);
                var few = IntStream.concat(selectors, Arrays.stream(given.some(random.nextInt(4)))).toArray();
                var assumptions = random.nextBoolean() ? few : repeated(few);
                var literals = Arrays.stream(assumptions).filter(literal -> literal < 2 * given.variables).toArray();
                boolean expected = given.solutions(counts).stream().anyMatch(mask -> RandomProblem.count(mask, literals) == literals.length);
                assertThat(solver.solve(assumptions)).as("seed %d", seed).isEqualTo(expected);
                if (!expected) {
                    var core = Arrays.stream(solver.core()).boxed().toList();
                    assertThat(Arrays.stream(assumptions).boxed()).containsAll(core);
                    IntPredicate inCore = group -> group < given.problem.groups() && core.contains(solver.selector(group));
                    var kept = core.stream().mapToInt(Integer::intValue).filter(literal -> literal < 2 * given.variables).toArray();
                    assertThat(given.solutions(inCore)).as("seed %d", seed).noneMatch(mask -> RandomProblem.count(mask, kept) == kept.length);
                }
            }
        }
    }

    @Test
    void agreesWithBruteForceAfterLaterConstraints() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var given = new RandomProblem(random, 1);
            var solutions = given.solutions();
            var solver = new Solver(given.problem);
            for (int i = 0; i < 4; i++) {
                agrees(seed, given.variables, solver, given.some(random.nextInt(3)), solutions);
                if (random.nextBoolean()) {
                    var clause = given.some(1 + random.nextInt(3));
                    solver.clause(clause);
                    solutions = solutions.stream().filter(mask -> RandomProblem.count(mask, clause) > 0).toList();
                } else {
                    var terms = given.someTerms();
                    var factors = random.longs(terms.length, -3, 4).toArray();
                    long atMost = random.nextInt(21) - 8;
                    int guard = Literals.positive(solver.variable());
                    solver.linear(guard, terms, factors, atMost);
                    var bounded = solutions.stream()
                            .filter(mask -> RandomProblem.sumHolds(mask, Literals.NONE, terms, factors, atMost))
                            .toList();
                    assertThat(solver.solve(guard)).as("seed %d", seed).isEqualTo(!bounded.isEmpty());
                    assertThat(solver.solve()).isEqualTo(!solutions.isEmpty());
                }
            }
        }
    }

    @Test
    void findsTheModelNearestToPreferencesWhereNothingIsInTheWay() {
        var builder = Problem.builder();
        builder.variables(6);
        builder.clause(0, 2, 4);
        var solver = new Solver(builder.build());
        solver.prefer(Literals.positive(3));
        solver.prefer(Literals.negative(0));
        assertThat(solver.solve(Literals.negative(1))).isTrue();
        assertThat(solver.isTrue(Literals.positive(3))).isTrue();
        assertThat(solver.isTrue(Literals.positive(2))).isTrue();
    }

    @Test
    void provesAPigeonTooManyAndGivesUpAtTheDeadline() {
        var solver = new Solver(pigeons(6));
        assertThat(solver.solve()).isFalse();
        assertThat(solver.core()).isEmpty();
        var hard = new Solver(pigeons(14));
        assertThatThrownBy(() -> hard.within(Deadline.after(Duration.ofMillis(20))).solve()).isInstanceOf(OutOfTimeException.class);
        assertThatThrownBy(() -> hard.within(Deadline.none().andPropagations(5_000)).solve()).isInstanceOf(OutOfTimeException.class);
        assertThat(hard.within(Deadline.none()).solve(Literals.negative(0), Literals.positive(0))).isFalse();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        var builder = Problem.builder();
        builder.variable();
        assertThatThrownBy(() -> builder.clause(5)).hasMessageContaining("Literal 5").hasMessageContaining("0 to 1");
        var term = new Term(new long[] {0, Long.MAX_VALUE / 2}, new int[] {Literals.NONE, 0});
        assertThatThrownBy(() -> builder.linear(Literals.NONE, new Term[] {term}, new long[] {3}, 7)).hasMessageContaining("64 bits");
        assertThatThrownBy(() -> new Term(new long[] {2, 2}, new int[] {Literals.NONE, 0})).hasMessageContaining("ascend");
    }

    @Test
    void restartsByLuby() {
        assertThat(IntStream.rangeClosed(1, 15).mapToLong(Solver::luby)).containsExactly(1L, 1L, 2L, 1L, 1L, 2L, 4L, 1L, 1L, 2L, 1L, 1L, 2L, 4L, 8L);
    }

    private static boolean agrees(int seed, int variables, Solver solver, int[] assumptions, List<Integer> solutions) {
        boolean expected = solutions.stream().anyMatch(mask -> RandomProblem.count(mask, assumptions) == assumptions.length);
        assertThat(solver.solve(assumptions)).as("seed %d", seed).isEqualTo(expected);
        if (expected) {
            assertThat(Arrays.stream(assumptions).allMatch(solver::isTrue)).isTrue();
            assertThat(solutions).as("seed %d", seed).contains(model(solver, variables));
        } else {
            var core = solver.core();
            assertThat(Arrays.stream(assumptions).boxed()).containsAll(Arrays.stream(core).boxed().toList());
            assertThat(solutions).as("seed %d", seed).noneMatch(mask -> RandomProblem.count(mask, core) == core.length);
        }
        return expected;
    }

    /** The first ones again and again, the others at the end: more than have a level of their own. */
    private static int[] repeated(int[] assumptions) {
        int first = assumptions.length / 2;
        var again = IntStream.range(0, first == 0 ? 0 : 100).map(i -> assumptions[i % first]);
        return IntStream.concat(again, Arrays.stream(assumptions, first, assumptions.length)).toArray();
    }

    private static int model(Solver solver, int variables) {
        return IntStream.range(0, variables).map(v -> solver.isTrue(Literals.positive(v)) ? 1 << v : 0).sum();
    }

    private static Problem pigeons(int holes) {
        var builder = Problem.builder();
        builder.variables((holes + 1) * holes);
        for (int pigeon = 0; pigeon <= holes; pigeon++) {
            int first = pigeon * holes;
            builder.clause(IntStream.range(first, first + holes).map(Literals::positive).toArray());
        }
        for (int hole = 0; hole < holes; hole++) {
            int at = hole;
            builder.atMostOne(IntStream.rangeClosed(0, holes).map(pigeon -> Literals.positive(pigeon * holes + at)).toArray());
        }
        return builder.build();
    }
}
