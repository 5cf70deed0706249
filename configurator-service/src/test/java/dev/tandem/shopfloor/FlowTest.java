package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.rules.model.StepKind.WAITING;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static dev.tandem.shopfloor.Floor.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.factory.DemoFactory;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.ordering.PromiseChange;
import dev.tandem.production.StepView;
import dev.tandem.production.domain.StepState;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces flow on, are scrapped and made again, set aside and decided about, and handed to the next shift. */
class FlowTest {

    private static final String CUT = "st_aa_1_CUT";
    private static final String FIT = "st_aa_1_FIT";

    @TempDir
    Path folder;

    private Floor floor;

    @BeforeEach
    void openFloor() {
        floor = Floor.open(folder);
    }

    @AfterEach
    void closeFloor() {
        floor.close();
    }

    /** A talk, then cut, then a wait, then fit. */
    private void order(int quantity) {
        floor.orders.accept("ord_aa", aWorkOrder("aa", 1).quantity(quantity)
                .step("TALK", CRAFT, "STUDIO")
                .step("CUT", TEMPLATE, "LASER-1", "TALK")
                .step("REST", WAITING, "CURE-ROOM", "CUT")
                .step("FIT", CRAFT, "BENCH-METAL", "REST")
                .build());
        floor.production.release(List.of("ord_aa"));
        all(PERSON, "STUDIO", quantity);
    }

    private void all(Caller caller, String centre, int good) {
        RunView run = floor.start(caller, floor.lease(caller, centre, 1).getFirst());
        floor.report(caller, run, good, 0, true);
    }

    private RunView decide(RunView run, String step, int good, int scrap, int rework) {
        long version = floor.find.find(run.id()).orElseThrow().version();
        return floor.decide.decide(PERSON, new DecideSetAside.Input(UUID.randomUUID().toString(), run.id(), (int) version,
                List.of(new PortionReport(step, good, scrap, rework)), "WRONG_DIMENSION", null));
    }

    @Test
    void exactlyWhatIsDoneUpstreamCanStart() {
        order(100);
        all(MACHINE, "LASER-1", 80);
        assertThat(floor.step(CUT).getQuantityReady()).isEqualTo(20);
        assertThat(floor.step("st_aa_1_REST").getQuantityStarted()).as("each lot waits by itself").isEqualTo(80);
        assertThat(floor.step(FIT).getState()).isEqualTo(StepState.NOT_ALLOWED_TO_START);
        floor.clock.advance(Duration.ofMinutes(30));
        all(MACHINE, "LASER-1", 20);
        floor.clock.advance(Duration.ofMinutes(31));
        floor.production.letTimePass();
        assertThat(floor.step(FIT).getQuantityReady()).isEqualTo(80);
        assertThat(floor.step(FIT).getWaitingFor()).extracting(StepView::getCode).containsExactly("REST");
        assertThat(floor.lease(PERSON, "BENCH-METAL", 9)).singleElement().satisfies(run ->
                assertThat(run.portions().getFirst().quantity()).isEqualTo(80));
        floor.clock.advance(Duration.ofMinutes(30));
        floor.production.letTimePass();
        assertThat(floor.step("st_aa_1_REST").getState()).isEqualTo(StepState.ENDED);
    }

    @Test
    void whatAMachineSuspectsAPersonDecides() {
        order(5);
        RunView run = floor.start(MACHINE, floor.lease(MACHINE, "LASER-1", 1).getFirst());
        assertThat(floor.report(MACHINE, run, 2, 3, false).state()).isEqualTo(RunState.ENDED);
        assertThat(floor.step(CUT)).satisfies(step -> {
            assertThat(step.getQuantitySetAside()).isEqualTo(3);
            assertThat(step.getQuantityScrap()).isZero();
            assertThat(step.getQuantityReady()).isZero();
        });
        decide(run, CUT, 1, 0, 1);
        assertThat(floor.step(CUT).getQuantityReady()).as("done again").isEqualTo(1);
        assertThatThrownBy(() -> decide(run, CUT, 2, 0, 0)).isInstanceOf(Refused.class);
        decide(run, CUT, 0, 1, 0);
        assertThat(floor.step(CUT)).satisfies(step -> {
            assertThat(step.getQuantitySetAside()).isZero();
            assertThat(step.getQuantityGood()).isEqualTo(3);
            assertThat(step.getQuantityScrap()).isEqualTo(1);
        });
        assertThat(floor.step(CUT + "~1").getQuantity()).isEqualTo(1);
    }

