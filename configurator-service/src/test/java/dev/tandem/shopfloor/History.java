package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.Hearing;
import dev.tandem.production.Planned;
import dev.tandem.production.RunNews;
import dev.tandem.production.domain.Portion;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrder.Cancellation;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.rules.model.StepKind;
import dev.tandem.shopfloor.domain.Lease;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.shopfloor.domain.RunReport;
import dev.tandem.shopfloor.domain.RunState;
import dev.tandem.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some work orders, their runs, and all that anybody ever heard of them; whatever happens comes from a seed. */
final class History {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int BATCH = 6;

    private final Random random;
    private final FloorModel model = new FloorModel();
    private final Map<String, WorkOrder> orders = new LinkedHashMap<>();
    private final Map<String, PlannedWorkOrder> plans = new LinkedHashMap<>();
    private final Map<String, Versioned<Run>> runs = new LinkedHashMap<>();
    private final List<RunNews> told = new ArrayList<>();
    private final List<RunNews> underWay = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private int numbers;
    private int amendments;

    History(long seed) {
        random = new Random(seed);
        int count = 1 + random.nextInt(2);
        for (int line = 1; line <= count; line++) {
            PlannedWorkOrder plan = plan(line, 1 + random.nextInt(6), true, 0);
            WorkOrder work = Hearing.released(plan, now);
            orders.put(work.id(), work);
            plans.put(work.id(), plan);
        }
    }

    /**
     * A machine step and a talk, two ways that come together, one of them with a wait, and an inspection.
     *
     * @param cured false: the wait is left out
     */
    private static PlannedWorkOrder plan(int line, int quantity, boolean cured, int amendment) {
        Planned planned = Planned.aWorkOrder("aa", line).quantity(quantity)
                .step("TALK", StepKind.CRAFT, "STUDIO")
                .step("CUT", StepKind.TEMPLATE, "LASER-1", "TALK")
                .step("WELD", StepKind.CRAFT, "BENCH-METAL", "CUT")
                .step("MILL", StepKind.TEMPLATE, "CNC-5AX", "CUT");
        if (cured) {
            planned.step("CURE", StepKind.WAITING, "CURE-ROOM", "WELD");
        }
        return planned.step("CHECK", StepKind.INSPECTION, "QC-LAB", "MILL", cured ? "CURE" : "WELD").amended(amendment);
    }

