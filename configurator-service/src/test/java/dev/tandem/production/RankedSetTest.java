package dev.tandem.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankedSetTest {

    @Property(tries = 500)
    void ranksAsASortedSetWouldCountThem(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 60) Integer> changes) {
        RankedSet<Integer> ranked = new RankedSet<>(Comparator.naturalOrder());
        TreeSet<Integer> sorted = new TreeSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Integer value = changes.get(i);
            if (i % 3 == 2) {
                ranked.remove(value);
                sorted.remove(value);
            } else {
                ranked.add(value);
                sorted.add(value);
            }
            assertThat(ranked.size()).isEqualTo(sorted.size());
            assertThat(ranked.countUpTo(value)).isEqualTo(sorted.headSet(value, true).size());
        }
        List<Integer> all = new ArrayList<>(sorted);
        assertThat(ranked.range(0, 1_000)).isEqualTo(all);
        for (int from = 0; from <= all.size(); from++) {
            assertThat(ranked.range(from, 3)).isEqualTo(all.subList(from, Math.min(all.size(), from + 3)));
        }
    }

    @Test
    void aRankAmongManyCostsMicroseconds() {
        RankedSet<Integer> ranked = new RankedSet<>(Comparator.naturalOrder());
        new Random(1).ints(200_000).forEach(ranked::add);
        assertThat(ProcessorTime.of(() -> {
            for (int i = 0; i < 10_000; i++) {
                int value = ranked.range(i * 17, 20).getFirst();
                assertThat(ranked.countUpTo(value)).isEqualTo(i * 17 + 1);
            }
        })).isLessThan(Duration.ofSeconds(2));
    }
}
