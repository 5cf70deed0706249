package dev.tandem.rules.guidance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.guidance.engine.Deadline;
import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class ConflictsTest {

    @Property(tries = 120)
    void droppingAnyOneElementOfAConflictResolvesIt(@ForAll long seed) {
        Puzzle puzzle = new Puzzle(seed);
        Random random = new Random(seed);
        int[][] decisions = puzzle.decisions(random);
        int[] wanted = {puzzle.switches.get(random.nextInt(3)) ^ random.nextInt(2)};

        var found = new Conflicts(puzzle.problem).minimal(wanted, decisions, Deadline.none());

        Statistics.label("conflict").collect(found.isPresent());
        BitSet everyGroup = new BitSet();
        everyGroup.set(0, puzzle.groups);
        BitSet everyDecision = new BitSet();
        everyDecision.set(0, decisions.length);
        assertThat(found.isPresent()).isEqualTo(!possible(puzzle, wanted, decisions, everyGroup, everyDecision));
        found.ifPresent(conflict -> {
            assertThat(possible(puzzle, wanted, decisions, conflict.groups(), conflict.decisions())).as("conflicts").isFalse();
            conflict.groups().stream().forEach(group ->
                    assertThat(possible(puzzle, wanted, decisions, without(conflict.groups(), group), conflict.decisions()))
                            .as("without group %s", group).isTrue());
            conflict.decisions().stream().forEach(decision ->
                    assertThat(possible(puzzle, wanted, decisions, conflict.groups(), without(conflict.decisions(), decision)))
                            .as("without decision %s", decision).isTrue());
        });
    }

    private static BitSet without(BitSet set, int member) {
        BitSet less = (BitSet) set.clone();
        less.clear(member);
        return less;
    }

    private static boolean possible(Puzzle puzzle, int[] wanted, int[][] decisions, BitSet groups, BitSet decided) {
        return puzzle.solutions(groups).anyMatch(solution -> Puzzle.holds(solution, wanted)
                && decided.stream().allMatch(decision -> Puzzle.holds(solution, decisions[decision])));
    }
}
