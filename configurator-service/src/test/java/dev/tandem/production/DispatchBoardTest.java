package dev.tandem.production;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.COBOT;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.production.CentreBoard.Ranked;
import dev.tandem.production.domain.Portion;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchBoardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final DispatchBoard board = new DispatchBoard();

    private static WorkOrderDocument document(Planned planned) {
        return WorkOrderDocument.released("ord", planned.step("CUT", TEMPLATE, "LASER-1").build(), NOW);
    }

    private void put(WorkOrderDocument document) {
        board.put(new Versioned<>(document, 1), NOW);
    }

    private static WorkOrderDocument with(
            WorkOrderDocument document, UnaryOperator<dev.tandem.production.domain.WorkOrder> change) {
        return document.with(change.apply(document.work()), NOW);
    }

    private static WorkOrderDocument started(WorkOrderDocument document) {
        String step = document.work().steps().getFirst().id();
        return with(document, work -> work.reserve(step, "run", Integer.MAX_VALUE, NOW).orElseThrow()
                .hear(step, new Portion("run", 2, 1, Portion.State.RUNNING, null, 0, 0, 0, 0, null), NOW, NOW));
    }

    private List<RunOffer> claim(String workCentre, StepKind... kinds) {
        return board.claim(new WantedRuns(workCentre, Set.of(kinds), Integer.MAX_VALUE, null), 9, false, NOW);
    }

    private static List<String> steps(RunOffer offer) {
        return offer.portions().stream().map(StepOffer::stepId).toList();
    }

    private List<Ranked> list(Instant now) {
        return board.page("LASER-1", null, 100, now);
    }

    private static List<String> numbers(List<Ranked> list) {
        return list.stream().map(ranked -> ranked.entry().number()).toList();
    }

    @Test
    void startedThenAtRiskThenPriorityThenPlannedStartThenNumber() {
        put(document(aWorkOrder("number2", 1)));
        put(document(aWorkOrder("number1", 1)));
        put(document(aWorkOrder("earlier", 1).from(NOW.minusSeconds(3600))));
        put(with(document(aWorkOrder("urgent", 1).from(NOW.plusSeconds(7200))), work -> work.prioritise(5, "why", NOW)));
        put(document(aWorkOrder("risky", 1).from(NOW.plusSeconds(9000)).buffer(Duration.ofSeconds(-1))));
        put(started(document(aWorkOrder("started", 1).from(NOW.plusSeconds(90000)))));

        assertThat(numbers(list(NOW)))
                .containsExactly("T-started-1", "T-risky-1", "T-urgent-1", "T-earlier-1", "T-number1-1", "T-number2-1");
        assertThat(list(NOW).stream().map(it -> DispatchRank.explain(it.rank(), it.entry(), it.before()).text().en()))
                .containsExactly(
                        "Nothing comes before it.",
                        "Rank 2, behind T-started-1 CUT: that has started.",
                        "Rank 3, behind T-risky-1 CUT: that one's promise is at risk.",
                        "Rank 4, behind T-urgent-1 CUT: that has the higher priority, 5 against 0.",
                        "Rank 5, behind T-earlier-1 CUT: that is planned to start earlier, at 2026-11-23T07:00:00Z.",
                        "Rank 6, behind T-number1-1 CUT: all else is equal, and that number comes first.");
        assertThat(DispatchRank.explain(2, list(NOW).get(1).entry(), null).reasons()).extracting(reason -> reason.rule())
                .containsExactly("dispatch-promise-at-risk", "dispatch-planned-start");
    }

    @Test
    void aPromiseComesToBeAtRiskWhenTheStepIsLaterThanTheBufferAllows() {
        put(document(aWorkOrder("early", 1).from(NOW.minusSeconds(60)).buffer(Duration.ofHours(9))));
        put(document(aWorkOrder("tight", 1).from(NOW).buffer(Duration.ofHours(2))));
        assertThat(numbers(list(NOW.plus(Duration.ofHours(2))))).containsExactly("T-early-1", "T-tight-1");
        assertThat(numbers(list(NOW.plus(Duration.ofHours(2)).plusMillis(1)))).containsExactly("T-tight-1", "T-early-1");
    }

    @Test
    void offersEachStepToOneClaimerAtATimeAndOnlyWhatSuits() {
        put(WorkOrderDocument.released("ord", aWorkOrder("mixed", 1)
                .step("CUT", TEMPLATE, "COBOT-A").step("WELD", COBOT, "COBOT-A").step("FIT", CRAFT, "COBOT-A").build(), NOW));
        List<RunOffer> first = claim("COBOT-A", TEMPLATE, CRAFT);
        assertThat(first).map(DispatchBoardTest::steps).containsExactly(List.of("st_mixed_1_CUT"), List.of("st_mixed_1_FIT"));
        assertThat(claim("COBOT-A", TEMPLATE, CRAFT)).isEmpty();
        board.giveBack(first);
        assertThat(claim("COBOT-A", CRAFT)).map(DispatchBoardTest::steps).containsExactly(List.of("st_mixed_1_FIT"));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        WorkOrderDocument released = document(aWorkOrder("one", 1));
        board.put(new Versioned<>(started(released), 3), NOW);
        board.put(new Versioned<>(released, 1), NOW);
        assertThat(list(NOW)).singleElement().satisfies(it -> assertThat(it.entry().hasStarted()).isTrue());
    }

    @Test
    void whoeverFindsAllInOthersClaimsWaitsForWhatTheyLeave() throws Exception {
        put(document(aWorkOrder("one", 1)));
        List<RunOffer> claimed = claim("LASER-1", TEMPLATE);
        WantedRuns wanted = new WantedRuns("LASER-1", Set.of(TEMPLATE), Integer.MAX_VALUE, null);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RunOffer>> patient = threads.submit(() -> board.claim(wanted, 1, true, NOW));
            assertThat(board.claim(wanted, 1, false, NOW)).isEmpty();
            Thread.sleep(20);
            assertThat(patient.isDone()).isFalse();
            board.giveBack(claimed);
            assertThat(patient.get()).isEqualTo(claimed);
            board.giveBack(claimed);
        }
    }

    @Test
    void whoeverWaitsGoesOnAsSoonAsOthersHaveTakenIt() throws Exception {
        WorkOrderDocument document = document(aWorkOrder("one", 1));
        put(document);
        claim("LASER-1", TEMPLATE);
        WantedRuns wanted = new WantedRuns("LASER-1", Set.of(TEMPLATE), Integer.MAX_VALUE, null);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RunOffer>> patient = threads.submit(() -> board.claim(wanted, 1, true, NOW));
            board.put(new Versioned<>(started(document), 2), NOW);
            assertThat(patient.get(30, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void proposalsAmongThousandsOfEqualStepsCostTheirOwnLength() {
        for (int i = 0; i < 10_000; i++) {
            put(WorkOrderDocument.released("ord", aWorkOrder("n" + i, 1).from(NOW.plusSeconds(i % 997)).step("CUT", TEMPLATE, "LASER-1")
                    .step("PAINT", TEMPLATE, "OVEN-1", i % 2 == 0 ? "CUT" : "NONE").sharing(6).build(), NOW));
        }
        assertThat(ProcessorTime.of(() -> {
            for (int i = 0; i < 500; i++) {
                List<Ranked> page = board.page("OVEN-1", null, 20, NOW.plusSeconds(i));
                assertThat(page).hasSize(20).allSatisfy(it -> assertThat(it.batch().isFull()).isTrue());
                assertThat(board.page("OVEN-1", page.getLast().entry(), 20, NOW.plusSeconds(i)).getFirst().rank()).isEqualTo(21);
            }
        })).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysWhichListsLookDifferent() {
        WorkOrderDocument cutThenPaint = WorkOrderDocument.released("ord", aWorkOrder("one", 1).step("CUT", TEMPLATE, "LASER-1")
                .step("BEND", TEMPLATE, "CNC-5AX", "CUT").step("PAINT", TEMPLATE, "OVEN-1", "BEND").sharing(6).build(), NOW);
        assertThat(board.put(new Versioned<>(cutThenPaint, 1), NOW)).as("others may wait for it at the oven")
                .containsExactlyInAnyOrder("LASER-1", "OVEN-1");
        assertThat(board.put(new Versioned<>(cutThenPaint, 2), NOW)).as("nothing has changed").isEmpty();
        WorkOrderDocument begun = started(cutThenPaint);
        assertThat(board.put(new Versioned<>(begun, 3), NOW)).containsExactly("LASER-1");
        assertThat(board.put(new Versioned<>(begun, 2), NOW)).as("older").isEmpty();
        WorkOrderDocument held = with(begun, work -> work.hold("why", NOW));
        assertThat(board.put(new Versioned<>(held, 4), NOW)).as("started work stays on its list").containsExactly("OVEN-1");
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedEvenIfItsEndHasLeftTheList() {
        IntStream.rangeClosed(1, 9).forEach(i -> put(document(aWorkOrder("w" + i, 1))));
        List<Ranked> first = board.page("LASER-1", null, 4, NOW);
        DispatchEntry last = DispatchPlace.entry(DispatchPlace.of(first.getLast().entry()));
        WorkOrderDocument left = document(aWorkOrder("w4", 1));
        board.put(new Versioned<>(with(left, work -> work.hold("gone", NOW)), 2), NOW);
        List<Ranked> second = board.page("LASER-1", last, 4, NOW);
        assertThat(numbers(second)).containsExactly("T-w5-1", "T-w6-1", "T-w7-1", "T-w8-1");
        assertThat(second.getFirst().rank()).isEqualTo(4);
    }

    @Test
    void thousandsOfEntriesAreListedAndClaimedInMicroseconds() {
        Random random = new Random(1);
        List<WorkOrderDocument> documents = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            documents.add(document(aWorkOrder("n" + i, 1).from(NOW.plusSeconds(random.nextInt(1_000_000)))));
        }
        documents.forEach(this::put);
        assertThat(ProcessorTime.of(() -> {
            for (int i = 0; i < 1_000; i++) {
                board.claim(new WantedRuns("LASER-1", Set.of(TEMPLATE), Integer.MAX_VALUE, null), 5, false, NOW.plusSeconds(i));
                board.page("LASER-1", null, 20, NOW.plusSeconds(i));
            }
        })).isLessThan(Duration.ofSeconds(2));
        assertThat(claim("LASER-1", TEMPLATE)).isEmpty();
    }
}
