package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyClaimersTest {

    private static final int CLAIMERS = 100;
    private static final int STEPS = 1_000;

    @TempDir
    Path folder;

    @Test
    void ahundredClaimersLeaseAThousandReadyStepsOnceEach() throws Exception {
        try (Floor floor = Floor.open(folder)) {
            List<String> orders = IntStream.rangeClosed(1, STEPS / 10).mapToObj(order -> accept(floor, order)).toList();
            atOnce(orders.size(), i -> floor.production.release(List.of(orders.get(i))));

            Queue<String> leased = new ConcurrentLinkedQueue<>();
            long begin = System.nanoTime();
            atOnce(CLAIMERS, i -> {
                List<RunView> runs;
                do {
                    runs = floor.lease(MACHINE, "LASER-1", 1 + i % 10);
                    runs.forEach(run -> leased.add(run.portions().getFirst().stepId()));
                } while (!runs.isEmpty());
            });
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(leased).doesNotHaveDuplicates().hasSize(STEPS);
            assertThat(floor.list("LASER-1")).isEmpty();
            assertThat(took).isLessThan(Duration.ofSeconds(60));
        }
    }

    @Test
    void ahundredClaimersFillTheRunsOfABatchMachineAndLeaseEachPieceOnce() throws Exception {
        try (Floor floor = Floor.open(folder)) {
            floor.orders.accept("ord_b", IntStream.rangeClosed(1, 400)
                    .mapToObj(line -> aWorkOrder("b", line).quantity(1 + line % 5).step("PAINT", TEMPLATE, "OVEN-1").sharing(6).build())
                    .toArray(dev.tandem.ordering.PlannedWorkOrder[]::new));
            floor.production.release(List.of("ord_b"));
            Queue<RunView> leased = new ConcurrentLinkedQueue<>();
            atOnce(CLAIMERS, i -> {
                List<RunView> runs;
                do {
                    runs = floor.lease(MACHINE, "OVEN-1", 1 + i % 3);
                    leased.addAll(runs);
                } while (!runs.isEmpty());
            });
            assertThat(leased).allSatisfy(run -> assertThat(pieces(run)).isBetween(1, 6));
            assertThat(leased.stream().mapToInt(ManyClaimersTest::pieces).sum()).isEqualTo(1_200);
            assertThat(leased).as("hardly any run is not full").hasSizeBetween(200, 300);
            assertThat(floor.list("OVEN-1")).isEmpty();
        }
    }

    private static int pieces(RunView run) {
        return run.portions().stream().mapToInt(portion -> portion.quantity()).sum();
    }

    @Test
    void theSameKeySentAHundredTimesAtOnceLeasesOnce() throws Exception {
        try (Floor floor = Floor.open(folder)) {
            floor.production.release(List.of(accept(floor, 1)));
            LeaseRuns.Input input = new LeaseRuns.Input(UUID.randomUUID().toString(), "LASER-1", 3, Duration.ofMinutes(1));
            Set<List<RunView>> answers = ConcurrentHashMap.newKeySet();
            atOnce(CLAIMERS, i -> answers.add(floor.leaseRuns.lease(MACHINE, input)));
            assertThat(answers).singleElement().satisfies(runs -> assertThat(runs).hasSize(3));
            assertThat(floor.list("LASER-1")).hasSize(7);
        }
    }

    private static String accept(Floor floor, int order) {
        floor.orders.accept("ord_" + order, IntStream.rangeClosed(1, 10)
                .mapToObj(line -> aWorkOrder("o" + order, line)
                        .step("CUT", TEMPLATE, "LASER-1")
                        .step("BEND", TEMPLATE, "CNC-5AX", "CUT")
                        .build())
                .toArray(dev.tandem.ordering.PlannedWorkOrder[]::new));
        return "ord_" + order;
    }

    private static void atOnce(int times, java.util.function.IntConsumer work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    start.await();
                    work.accept(number);
                    return null;
                }));
            }
            start.countDown();
        }
        for (Future<?> one : all) {
            one.get();
        }
    }
}
