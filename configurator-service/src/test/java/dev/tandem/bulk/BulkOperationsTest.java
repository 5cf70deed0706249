package dev.tandem.bulk;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.bulk.BulkOperations.ExportWorkOrdersInput;
import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.production.FloorSetup;
import dev.tandem.production.WorkOrderFilter;
import dev.tandem.production.WorkOrderLines;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.SharedStore;
import dev.tandem.storage.Store;
import dev.tandem.storage.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkOperationsTest {

    private static final Caller PLANNER = new Caller("planner", Set.of(Role.PLANNER));
    private static final Caller COLLEAGUE = new Caller("colleague", Set.of(Role.PLANNER));
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN));
    private static final int ROWS = 450;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final FloorSetup.RememberedOrders orders = new FloorSetup.RememberedOrders();
    private TestStore store;
    private Node node;

    /** Bulk operations as one node sees them. */
    private final class Node {

        private final FloorSetup floor;
        private final StoredBulk stored;
        private final BulkOperations operations;
        private final RunBulkOperations run;

        Node(Store store) {
            floor = new FloorSetup(store, clock, orders, (reservation, evenIfValid) -> {
                throw new IllegalStateException("Nothing is leased here");
            });
            stored = new StoredBulk(store);
            operations = new BulkOperations(stored, clock);
            run = new RunBulkOperations(stored, floor.lines, store, clock);
        }

        BulkOperation export(Caller caller, @Nullable WorkOrderFilter filter) {
            return operations.export(caller, new ExportWorkOrdersInput(UUID.randomUUID().toString(), filter), Locale.GERMAN);
        }

        BulkOperation state(BulkOperation operation) {
            return operations.find(ADMIN, operation.id()).orElseThrow();
        }

        List<JsonNode> lines(BulkOperation operation) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BulkFile file = operations.file(PLANNER, operation.id()).orElseThrow();
            file.writeTo(out);
            assertThat(out.size()).isEqualTo((int) file.bytes());
            return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
        }
    }

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        node = new Node(store.store());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void release(int from, int to) {
        IntStream.range(from, to).parallel().forEach(order -> {
            orders.accept("ord_" + order, aWorkOrder("o" + order, 1)
                    .number("T-2026-%06d-1".formatted(order)).step("CUT", TEMPLATE, "LASER-1").step("BEND", TEMPLATE, "CNC-5AX", "CUT").build());
            node.floor.release(List.of("ord_" + order));
        });
    }

    private static void refused(Runnable call, Class<? extends UserError> error) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.errors()).singleElement().isInstanceOf(error));
    }

    @Test
    void writesWhatTheFilterLetsThroughOneObjectALineWithTheNamesOfTheApi() throws IOException {
        release(0, ROWS);
        BulkOperation asked = node.export(PLANNER, new WorkOrderFilter(null, null, null, null, null, "00000"));
        assertThat(asked.state()).isEqualTo(BulkState.CREATED);
        assertThat(asked.url()).isNull();
        node.run.untilAllAreOver();
        BulkOperation over = node.state(asked);
        assertThat(over.state()).isEqualTo(BulkState.COMPLETED);
        assertThat(over.count()).isEqualTo(10);
        assertThat(over.completedAt()).isEqualTo(clock.instant());
        assertThat(over.url()).isEqualTo("/bulk/" + asked.id() + ".ndjson");
        List<JsonNode> lines = node.lines(over);
        assertThat(lines).hasSize(10);
        JsonNode first = lines.getFirst();
        assertThat(first.get("number").asString()).isEqualTo("T-2026-000000-1");
        assertThat(first.get("state").asString()).isEqualTo("RELEASED");
        assertThat(first.at("/steps/1/plannedWorkCentre/code").asString()).isEqualTo("CNC-5AX");
        assertThat(first.at("/steps/1/after/0/id").asString()).isEqualTo(first.at("/steps/0/id").asString());
    }

    @Test
    void goesOnAfterItsProcessEndedBetweenAnyTwoWrites() throws IOException {
        release(0, ROWS);
        BulkOperation asked = node.export(PLANNER, null);
        node.run.goOn();
        BulkOperationDocument held = node.stored.find(asked.id()).orElseThrow().value();
        assertThat(held.reached().count()).isEqualTo(200);
        // The second chunk was written, and then the process died before the operation knew.
        BulkChunk lost = BulkChunk.of(asked.id(), 1, node.floor.lines.page(WorkOrderFilter.ALL, held.reached().place(), 7, Locale.GERMAN));
        node.stored.keep(lost);
        Node next = new Node(store.store());
        next.run.untilAllAreOver();
        assertThat(next.state(asked).state()).isEqualTo(BulkState.COMPLETED);
        assertThat(next.state(asked).count()).isEqualTo(ROWS);
        assertThat(next.lines(asked)).extracting(line -> line.get("number").asString())
                .containsExactlyElementsOf(IntStream.range(0, ROWS).mapToObj("T-2026-%06d-1"::formatted).toList());
    }

    @Test
    void anotherNodeTakesOverOnlyWhenTheFirstIsGoneForAWhile() throws IOException {
        release(0, ROWS);
        Node one = new Node(new SharedStore(store.store()));
        Node other = new Node(new SharedStore(store.store()));
        BulkOperation asked = one.export(PLANNER, null);
        one.run.goOn();
        other.run.untilAllAreOver();
        assertThat(other.state(asked).count()).as("the first node has it").isEqualTo(200);
        clock.advance(Duration.ofSeconds(31));
        other.run.goOn();
        one.run.untilAllAreOver();
        assertThat(one.state(asked).state()).as("the other node has it").isEqualTo(BulkState.RUNNING);
        other.run.untilAllAreOver();
        assertThat(one.lines(asked)).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void theSameKeyGivesTheSameOperationAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        BulkOperation asked = node.operations.export(PLANNER, new ExportWorkOrdersInput(key, null), Locale.ENGLISH);
        assertThat(node.operations.export(PLANNER, new ExportWorkOrdersInput(key, null), Locale.ENGLISH).id()).isEqualTo(asked.id());
        assertThat(node.operations.export(COLLEAGUE, new ExportWorkOrdersInput(key, null), Locale.ENGLISH).id()).isNotEqualTo(asked.id());
        refused(() -> node.operations.export(PLANNER, new ExportWorkOrdersInput(key, WorkOrderFilter.ALL), Locale.ENGLISH),
                IdempotencyKeyReusedError.class);
    }

    @Test
    void aCallerHasFewOpenAtATimeAndACancelledOneMakesRoom() {
        BulkOperation first = node.export(PLANNER, null);
        IntStream.range(1, BulkOperations.OPEN).forEach(_ -> node.export(PLANNER, null));
        refused(() -> node.export(PLANNER, null), TooManyBulkOperationsError.class);
        node.export(COLLEAGUE, null);
        assertThat(node.operations.cancel(PLANNER, first.id()).state()).isEqualTo(BulkState.CANCELLED);
        node.export(PLANNER, null);
        node.run.untilAllAreOver();
        assertThat(node.state(first).state()).as("it stays cancelled").isEqualTo(BulkState.CANCELLED);
        assertThat(node.operations.cancel(PLANNER, first.id()).state()).isEqualTo(BulkState.CANCELLED);
    }

    @Test
    void isTheRequestersOwnAndAnAdmins() {
        BulkOperation asked = node.export(PLANNER, null);
        node.run.untilAllAreOver();
        assertThat(node.operations.find(COLLEAGUE, asked.id())).isEmpty();
        assertThat(node.operations.file(COLLEAGUE, asked.id())).isEmpty();
        refused(() -> node.operations.cancel(COLLEAGUE, asked.id()), NotFoundError.class);
        assertThat(node.operations.find(ADMIN, asked.id())).isPresent();
        assertThat(node.operations.file(ADMIN, asked.id())).isPresent();
        assertThat(node.operations.file(PLANNER, "blk_none")).isEmpty();
    }

    @Test
    void isDeletedWithItsFileADayAfterItWasOver() {
        release(0, 3);
        BulkOperation asked = node.export(PLANNER, null);
        node.run.untilAllAreOver();
        clock.advance(Duration.ofHours(24));
        node.run.untilAllAreOver();
        assertThat(node.operations.find(PLANNER, asked.id())).isPresent();
        assertThat(node.state(asked).expiresAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        node.run.untilAllAreOver();
        assertThat(node.operations.find(PLANNER, asked.id())).isEmpty();
        assertThat(node.stored.chunk(asked.id(), 0)).isEmpty();
    }

    @Test
    void keepsTheTenLatestResultsOfACaller() {
        BulkOperation oldest = node.export(PLANNER, null);
        node.run.untilAllAreOver();
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofMinutes(1));
            node.export(PLANNER, null);
            node.run.untilAllAreOver();
        }
        assertThat(node.operations.find(PLANNER, oldest.id())).isPresent();
        node.export(PLANNER, null);
        assertThat(node.operations.find(PLANNER, oldest.id())).isEmpty();
    }

    @Test
    void failsWithACodeWhenSomethingBreaksOnOurSide() {
        BulkOperation asked = node.export(PLANNER, null);
        BulkOperationDocument read = node.stored.find(asked.id()).orElseThrow().value();
        BulkOperationDocument broken = new BulkOperationDocument(read.id(), read.owner(), read.requestKey(), read.requestHash(), read.slot(),
                new WorkOrderFilter(null, null, null, null, Instant.MAX, null), read.language(), read.state(), read.reached(), read.createdAt(), null,
                null, null, null);
        node.stored.operations().replace(broken, 1);
        node.run.untilAllAreOver();
        assertThat(node.state(asked).state()).isEqualTo(BulkState.FAILED);
        assertThat(node.state(asked).errorCode()).isEqualTo("INTERNAL");
        assertThat(node.operations.file(PLANNER, asked.id())).isEmpty();
    }

    @Test
    void failsWhenItTakesLongerThanADay() {
        BulkOperation asked = node.export(PLANNER, null);
        clock.advance(Duration.ofHours(25));
        node.run.untilAllAreOver();
        assertThat(node.state(asked).errorCode()).isEqualTo("TIMEOUT");
    }

    @Test
    void aChunkIsBoundedAndALongLineHasOneOfItsOwn() {
        List<WorkOrderLines.Line> lines = List.of(
                new WorkOrderLines.Line("x".repeat(BulkChunk.LARGEST + 1), "1", "wo_1"), new WorkOrderLines.Line("y".repeat(400_000), "2", "wo_2"),
                new WorkOrderLines.Line("ü".repeat(199_000), "3", "wo_3"), new WorkOrderLines.Line("z".repeat(10_000), "4", "wo_4"));
        assertThat(BulkChunk.of("blk_x", 0, lines).lines()).isEqualTo(1);
        BulkChunk second = BulkChunk.of("blk_x", 1, lines.subList(1, 4));
        assertThat(second.lines()).isEqualTo(2);
        assertThat(second.bytes()).isLessThanOrEqualTo(BulkChunk.LARGEST);
        assertThat(second.lastWorkOrder()).isEqualTo("wo_3");
    }
}
