package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.CharacteristicGuidance;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.State;
import dev.tandem.rules.guidance.ValueGuidance;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clicks by chance on a product line as a customer makes them: every answer has all states, ranges, what is shown and what gave way. */
final class LineBenchmark {

    private static final int CLICKS = 20;
    private static final int WARM_UP = 300;

    private final GuidanceOptions options;
    private final Report report;
    private final ProductLineVersion line;

    private CpuTimes first = new CpuTimes();
    private CpuTimes later = new CpuTimes();
    private CpuTimes opening = new CpuTimes();
    private int refused;
    private int late;

    LineBenchmark(GuidanceOptions options, Report report, ProductLineVersion line) {
        this.options = options;
        this.report = report;
        this.line = line;
    }

    void run() {
        CpuTimes compiling = new CpuTimes();
        GuidedVersion guided = compiling.timed(() -> GuidedVersion.of(line));
        clicks(guided, new Random(options.seed() + 1), Math.min(WARM_UP, 2 * options.clicks()));
        first = new CpuTimes();
        later = new CpuTimes();
        opening = new CpuTimes();
        refused = 0;
        late = 0;
        clicks(guided, new Random(options.seed()), options.clicks());
        compiling.timed(() -> GuidedVersion.of(line));
        String name = line.code();
        report.say("%s: %,d clicks in sessions of up to %d, each answered with states, ranges and what is shown".formatted(
                name, first.count() + later.count(), CLICKS));
        report.figure(name + ": compiling and proving that something is valid, once more", compiling.last() / 1e3, "CPU s");
        report.figure(name + ": opening a session with its first answer, p50", opening.percentile(0.5), "CPU ms");
        report.figure(name + ": first click of a session, p50", first.percentile(0.5), "CPU ms");
        report.figure(name + ": first click of a session, max", first.percentile(1), "CPU ms");
        report.figure(name + ": later click, p50", later.percentile(0.5), "CPU ms");
        report.figure(name + ": later click, p95", later.percentile(0.95), "CPU ms", Aim.atMost(0.1));
        report.figure(name + ": later click, max", later.percentile(1), "CPU ms", Aim.atMost(1));
        report.figure(name + ": available values that were refused", refused, "values", Aim.atMost(0));
        report.figure(name + ": answers that took more than a second", late, "answers", Aim.atMost(0));
    }

    private void clicks(GuidedVersion guided, Random random, int wanted) {
        while (first.count() + later.count() < wanted) {
            Guide[] guide = new Guide[1];
            Guidance guidance = opening.timed(() -> {
                guide[0] = guided.guide();
                return guide[0].guidance(Decisions.NONE);
            });
            Decisions decided = Decisions.NONE;
            for (int click = 0; click < CLICKS; click++) {
                Decisions next = clicked(guidance, decided, random);
                if (next == null) {
                    break;
                }
                try {
                    guidance = (click == 0 ? first : later).timed(() -> guide[0].guidance(next));
                    decided = next;
                } catch (ConflictException e) {
                    refused++;
                    break;
                } catch (OutOfTimeException e) {
                    late++;
                    break;
                }
            }
            if (first.count() == 0) {
                return;
            }
        }
    }

    /** One more decision, on what still has a choice; null where nothing has. */
    private @Nullable Decisions clicked(Guidance guidance, Decisions decided, Random random) {
        List<CharacteristicGuidance> open = new ArrayList<>(guidance.characteristics().stream()
                .filter(one -> one.applies() && decided.of(one.characteristic()).filter(Decision.Exactly.class::isInstance).isEmpty()).toList());
        while (!open.isEmpty()) {
            CharacteristicGuidance one = open.remove(random.nextInt(open.size()));
            Decision decision = decision(line.characteristic(one.characteristic()).orElseThrow(), one, random);
            if (decision != null) {
                Decision joined = decided.of(one.characteristic()).map(decision::after).orElse(decision);
                return decided.with(one.characteristic(), joined);
            }
        }
        return null;
    }

    private static @Nullable Decision decision(Characteristic characteristic, CharacteristicGuidance guidance, Random random) {
        List<String> available = guidance.values().stream().filter(value -> value.state() == State.AVAILABLE).map(ValueGuidance::code).toList();
        if (available.isEmpty()) {
            BigDecimal least = guidance.min();
            BigDecimal most = guidance.max();
            return least == null || most == null || least.compareTo(most) == 0 ? null : new Decision.Exactly(new Value.Number(random.nextBoolean() ? least : most));
        }
        String code = available.get(random.nextInt(available.size()));
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() ->
                random.nextBoolean() ? new Decision.Members(Set.of(code), Set.of()) : new Decision.Members(Set.of(), Set.of(code));
            case NumberCharacteristic _ -> new Decision.Exactly(new Value.Number(new BigDecimal(code)));
            default -> new Decision.Exactly(new Value.Code(code));
        };
    }
}
