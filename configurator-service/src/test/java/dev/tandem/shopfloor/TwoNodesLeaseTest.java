package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.PlannedWorkOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one store whose dispatch lists do not hear of each other at all: the store alone keeps them apart. */
class TwoNodesLeaseTest {

    private static final int ORDERS = 300;

    @TempDir
    Path folder;

    private Floor one;
    private Floor other;

    @BeforeEach
    void openBoth() {
        one = Floor.open(folder);
        PlannedWorkOrder[] planned = IntStream.rangeClosed(1, ORDERS)
                .mapToObj(line -> aWorkOrder("aa", line).quantity(2).step("PAINT", TEMPLATE, "OVEN-1").sharing(6).build())
                .toArray(PlannedWorkOrder[]::new);
        one.orders.accept("ord_aa", planned);
        one.production.release(List.of("ord_aa"));
        other = one.anotherNode();
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void whatAnotherNodeHasTakenIsPassedOverAndTheNextIsLeased() {
        List<RunView> first = one.lease(MACHINE, "OVEN-1", ORDERS / 3 - 1);
        assertThat(first).hasSize(ORDERS / 3 - 1);
        assertThat(other.lease(MACHINE, "OVEN-1", 1)).singleElement()
                .satisfies(run -> assertThat(run.portions()).extracting(portion -> portion.quantity()).containsExactly(2, 2, 2));
        assertThat(one.lease(MACHINE, "OVEN-1", 1)).isEmpty();
    }

    @Test
    void theSameKeyAtBothNodesAtTheSameTimeLeasesTheSameRuns() throws Exception {
        int leased = 0;
        for (int i = 0; i < 20; i++) {
            LeaseRuns.Input input = new LeaseRuns.Input("key-" + i, "OVEN-1", 2, Duration.ofMinutes(5));
            List<List<RunView>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<RunView>> here = threads.submit(() -> one.leaseRuns.lease(MACHINE, input));
                Future<List<RunView>> there = threads.submit(() -> other.leaseRuns.lease(MACHINE, input));
                answers.add(here.get());
                answers.add(there.get());
            }
            List<String> ids = answers.getFirst().stream().map(RunView::id).toList();
            assertThat(answers.getLast()).extracting(RunView::id).isEqualTo(ids);
            assertThat(ids).hasSizeBetween(1, 2);
            leased += answers.getFirst().stream().flatMap(run -> run.portions().stream()).mapToInt(portion -> portion.quantity()).sum();
        }
        List<RunView> rest = new ArrayList<>();
        for (Floor node : List.of(one, other)) {
            rest.addAll(node.lease(MACHINE, "OVEN-1", 100));
        }
        int left = rest.stream().flatMap(run -> run.portions().stream()).mapToInt(portion -> portion.quantity()).sum();
        assertThat(leased + left).as("what the slower node leased was given back").isEqualTo(2 * ORDERS);
    }

    @Test
    void claimersOnBothNodesLeaseEveryPieceOnce() throws Exception {
        List<Future<Integer>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                Floor node = i % 2 == 0 ? one : other;
                taken.add(threads.submit(() -> {
                    int pieces = 0;
                    for (List<RunView> runs = node.lease(MACHINE, "OVEN-1", 3); !runs.isEmpty(); runs = node.lease(MACHINE, "OVEN-1", 3)) {
                        pieces += runs.stream().flatMap(run -> run.portions().stream()).mapToInt(portion -> portion.quantity()).sum();
                    }
                    return pieces;
                }));
            }
        }
        int all = 0;
        for (Future<Integer> one : taken) {
            all += one.get();
        }
        assertThat(all).isEqualTo(2 * ORDERS);
    }
}
