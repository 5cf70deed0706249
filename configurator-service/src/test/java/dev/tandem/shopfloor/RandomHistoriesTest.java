package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens on the floor, and however late or often work orders hear of it: pieces are conserved at every step, no step starts before
 * what is before it allows, and every order ends.
 */
class RandomHistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int EVENTS = 50;

    @Test
    void piecesAreConservedAndEveryOrderEnds() {
        Map<String, Integer> reached = new ConcurrentHashMap<>();
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            try {
                History history = new History(seed);
                for (int i = 0; i < EVENTS; i++) {
                    history.happen();
                }
                history.finish();
                history.requireEnd();
                reached.merge(history.reach(), 1, Integer::sum);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("History " + seed + ": " + e.getMessage(), e);
            }
        });
        assertThat(new TreeMap<>(reached)).as("what the histories reach").containsKeys("CANCELLED", "DONE", "DONE with rounds", "amended DONE with rounds");
    }
}