    /** Something happens. */
    void happen() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> lease(anyStep(), 1 + random.nextInt(4), true);
            case 3 -> lease(anyStep(), Integer.MAX_VALUE, false);
            case 4 -> leaseTogether();
            case 5, 6, 7 -> anyRun().ifPresent(this::start);
            case 8 -> anyRun().ifPresent(this::interrupt);
            case 9, 10, 11 -> anyRun().ifPresent(run -> report(run, random.nextInt(4) == 0));
            case 12 -> anyRun().ifPresent(this::decide);
            case 13 -> anyRun().ifPresent(this::release);
            case 14 -> change(anyOrder(), work -> work.held() ? work.resume("on", now) : work.hold("off", now));
            case 15 -> anyRun().ifPresent(this::passOn);
            case 16 -> endWaiting(anyStep());
            case 17 -> tellAgain();
            case 18 -> plannedAgain(anyOrder());
            default -> passTime(Duration.ofMinutes(random.nextInt(40)));
        }
        if (random.nextInt(60) == 0) {
            tryToCancel(anyOrder());
        }
        if (random.nextInt(20) == 0) {
            tryToAmend(anyOrder());
        }
        requireOrder();
    }

    private void requireOrder() {
        for (WorkOrder work : orders.values()) {
            model.requireOrder(work);
            if (underWay.isEmpty() && work.cancellation() == Cancellation.NONE) {
                model.requireSame(work, work.held());
            }
        }
    }

    private WorkOrder anyOrder() {
        return List.copyOf(orders.values()).get(random.nextInt(orders.size()));
    }

    private Step anyStep() {
        WorkOrder work = anyOrder();
        List<Step> ready = work.steps().stream().filter(step -> work.ready(step) > 0).toList();
        List<Step> some = ready.isEmpty() || random.nextInt(8) == 0 ? work.steps() : ready;
        return some.get(random.nextInt(some.size()));
    }

    private Optional<Versioned<Run>> anyRun() {
        List<Versioned<Run>> all = runs.values().stream()
                .filter(run -> !run.value().over() || run.value().portions().stream().anyMatch(portion -> portion.setAside() > 0))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private WorkOrder orderOf(String stepId) {
        return orders.values().stream().filter(work -> work.step(stepId).isPresent()).findFirst().orElseThrow();
    }

    private void change(WorkOrder work, UnaryOperator<WorkOrder> change) {
        if (work.open() && work.cancellation() == Cancellation.NONE) {
            orders.put(work.id(), change.apply(work));
        }
    }

    /** @param arrives false: whoever reserved died before the run was written */
    private @Nullable String lease(Step step, int atMost, boolean arrives) {
        String id = "run_" + numbers++;
        List<RunPortion> taken = reserve(id, step, atMost).stream().toList();
        return arrives && !taken.isEmpty() ? write(id, taken) : null;
    }

    /** Equal steps of all work orders share a run. */
    private void leaseTogether() {
        String id = "run_" + numbers++;
        String code = random.nextBoolean() ? "CUT" : "MILL";
        List<RunPortion> taken = new ArrayList<>();
        for (WorkOrder work : List.copyOf(orders.values())) {
            work.steps().stream().filter(step -> step.code().equals(code)).forEach(step -> {
                int room = BATCH - taken.stream().mapToInt(RunPortion::quantity).sum();
                if (room > 0) {
                    reserve(id, step, room).ifPresent(taken::add);
                }
            });
        }
        if (!taken.isEmpty()) {
            write(id, taken);
        }
    }

    private Optional<RunPortion> reserve(String runId, Step step, int atMost) {
        WorkOrder work = orderOf(step.id());
        int pieces = Math.min(work.ready(step), atMost);
        Optional<WorkOrder> reserved = work.reserve(step.id(), runId, atMost, now.plus(LEASE));
        assertThat(reserved.isPresent()).isEqualTo(pieces > 0 && !step.waiting());
        return reserved.map(next -> {
            model.take(work, step, pieces);
            orders.put(next.id(), next);
            return RunPortion.of(step.id(), pieces);
        });
    }

    private String write(String id, List<RunPortion> portions) {
        Lease lease = new Lease("someone", false, now.plus(LEASE), LEASE, null);
        runs.put(id, new Versioned<>(new Run(id, "WERKHOF", "CENTRE", StepKind.TEMPLATE, RunState.ALLOWED_TO_START, portions, "salt", lease,
                null, null, List.of(), List.of(), now), 1));
        return id;
    }

    private void start(Versioned<Run> run) {
        boolean may = run.value().portions().stream().allMatch(portion -> {
            WorkOrder work = orderOf(portion.stepId());
            return work.mayStart(work.step(portion.stepId()).orElseThrow());
        });
        if (may && !run.value().over() && !run.value().expired(now)) {
            write(run, run.value().start("somebody", now));
        }
    }

    private void interrupt(Versioned<Run> run) {
        if (run.value().started()) {
            write(run, run.value().interrupt("break", now));
        }
    }

    private void passOn(Versioned<Run> run) {
        if (run.value().started()) {
            write(run, random.nextBoolean()
                    ? run.value().handOver("salt" + numbers++, "next shift", now)
                    : run.value().takeOver("planner", "salt" + numbers++, "ill", now));
        }
    }

    private void report(Versioned<Run> run, boolean finished) {
        if (run.value().started()) {
            boolean machine = random.nextBoolean();
            report(run, run.value().portions().stream().map(portion -> {
                PortionReport said = any(portion.stepId(), portion.open());
                return machine ? said.suspected() : said;
            }).toList(), finished);
        }
    }

    private void report(Versioned<Run> run, List<PortionReport> portions, boolean finished) {
        Run after = run.value().report(new RunReport("key" + numbers++, "", false, portions, "OTHER", null, finished, now));
        portions.forEach(it -> model.report(it.stepId(), it.good(), it.scrap(), it.rework(), it.setAside(), now));
        if (after.over()) {
            after.portions().forEach(portion -> model.putBack(portion.stepId(), portion.open()));
        }
        write(run, after);
    }

    private void decide(Versioned<Run> run) {
        decide(run, run.value().portions().stream().map(portion -> any(portion.stepId(), portion.setAside())).toList());
    }

    private void decide(Versioned<Run> run, List<PortionReport> portions) {
        portions.forEach(it -> model.decide(it.stepId(), it.good(), it.scrap(), it.rework(), now));
        write(run, run.value().decide(new RunReport("key" + numbers++, "", true, portions, "OTHER", null, false, now)));
    }

    private PortionReport any(String stepId, int most) {
        int good = random.nextInt(most + 1);
        int scrap = random.nextInt(3) == 0 ? random.nextInt(most - good + 1) : 0;
        return new PortionReport(stepId, good, scrap, random.nextInt(most - good - scrap + 1));
    }

    private void release(Versioned<Run> run) {
        if (!run.value().over() && !run.value().started()) {
            abort(run);
        }
    }

    private Versioned<Run> abort(Versioned<Run> run) {
        run.value().portions().forEach(portion -> model.putBack(portion.stepId(), portion.quantity()));
        return write(run, run.value().abort(now));
    }

    private Versioned<Run> write(Versioned<Run> before, Run after) {
        if (after.equals(before.value())) {
            return before;
        }
        Versioned<Run> written = new Versioned<>(after, before.version() + 1);
        runs.put(after.id(), written);
        after.portions().forEach(portion -> underWay.add(random.nextInt(underWay.size() + 1), Runs.news(written, portion.stepId())));
        if (random.nextInt(3) > 0) {
            deliverAll();
        }
        return written;
    }

    private void deliverAll() {
        List<RunNews> all = List.copyOf(underWay);
        underWay.clear();
        all.forEach(this::tell);
    }

    private void tell(RunNews news) {
        told.add(news);
        WorkOrder work = orderOf(news.stepId());
        orders.put(work.id(), Hearing.hear(work, news));
    }

    private void tellAgain() {
        if (!told.isEmpty()) {
            RunNews news = told.get(random.nextInt(told.size()));
            WorkOrder before = orderOf(news.stepId());
            assertThat(Hearing.hear(before, news)).as("news told twice").isEqualTo(before);
        }
    }

    private void endWaiting(Step step) {
        if (step.waitsUntil().isPresent()) {
            change(orderOf(step.id()), work -> work.endWaiting(step, "dry", now));
        }
    }

    private void plannedAgain(WorkOrder work) {
        if (work.toPlan() != null) {
            orders.put(work.id(), work.replanned(Map.of(), work.promisedAt().plusSeconds(random.nextInt(100))));
        }
    }

    private void passTime(Duration time) {
        now = now.plus(time);
        for (WorkOrder work : List.copyOf(orders.values())) {
            work.steps().forEach(step -> step.reserved().filter(it -> !it.until().isAfter(now)).forEach(it -> tell(settled(step, it, false))));
            orders.computeIfPresent(work.id(), (_, changed) -> changed.pass(now));
        }
    }

    /** As the store of runs settles it. */
    private RunNews settled(Step step, Portion portion, boolean evenIfValid) {
        Versioned<Run> run = runs.get(portion.runId());
        if (run == null || run.value().portion(step.id()).isEmpty()) {
            model.putBack(step.id(), portion.quantity());
            Run never = Run.never(portion.runId(), "WERKHOF", step.workCentre(), StepKind.TEMPLATE,
                    RunPortion.of(step.id(), portion.quantity()), now);
            return Runs.news(new Versioned<>(never, 1), step.id());
        }
        boolean ends = !run.value().over() && !run.value().started() && (evenIfValid || run.value().expired(now));
        return Runs.news(ends ? abort(run) : run, step.id());
    }

    /** Blocks, ends leases, then cancels, unless something has started. */
    private void tryToCancel(WorkOrder work) {
        if (!work.open() || work.cancellation() != Cancellation.NONE) {
            return;
        }
        WorkOrder blocked = blocked(work, Cancellation.ASKED);
        orders.put(work.id(), blocked.started() ? blocked.cancel(Cancellation.NONE).pass(now) : blocked.cancel(Cancellation.DONE));
    }

    private WorkOrder blocked(WorkOrder work, Cancellation why) {
        orders.put(work.id(), work.cancel(why));
        for (Step step : work.steps()) {
            step.reserved().forEach(portion -> tell(settled(step, portion, true)));
        }
        return orders.get(work.id());
    }

    /** Blocks, ends leases, then follows, unless what has started would be different. */
    private void tryToAmend(WorkOrder work) {
        if (!work.open() || work.cancellation() != Cancellation.NONE) {
            return;
        }
        WorkOrder blocked = blocked(work, Cancellation.AMENDING);
        PlannedWorkOrder before = plans.get(work.id());
        boolean cured = random.nextBoolean();
        boolean same = cured == before.steps().stream().anyMatch(step -> step.code().equals("CURE"));
        boolean begun = blocked.steps().stream().anyMatch(step -> Set.of("CURE", "CHECK").contains(step.code()) && step.touched());
        if (begun && !same) {
            orders.put(work.id(), blocked.cancel(Cancellation.NONE).pass(now));
            return;
        }
        int quantity = blocked.started() ? blocked.quantity() : 1 + random.nextInt(6);
        PlannedWorkOrder instead = plan(before.line(), quantity, cured, before.amendment() + 1);
        orders.put(work.id(), Hearing.follow(blocked, before, instead, now));
        plans.put(work.id(), instead);
        amendments++;
    }

    /** People and machines do what is left, and all goes well. */
    void finish() {
        deliverAll();
        orders.values().stream().filter(WorkOrder::held).toList().forEach(work -> change(work, it -> it.resume("on", now)));
        for (int round = 0; round < 200 && orders.values().stream().anyMatch(WorkOrder::open); round++) {
            passTime(Duration.ofHours(1));
            for (String id : List.copyOf(runs.keySet())) {
                if (runs.get(id).value().started()) {
                    report(runs.get(id), runs.get(id).value().portions().stream()
                            .map(portion -> new PortionReport(portion.stepId(), portion.open(), 0, 0)).toList(), true);
                }
                if (runs.get(id).value().portions().stream().anyMatch(portion -> portion.setAside() > 0)) {
                    decide(runs.get(id), runs.get(id).value().portions().stream()
                            .map(portion -> new PortionReport(portion.stepId(), portion.setAside(), 0, 0)).toList());
                }
            }
            deliverAll();
            for (WorkOrder work : List.copyOf(orders.values())) {
                for (Step step : work.steps()) {
                    String leased = lease(orderOf(step.id()).step(step.id()).orElseThrow(), Integer.MAX_VALUE, true);
                    if (leased != null) {
                        start(runs.get(leased));
                    }
                }
            }
            deliverAll();
        }
    }

    void requireEnd() {
        for (WorkOrder work : orders.values()) {
            assertThat(work.open()).as(work.number() + " has ended").isFalse();
            FloorModel.requireWholeRounds(work);
            if (work.state() == WorkOrderState.DONE) {
                model.requireAllMade(work);
                model.requireWaitingAfterArrival(work);
            }
        }
    }

    /** How large it got, so that a test of histories can show what they reach. */
    String reach() {
        return (amendments > 0 ? "amended " : "") + orders.values().stream().map(work -> work.state() + (work.steps().stream().anyMatch(step -> step.round() > 0) ? " with rounds" : ""))
                .sorted().collect(Collectors.joining(", "));
    }
}
