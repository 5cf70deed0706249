package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static dev.tandem.shopfloor.Floor.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.production.WorkOrderView;
import dev.tandem.storage.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one store, each with dispatch lists and a plan of its own in memory. {@code -Dtandem.claims=5000} lets so many steps be claimed. */
abstract class TwoNodesContract {

    private static final int CLAIMERS = 100;
    private static final int STEPS = Integer.getInteger("tandem.claims", 600);

    private Floor one;
    private Floor other;

    /** Two nodes on one store that nothing else is in. */
    protected abstract List<Floor> nodes();

    @BeforeEach
    void open() {
        List<Floor> nodes = nodes();
        one = nodes.getFirst();
        other = nodes.getLast();
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    private String accept(int order, int lines) {
        one.orders.accept("ord_" + order, IntStream.rangeClosed(1, lines)
                .mapToObj(line -> aWorkOrder("o" + order, line).step("CUT", TEMPLATE, "LASER-1").step("BEND", TEMPLATE, "CNC-5AX", "CUT").build())
                .toArray(dev.tandem.ordering.PlannedWorkOrder[]::new));
        return "ord_" + order;
    }

    @Test
    void aHundredClaimersOnTwoNodesLeaseEachReadyStepOnceAndLeaveNone() {
        List<String> orders = IntStream.rangeClosed(1, STEPS / 10).mapToObj(order -> accept(order, 10)).toList();
        AtOnce.call(16, orders.stream().map(order -> (Callable<?>) () -> {
            one.production.release(List.of(order));
            return order;
        }).toList());
        Queue<String> leased = new ConcurrentLinkedQueue<>();
        AtOnce.call(CLAIMERS, IntStream.range(0, CLAIMERS).mapToObj(i -> (Callable<?>) () -> {
            Floor node = i % 2 == 0 ? one : other;
            List<RunView> runs;
            do {
                runs = node.lease(MACHINE, "LASER-1", 1 + i % 10);
                runs.forEach(run -> run.portions().forEach(portion -> leased.add(portion.stepId())));
            } while (!runs.isEmpty());
            return i;
        }).toList());
        assertThat(leased).doesNotHaveDuplicates().hasSize(STEPS);
        other.production.follow();
        one.production.follow();
        assertThat(one.list("LASER-1")).isEmpty();
        assertThat(other.list("LASER-1")).isEmpty();
    }

    @Test
    void theSameKeySentToBothNodesAtOnceLeasesOnce() {
        one.production.release(List.of(accept(1, 10)));
        for (int i = 0; i < 7; i++) {
            LeaseRuns.Input input = new LeaseRuns.Input(UUID.randomUUID().toString(), "LASER-1", 1, Duration.ofMinutes(1));
            Set<List<RunView>> answers = ConcurrentHashMap.newKeySet();
            AtOnce.call(8, IntStream.range(0, 8).mapToObj(n -> (Callable<?>) () -> answers.add((n % 2 == 0 ? one : other).leaseRuns.lease(MACHINE, input))).toList());
            assertThat(answers).singleElement().satisfies(runs -> assertThat(runs).hasSize(1));
        }
        assertThat(one.lease(MACHINE, "LASER-1", 100)).as("what one node gave back is ready again").hasSize(3);
    }

    @Test
    void aNodeLeasesWhatAnotherHasJustReleasedAndGoesOnWithItsRuns() {
        one.production.release(List.of(accept(1, 1)));
        RunView run = other.lease(MACHINE, "LASER-1", 1).getFirst();
        assertThat(one.lease(MACHINE, "LASER-1", 1)).isEmpty();
        one.start(MACHINE, run);
        one.report(MACHINE, run, 1, 0, true);
        assertThat(other.lease(MACHINE, "CNC-5AX", 1)).hasSize(1);
        assertThat(one.orders.inProduction).contains("ord_1");
    }

    @Test
    void aLeaseThatRanOutIsReadyAgainOnBothNodesHoweverManyNoticeIt() {
        one.production.release(List.of(accept(1, 5)));
        assertThat(one.lease(MACHINE, "LASER-1", 5)).hasSize(5);
        other.production.follow();
        assertThat(other.list("LASER-1")).isEmpty();
        one.clock.advance(Duration.ofMinutes(11));
        AtOnce.call(8, IntStream.range(0, 8).mapToObj(n -> (Callable<?>) () -> {
            (n % 2 == 0 ? one : other).production.letTimePass();
            return n;
        }).toList());
        List<RunView> again = new ArrayList<>(one.lease(MACHINE, "LASER-1", 2));
        again.addAll(other.lease(MACHINE, "LASER-1", 5));
        assertThat(again).hasSize(5);
    }

    @Test
    void subscribersOnOneNodeHearOfChangesMadeOnTheOther() {
        List<String> heard = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        other.production.signals.listen(news -> heard.add(news.workOrderId()));
        other.production.signals.listen(news -> lists.addAll(news.workCentres()));
        one.production.release(List.of(accept(1, 1)));
        assertThat(heard).isEmpty();
        other.production.follow();
        assertThat(heard).containsExactly("wo_o1_1");
        assertThat(lists).containsExactly("LASER-1");
        WorkOrderView view = one.production.find.find("wo_o1_1").orElseThrow();
        one.production.steer.prioritise(view.id(), view.version(), 7, "a test");
        other.production.follow();
        other.production.follow();
        assertThat(heard).as("each change once").containsExactly("wo_o1_1", "wo_o1_1");
        assertThat(lists).containsExactly("LASER-1", "LASER-1");
        other.production.steer.hold(view.id(), view.version() + 1, "a test");
        other.production.follow();
        assertThat(heard).as("its own at once, and once").hasSize(3);
        assertThat(other.lease(PLANNER, "LASER-1", 1)).isEmpty();
    }
}
