package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.Because;
import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.ordering.PlannedWorkOrder.Work;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds planned work orders for tests: {@code aWorkOrder("aa", 1).step("CUT", TEMPLATE, "LASER-1")}. */
public final class Planned {

    private final String random;
    private final int line;
    private final List<RoutedStep> steps = new ArrayList<>();
    private String productLine = "VELO";
    private int quantity = 1;
    private Instant start = Instant.parse("2026-11-23T08:00:00Z");
    private Duration buffer = Duration.ofHours(24);
    private String number;

    private Planned(String random, int line) {
        this.random = random;
        this.line = line;
        this.number = "T-" + random + "-" + line;
    }

    public static Planned aWorkOrder(String random, int line) {
        return new Planned(random, line);
    }

    public Planned number(String number) {
        this.number = number;
        return this;
    }

    public Planned quantity(int quantity) {
        this.quantity = quantity;
        return this;
    }

    public Planned of(String productLine) {
        this.productLine = productLine;
        return this;
    }

    public Planned from(Instant start) {
        this.start = start;
        return this;
    }

    public Planned buffer(Duration buffer) {
        this.buffer = buffer;
        return this;
    }

    /** A step of one hour, planned after all before it. */
    public Planned step(String code, StepKind kind, String workCentre, String... after) {
        Duration hour = Duration.ofHours(1);
        Instant begin = start.plus(hour.multipliedBy(steps.size()));
        boolean person = kind != StepKind.TEMPLATE && kind != StepKind.WAITING;
        steps.add(new RoutedStep("st_" + random + "_" + line + "_" + code, code,
                new Work(kind, new LocalizedText(code, code), workCentre, person ? "BIKE_ASSEMBLY" : null, person ? 2 : null, 1, hour,
                        new BigDecimal("1.5"), null, List.of(), false, null),
                hour, new BigDecimal("1.5"), List.of(after), workCentre, begin, begin.plus(hour), List.of(),
                new Because(List.of(new Reason("step-" + code, 1, new LocalizedText("It is needed.", "Er wird gebraucht.")))), null));
        return this;
    }

    /** Up to so many pieces, also of other work orders, share one run of the last step's machine. */
    public Planned sharing(int batch) {
        RoutedStep one = steps.removeLast();
        Work of = one.work();
        steps.add(new RoutedStep(one.id(), one.code(),
                new Work(of.kind(), of.name(), of.capability(), of.skill(), of.level(), batch, of.runDuration(), of.runEnergy(), of.load(),
                        of.protections(), of.creative(), of.instructions()),
                one.duration(), one.energy(), one.after(), one.workCentre(), one.plannedStart(), one.plannedEnd(), one.highlights(),
                one.because(), one.choice()));
        return this;
    }

    /** What an amendment of its order plans instead. */
    public PlannedWorkOrder amended(int amendment) {
        PlannedWorkOrder built = build();
        return new PlannedWorkOrder(built.id(), built.number(), built.site(), built.line(), built.productLine(), built.productLineVersion(),
                built.quantity(), built.steps(), built.promisedAt(), amendment);
    }

    public PlannedWorkOrder build() {
        Instant end = steps.getLast().plannedEnd();
        return new PlannedWorkOrder("wo_" + random + "_" + line, number, "WERKHOF", line, productLine, 1, quantity, steps,
                end.plus(buffer));
    }
}