    @Test
    void scrapIsMadeAgainWithAllItNeedsAndThePromiseSaysSo() {
        order(2);
        all(MACHINE, "LASER-1", 2);
        floor.clock.advance(Duration.ofHours(1));
        floor.production.letTimePass();
        Instant promised = floor.production.find.find("wo_aa_1").orElseThrow().promisedAt();
        floor.clock.advance(Duration.ofDays(3));
        RunView fit = floor.start(PERSON, floor.lease(PERSON, "BENCH-METAL", 1).getFirst());
        floor.report(PERSON, fit, 1, 1, false);

        var work = floor.production.find.find("wo_aa_1").orElseThrow();
        assertThat(work.steps()).filteredOn(step -> step.getRound() == 1).as("no second talk").extracting(StepView::getId)
                .containsExactly(CUT + "~1", "st_aa_1_REST~1", FIT + "~1");
        assertThat(floor.step(FIT + "~1").getReplaces().getId()).isEqualTo(FIT);
        assertThat(floor.step(FIT).getState()).isEqualTo(StepState.ENDED);
        assertThat(floor.step(CUT + "~1").getState()).isEqualTo(StepState.ALLOWED_TO_START);
        assertThat(floor.step(FIT + "~1").getPlannedStart()).isAfter(floor.step(CUT + "~1").getPlannedEnd())
                .isAfter(floor.clock.instant());
        assertThat(work.promisedAt()).isAfter(promised);
        assertThat(work.promiseChanges()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(promised);
            assertThat(change.to()).isEqualTo(work.promisedAt());
            assertThat(change.cause()).isEqualTo(PromiseChange.Cause.SCRAP);
            assertThat(change.step()).isEqualTo("FIT");
            assertThat(change.pieces()).isEqualTo(1);
            assertThat(change.reasonCode()).isEqualTo("MATERIAL_FAULT");
        });
        assertThat(floor.orders.promises.get("ord_aa")).isEqualTo(work.promiseChanges());

        floor = floor.restart(folder);
        assertThat(floor.production.plan.size()).as("what is open holds its place after a restart").isEqualTo(3);
        all(MACHINE, "LASER-1", 1);
        floor.clock.advance(Duration.ofHours(2));
        floor.production.letTimePass();
        all(PERSON, "BENCH-METAL", 1);
        assertThat(floor.production.find.find("wo_aa_1").orElseThrow().state()).isEqualTo(WorkOrderState.DONE);
    }

    @Test
    void aHoldThatMakesThePromiseLaterIsToldWhenItIsResumed() {
        order(2);
        long version = floor.production.find.find("wo_aa_1").orElseThrow().version();
        floor.production.steer.hold("wo_aa_1", version, "no material");
        floor.clock.advance(Duration.ofDays(9));
        var resumed = floor.production.steer.resume("wo_aa_1", version + 1, "it came");
        assertThat(resumed.promiseChanges()).singleElement().satisfies(change ->
                assertThat(change.cause()).isEqualTo(PromiseChange.Cause.RESUMED));
        assertThat(floor.step(CUT).getPlannedStart()).isAfterOrEqualTo(floor.clock.instant());
    }

    @Test
    void theNextShiftGoesOnWithTheTokenAndHoldsTheRun() {
        order(2);
        all(MACHINE, "LASER-1", 2);
        floor.clock.advance(Duration.ofHours(1));
        floor.production.letTimePass();
        RunView run = floor.start(PERSON, floor.lease(PERSON, "BENCH-METAL", 1).getFirst());
        String old = floor.token(PERSON, run);
        RunView left = floor.handOver.handOver(PERSON, run.id(), old, "the second one is clamped");
        assertThat(left.state()).isEqualTo(RunState.INTERRUPTED);
        String token = floor.token(PERSON, left);
        Caller next = new Caller("late shift", Set.of(Role.CRAFTSPERSON));
        assertThatThrownBy(() -> floor.work.start(next, run.id(), old)).isInstanceOf(Refused.class);
        assertThat(floor.work.start(next, run.id(), token).state()).isEqualTo(RunState.RUNNING);
        assertThatThrownBy(() -> floor.work.interrupt(PERSON, run.id(), token, "mine")).isInstanceOf(Refused.class);
        assertThat(floor.token(next, floor.find.find(run.id()).orElseThrow())).isEqualTo(token);
        floor.report("last", next, run, token, 2, 0, false);
        assertThat(floor.runs.find(run.id()).orElseThrow().value().toString()).doesNotContain("late shift");
    }

    @Test
    void scrapNeedsAReasonOfTheFactory() {
        Reasons reasons = new Reasons(DemoFactory.werkhof());
        List<PortionReport> scrap = List.of(new PortionReport(CUT, 0, 1, 0));
        assertThat(reasons.of(null, "MATERIAL_FAULT", scrap).code()).isEqualTo("MATERIAL_FAULT");
        assertThat(reasons.of(null, "fell down", scrap).code()).isEqualTo("OTHER");
        assertThat(reasons.of(null, null, List.of(new PortionReport(CUT, 1, 0, 0))).code()).isNull();
        assertThatThrownBy(() -> reasons.of("MATERIAL_FAULTS", null, scrap)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((InvalidInputError) refused.errors().getFirst()).didYouMean()).contains("MATERIAL_FAULT"));
        assertThatThrownBy(() -> reasons.of(null, " ", scrap)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((InvalidInputError) refused.errors().getFirst()).allowed()).contains("TOOL_WEAR", "OTHER"));
        assertThatThrownBy(() -> reasons.of("MATERIAL_FAULT", null, List.of(new PortionReport(CUT, 0, 0, 1))))
                .as("not for rework").isInstanceOf(Refused.class);
    }
}
