package dev.tandem.rules.guidance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LeastTest {

    @Property(tries = 120)
    void theLeastSumIsThatOfBruteForceAndWhatHoldsLeavesExactlyItsSolutions(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        List<Term> terms = terms(puzzle);
        List<Long> factors = terms.stream().map(term -> (long) random.nextInt(200) - 60).toList();
        Sum sum = new Sum(terms, factors, random.nextInt(100));
        int[] decided = Puzzle.flat(puzzle.decisions(random));
        Solver solver = new Solver(puzzle.problem);

        var found = new LeastSum(solver, sum).find(decided, value -> assertThat(sum.value(solver)).isEqualTo(value));

        var least = puzzle.solutions(decided).map(solution -> value(solution, sum)).min();
        assertThat(found.isPresent()).isEqualTo(least.isPresent());
        found.ifPresent(optimum -> {
            assertThat(optimum.value()).isEqualTo(least.getAsLong());
            assertThat(optimum.bound()).isEqualTo(least.getAsLong());
            for (int literal = 0; literal < 2 * puzzle.variables; literal++) {
                int asked = literal;
                assertThat(solver.solve(new Assumptions(decided).add(optimum.holding()).add(literal).all()))
                        .isEqualTo(puzzle.solutions(decided).anyMatch(solution ->
                                value(solution, sum) == optimum.value() && Puzzle.holds(solution, asked)));
            }
        });
    }

    @Property(tries = 120)
    void theShortestLongestPathIsThatOfBruteForce(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        List<Term> durations = new ArrayList<>();
        terms(puzzle).forEach(term -> {
            long times = 1 + random.nextInt(9);
            long least = term.values()[0];
            durations.add(new Term(LongStream.of(term.values()).map(value -> (value - least) * times).toArray(), term.atLeast()));
        });
        int[][] after = new int[durations.size()][];
        for (int step = 0; step < after.length; step++) {
            after[step] = random.ints(0, after.length).limit(2).filter(before -> before < after.length / 2).distinct().toArray();
            if (step < after.length / 2) {
                after[step] = step == 0 ? new int[0] : new int[] {random.nextInt(step)};
            }
        }
        int[] decided = Puzzle.flat(puzzle.decisions(random));
        Solver solver = new Solver(puzzle.problem);
        LeastPath path = new LeastPath(solver, durations, after);

        var found = path.find(decided, length -> {});

        var least = puzzle.solutions(decided).map(solution -> length(solution, durations, after)).min();
        assertThat(found.isPresent()).isEqualTo(least.isPresent());
        found.ifPresent(optimum -> {
            assertThat(optimum.value()).isEqualTo(least.getAsLong());
            assertThat(optimum.proven()).isTrue();
            do {
                assertThat(solver.solve(new Assumptions(decided).add(optimum.holding()).all())).isTrue();
            } while (path.exceeds(optimum));
        });
    }

    private static List<Term> terms(Puzzle puzzle) {
        List<Term> terms = new ArrayList<>(List.of(puzzle.number));
        puzzle.choices.forEach(block -> {
            for (int literal : block) {
                terms.add(Term.of(literal));
            }
        });
        puzzle.switches.forEach(literal -> terms.add(Term.of(literal ^ 1)));
        return terms;
    }

    private static long value(long solution, Sum sum) {
        long value = sum.constant();
        for (int i = 0; i < sum.terms().size(); i++) {
            value += sum.factors().get(i) * Puzzle.value(solution, sum.terms().get(i));
        }
        return value;
    }

    private static long length(long solution, List<Term> durations, int[][] after) {
        long longest = 0;
        for (int step = 0; step < after.length; step++) {
            longest = Math.max(longest, until(step, solution, durations, after));
        }
        return longest;
    }

    private static long until(int step, long solution, List<Term> durations, int[][] after) {
        long before = 0;
        for (int earlier : after[step]) {
            before = Math.max(before, until(earlier, solution, durations, after));
        }
        return before + Puzzle.value(solution, durations.get(step));
    }
}
