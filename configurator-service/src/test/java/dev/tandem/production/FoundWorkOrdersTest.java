package dev.tandem.production;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.production.FindWorkOrders.WorkOrderPage;
import dev.tandem.production.WorkOrderFeed.WorkOrderChangePage;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and the change feed of work orders. {@code -Dtandem.rows=5000} lets so many rows change while they are read. */
class FoundWorkOrdersTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final int ROWS = Integer.getInteger("tandem.rows", 800);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(MONDAY);
    private final FloorSetup.RememberedOrders orders = new FloorSetup.RememberedOrders();
    private TestStore store;
    private FloorSetup floor;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        floor = new FloorSetup(store.store(), clock, orders, (reservation, evenIfValid) -> {
            throw new IllegalStateException("Nothing is leased here");
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String release(int order) {
        String laser = order % 3 == 0 ? "LASER-1" : "KNIFE-1";
        orders.accept("ord_" + order, aWorkOrder("o" + order, 1)
                .number("T-2026-%06d-1".formatted(order))
                .of(order % 2 == 0 ? "VELO" : "CORD")
                .from(MONDAY.plus(Duration.ofDays(order % 20)))
                .step("CUT", TEMPLATE, laser)
                .step("FIT", CRAFT, "BENCH-METAL", "CUT")
                .build());
        floor.release(List.of("ord_" + order));
        return "wo_o" + order + "_1";
    }

    private void releaseAtOnce(int from, int to) {
        AtOnce.call(16, IntStream.range(from, to).mapToObj(order -> (Callable<String>) () -> release(order)).toList());
    }

    private List<WorkOrderView> all(WorkOrderFilter filter, int first) {
        List<WorkOrderView> found = new ArrayList<>();
        String after = null;
        WorkOrderPage page;
        do {
            page = floor.find.list(filter, PageRequest.of(first, after));
            page.edges().forEach(edge -> found.add(edge.node()));
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());
        return found;
    }

    @Test
    void filtersByEveryColumnAloneAndTogetherInTheOrderOfNumbers() {
        releaseAtOnce(1, 121);
        clock.advance(Duration.ofHours(1));
        for (int order = 5; order <= 120; order += 5) {
            WorkOrderView view = floor.find.find("wo_o" + order + "_1").orElseThrow();
            floor.steer.hold(view.id(), view.version(), "a test");
        }
        Instant soon = MONDAY.plus(Duration.ofDays(8));
        Map<WorkOrderFilter, Predicate<WorkOrderView>> examples = new LinkedHashMap<>();
        examples.put(WorkOrderFilter.ALL, _ -> true);
        examples.put(states(WorkOrderState.ON_HOLD), view -> view.state() == WorkOrderState.ON_HOLD);
        examples.put(states(WorkOrderState.ON_HOLD, WorkOrderState.RELEASED), _ -> true);
        examples.put(states(WorkOrderState.DONE), _ -> false);
        examples.put(new WorkOrderFilter(null, "VELO", null, null, null, null), view -> view.productLine().equals("VELO"));
        examples.put(new WorkOrderFilter(null, null, "LASER-1", null, null, null), FoundWorkOrdersTest::atLaser);
        examples.put(new WorkOrderFilter(null, null, "BENCH-METAL", null, null, null), _ -> true);
        examples.put(new WorkOrderFilter(null, null, "NO-SUCH", null, null, null), _ -> false);
        examples.put(new WorkOrderFilter(null, null, null, soon, null, null), view -> view.promisedAt().isBefore(soon));
        examples.put(new WorkOrderFilter(null, null, null, null, MONDAY, null), view -> view.state() == WorkOrderState.ON_HOLD);
        examples.put(new WorkOrderFilter(null, null, null, null, null, " 00010"), view -> view.number().matches("T-2026-00010\\d-1"));
        examples.put(new WorkOrderFilter(null, null, null, null, null, "12"), view -> view.number().matches("T-2026-0+12\\d*-1"));
        examples.put(new WorkOrderFilter(List.of(WorkOrderState.ON_HOLD), "VELO", "LASER-1", soon, MONDAY, "t-2026"), view ->
                view.state() == WorkOrderState.ON_HOLD && view.productLine().equals("VELO") && atLaser(view) && view.promisedAt().isBefore(soon));
        examples.forEach((filter, matches) -> {
            List<String> expected = all(WorkOrderFilter.ALL, 100).stream().filter(matches).map(WorkOrderView::number).toList();
            for (int first : List.of(7, 100)) {
                assertThat(all(filter, first)).as("%s", filter).extracting(WorkOrderView::number).containsExactlyElementsOf(expected);
            }
            assertThat(floor.find.count(filter)).as("%s", filter).hasValue(expected.size());
        });
        assertThat(all(WorkOrderFilter.ALL, 100)).hasSize(120).isSortedAccordingTo(Comparator.comparing(WorkOrderView::number));
    }

    private static WorkOrderFilter states(WorkOrderState... states) {
        return new WorkOrderFilter(List.of(states), null, null, null, null, null);
    }

    private static boolean atLaser(WorkOrderView view) {
        return view.work().steps().getFirst().workCentre().equals("LASER-1");
    }

    @Test
    void refusesALongTextAndCursorsOfOtherLists() {
        release(1);
        assertThatThrownBy(() -> floor.find.list(new WorkOrderFilter(null, null, null, null, null, "1".repeat(101)), PageRequest.of(1, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("101 characters");
        String ofFeed = floor.feed.after(null, 1).pageInfo().endCursor();
        String ofList = floor.find.list(WorkOrderFilter.ALL, PageRequest.of(1, null)).pageInfo().endCursor();
        assertThatThrownBy(() -> floor.find.list(WorkOrderFilter.ALL, PageRequest.of(1, ofFeed))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> floor.feed.after(ofList, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> floor.feed.after("made up", 1)).isInstanceOf(Refused.class).hasMessageContaining("no cursor");
    }

    @Test
    void theFeedEndsWithAPointToAskAgainFrom() {
        WorkOrderChangePage nothing = floor.feed.after(null, 10);
        assertThat(nothing.edges()).isEmpty();
        assertThat(nothing.pageInfo().endCursor()).isNotNull();
        String id = release(1);
        WorkOrderChangePage first = floor.feed.after(nothing.pageInfo().endCursor(), 10);
        assertThat(first.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.node().workOrder().id()).isEqualTo(id);
            assertThat(edge.node().version()).isEqualTo(1);
            assertThat(edge.node().at()).isEqualTo(MONDAY);
        });
        assertThat(floor.feed.after(first.pageInfo().endCursor(), 10).edges()).isEmpty();
        floor.steer.hold(id, 1, "a test");
        assertThat(floor.feed.after(first.pageInfo().endCursor(), 10).edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.node().version()).isEqualTo(2));
    }

    @Test
    void whoReadsWhileRowsChangeSeesEachThatMatchesThroughoutOnceAndMissesNoChange() throws Exception {
        releaseAtOnce(1, ROWS + 1);
        Set<String> steady = IntStream.rangeClosed(1, ROWS).filter(order -> order % 2 == 0).mapToObj(order -> "wo_o" + order + "_1").collect(Collectors.toSet());
        AtomicBoolean changing = new AtomicBoolean(true);
        Map<String, Long> followed = new HashMap<>();
        List<String> points = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            Set<Integer> changed = ConcurrentHashMap.newKeySet();
            for (int writer = 0; writer < 8; writer++) {
                int from = writer;
                writers.add(threads.submit(() -> {
                    Random random = new Random(from);
                    for (int order = 1 + from; order <= ROWS; order += 8) {
                        change("wo_o" + order + "_1", order % 2 == 0, random.nextInt(100));
                        changed.add(order);
                        if (order % 16 == 1) {
                            release(ROWS + order);
                        }
                    }
                    return null;
                }));
            }
            Future<?> feed = threads.submit(() -> {
                String after = null;
                boolean more = true;
                while (changing.get() || more) {
                    WorkOrderChangePage piece = floor.feed.after(after, 100);
                    piece.edges().forEach(edge -> assertThat(edge.node().version())
                            .isGreaterThanOrEqualTo(followed.getOrDefault(edge.node().workOrder().id(), 0L))
                            .satisfies(version -> followed.put(edge.node().workOrder().id(), version)));
                    after = piece.pageInfo().endCursor();
                    more = piece.pageInfo().hasNextPage();
                    points.add(after);
                }
                return null;
            });
            int readings = 0;
            do {
                List<String> seen = all(states(WorkOrderState.RELEASED), 50).stream().map(WorkOrderView::id).toList();
                assertThat(seen).doesNotHaveDuplicates().containsAll(steady);
                readings++;
            } while (changed.size() < ROWS);
            assertThat(readings).isPositive();
            for (Future<?> writer : writers) {
                writer.get();
            }
            changing.set(false);
            feed.get();
        }
        Map<String, Long> now = all(WorkOrderFilter.ALL, 100).stream().collect(Collectors.toMap(WorkOrderView::id, WorkOrderView::version));
        assertThat(followed).isEqualTo(now);
        assertThat(points).isNotEmpty();
    }

    /** What is steady stays released and only changes its priority; the other is held and let go. */
    private void change(String id, boolean steady, int priority) {
        WorkOrderView view = floor.find.find(id).orElseThrow();
        if (steady) {
            floor.steer.prioritise(id, view.version(), priority, "a test");
        } else {
            floor.steer.resume(id, floor.steer.hold(id, view.version(), "a test").version(), "a test");
        }
    }
}
