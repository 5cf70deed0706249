package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.Hearing;
import dev.tandem.production.Planned;
import dev.tandem.production.RunNews;
import dev.tandem.production.domain.Portion;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.rules.model.StepKind;
import dev.tandem.shopfloor.domain.Lease;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.shopfloor.domain.RunReport;
import dev.tandem.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens on the floor, and however late or often work orders hear of it, nothing is lost, doubled or out of order. */
class RandomHistoriesTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    @Property(tries = 1_000)
    void piecesAreConservedAndEveryWorkOrderCanBeFinished(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int quantity) {
        History history = new History(new Random(seed), quantity);
        for (int i = 0; i < 60; i++) {
            history.happen();
            history.requireOrder();
        }
        history.finish();
        assertThat(history.work.state()).isEqualTo(WorkOrderState.DONE);
    }

    /** One work order, its runs, and all that anybody ever heard of them. */
    private static final class History {

        private final Random random;
        private final Map<String, Versioned<Run>> runs = new HashMap<>();
        private final List<RunNews> told = new ArrayList<>();
        private final List<RunNews> underWay = new ArrayList<>();
        private WorkOrder work;
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");
        private int numbers;

        History(Random random, int quantity) {
            this.random = random;
            this.work = Hearing.released(plan(quantity), now);
        }

        private static PlannedWorkOrder plan(int quantity) {
            return Planned.aWorkOrder("aa", 1).quantity(quantity)
                    .step("A", StepKind.TEMPLATE, "LASER-1")
                    .step("B", StepKind.CRAFT, "BENCH-METAL", "A")
                    .step("C", StepKind.TEMPLATE, "CNC-5AX", "A")
                    .step("D", StepKind.WAITING, "CURE-ROOM", "B")
                    .step("E", StepKind.INSPECTION, "QC-LAB", "C", "D")
                    .build();
        }

        void happen() {
            switch (random.nextInt(11)) {
                case 0, 1 -> lease(anyStep(), true);
                case 2 -> lease(anyStep(), false);
                case 3, 4 -> start(anyRun());
                case 5 -> interrupt(anyRun());
                case 6, 7 -> report(anyRun(), random.nextBoolean());
                case 8 -> release(anyRun());
                case 9 -> passTime(Duration.ofMinutes(random.nextInt(40)));
                default -> tellAgain();
            }
        }

        private Step anyStep() {
            return work.steps().get(random.nextInt(work.steps().size()));
        }

        private Versioned<Run> anyRun() {
            List<Versioned<Run>> all = List.copyOf(runs.values());
            return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        }

        /** @param arrives false: whoever reserved died before the run was written */
        private Run lease(Step step, boolean arrives) {
            String id = "run_" + numbers++;
            int ready = work.ready(step);
            var reserved = work.reserve(step.id(), id, Integer.MAX_VALUE, now.plus(LEASE));
            assertThat(reserved.isPresent()).isEqualTo(ready > 0 && !step.waiting());
            if (reserved.isEmpty()) {
                return null;
            }
            work = reserved.get();
            Run leased = Run.leased(id, "WERKHOF", step.workCentre(), StepKind.TEMPLATE, List.of(new RunPortion(step.id(), ready, 0, 0, 0)), "salt",
                    new Lease("someone", false, now.plus(LEASE), LEASE, "request"), now);
            if (arrives) {
                runs.put(id, new Versioned<>(leased, 1));
            }
            return leased;
        }

        private void start(Versioned<Run> run) {
            if (run != null && !run.value().over() && !run.value().expired(now)
                    && work.mayStart(work.step(run.value().portions().getFirst().stepId()).orElseThrow())) {
                write(run, run.value().start(now));
            }
        }

        private void interrupt(Versioned<Run> run) {
            if (run != null && run.value().started()) {
                write(run, run.value().interrupt("break", now));
            }
        }

        private void report(Versioned<Run> run, boolean finished) {
            if (run != null && run.value().started()) {
                RunPortion portion = run.value().portions().getFirst();
                int good = random.nextInt(portion.open() + 1);
                int scrap = random.nextInt(portion.open() - good + 1);
                int rework = random.nextInt(portion.open() - good - scrap + 1);
                write(run, run.value().report(new RunReport("key" + numbers++, "", List.of(
                        new PortionReport(portion.stepId(), good, scrap, rework)), null, finished, now)));
            }
        }

        private void release(Versioned<Run> run) {
            if (run != null && !run.value().over() && !run.value().started() && !run.value().expired(now)) {
                write(run, run.value().abort(now));
            }
        }

        private void write(Versioned<Run> before, Run after) {
            if (!after.equals(before.value())) {
                Versioned<Run> written = new Versioned<>(after, before.version() + 1);
                runs.put(after.id(), written);
                underWay.add(Runs.news(written, after.portions().getFirst().stepId()));
            }
            if (random.nextInt(3) > 0) {
                deliverAll();
            }
        }

        private void deliverAll() {
            underWay.forEach(this::tell);
            underWay.clear();
        }

        private void tell(RunNews news) {
            told.add(news);
            work = Hearing.hear(work, news);
        }

        private void tellAgain() {
            if (!told.isEmpty()) {
                work = Hearing.hear(work, told.get(random.nextInt(told.size())));
            }
        }

        private void passTime(Duration time) {
            now = now.plus(time);
            for (Step step : work.steps()) {
                for (Portion portion : step.reserved().filter(it -> !it.until().isAfter(now)).toList()) {
                    tell(settled(step, portion));
                }
            }
            work = work.pass(now);
        }

        /** As the store of runs settles it. */
        private RunNews settled(Step step, Portion portion) {
            Versioned<Run> run = runs.computeIfAbsent(portion.runId(), id -> new Versioned<>(Run.never(
                    id, "WERKHOF", step.workCentre(), StepKind.TEMPLATE, new RunPortion(step.id(), portion.quantity(), 0, 0, 0), now), 1));
            if (run.value().expired(now)) {
                run = new Versioned<>(run.value().abort(now), run.version() + 1);
                runs.put(portion.runId(), run);
            }
            return Runs.news(run, step.id());
        }

        void requireOrder() {
            for (Step step : work.steps()) {
                int open = step.portions().stream()
                        .filter(portion -> portion.state() != Portion.State.ENDED)
                        .mapToInt(portion -> portion.quantity() - portion.good() - portion.scrap() - portion.rework()).sum();
                if (!step.waiting()) {
                    int free = step.quantity() - step.good() - open;
                    assertThat(free).as("nothing is in two hands").isNotNegative();
                    assertThat(work.ready(step)).isEqualTo(work.mayStart(step) ? free : 0);
                    assertThat(step.ended()).isEqualTo(step.good() == step.quantity());
                }
                assertThat(step.portions().stream().map(Portion::runId)).doesNotHaveDuplicates();
                if (step.startedAt() != null) {
                    work.before(step).forEach(before -> assertThat(before.endedAt()).as(before.code() + " before " + step.code())
                            .isNotNull().isBeforeOrEqualTo(step.startedAt()));
                }
            }
        }

        void finish() {
            deliverAll();
            for (int round = 0; round < 100 && work.open(); round++) {
                passTime(Duration.ofHours(1));
                for (Versioned<Run> run : List.copyOf(runs.values())) {
                    if (run.value().started()) {
                        RunPortion portion = run.value().portions().getFirst();
                        write(run, run.value().report(new RunReport("end" + numbers++, "", List.of(
                                new PortionReport(portion.stepId(), portion.open(), 0, 0)), null, true, now)));
                    }
                }
                deliverAll();
                for (Step step : work.steps()) {
                    Run leased = lease(work.step(step.id()).orElseThrow(), true);
                    if (leased != null) {
                        start(runs.get(leased.id()));
                    }
                }
                deliverAll();
            }
        }
    }
}
