package dev.tandem.rules.guidance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Solver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class RepairsTest {

    private static final int AT_MOST = 5;

    @Property(tries = 120)
    void theFirstRepairsAreThoseOfBruteForceInTheirOrder(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        int[][] decisions = puzzle.decisions(random);
        int[] weights = random.ints(decisions.length, 1, 4).toArray();
        int[] wanted = {puzzle.choices.getFirst()[0]};

        List<BitSet> found = new Repairs(new Solver(puzzle.problem)).first(wanted, decisions, weights, AT_MOST, Deadline.none());

        Statistics.label("repairs").collect(found.size());
        assertThat(found).isEqualTo(bruteForce(puzzle, wanted, decisions, weights));
    }

    private static List<BitSet> bruteForce(Puzzle puzzle, int[] wanted, int[][] decisions, int[] weights) {
        List<BitSet> sufficient = new ArrayList<>();
        for (long set = 0; set < 1L << decisions.length; set++) {
            BitSet given = BitSet.valueOf(new long[] {set});
            if (puzzle.solutions(wanted).anyMatch(solution -> keepsTheOthers(solution, decisions, given))) {
                sufficient.add(given);
            }
        }
        return sufficient.stream()
                .filter(set -> sufficient.stream().noneMatch(other -> !other.equals(set) && within(other, set)))
                .sorted(Comparator.comparingInt(BitSet::cardinality)
                        .thenComparing(set -> set.stream().map(i -> weights[i]).sum())
                        .thenComparing(RepairsTest::membersFirst))
                .limit(AT_MOST)
                .toList();
    }

    private static boolean keepsTheOthers(long solution, int[][] decisions, BitSet given) {
        for (int decision = 0; decision < decisions.length; decision++) {
            if (!given.get(decision) && !Puzzle.holds(solution, decisions[decision])) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(BitSet part, BitSet set) {
        return part.stream().allMatch(set::get);
    }

    private static int membersFirst(BitSet one, BitSet other) {
        int[] left = one.stream().toArray();
        int[] right = other.stream().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
