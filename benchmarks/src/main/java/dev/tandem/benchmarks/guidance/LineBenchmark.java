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
import dev.tandem.rules.guidance.Objective;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Clicks by chance on a product line as a customer makes them: every answer has all states, ranges, what is shown and what gave way; the rest is told apart. */
final class LineBenchmark {

    private static final int CLICKS = 20;

    /** The click of each session after which other questions are asked, too. */
    private static final int ASIDE = 4;
    private static final BigDecimal ELECTRICITY = new BigDecimal("0.35");
    private static final String OPENING = "first answer of a session";
    private static final String FIRST = "first click of a session";
    private static final String LATER = "later click";
    private static final String DIFFERENCES = "differences of all available values";
    private static final String EXPLAINING = "explaining an excluded value";

    private final GuidanceOptions options;
    private final Report report;
    private final ProductLineVersion line;

    private final Map<String, CpuTimes> times = new TreeMap<>();
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
        long until = System.nanoTime() + options.warmUp().toNanos();
        Random random = new Random(options.seed() + 1);
        do {
            clicks(guided, random, CLICKS);
            times.clear();
        } while (System.nanoTime() < until);
        refused = 0;
        late = 0;
        clicks(guided, new Random(options.seed()), options.clicks());
        compiling.timed(() -> GuidedVersion.of(line));
        String name = line.code();
        report.say("%s: %,d clicks in sessions of up to %d, each answered with states, ranges and what is shown".formatted(
                name, clicks(), CLICKS));
        report.figure(name + ": compiling and proving that something is valid, once more", compiling.last() / 1e3, "CPU s");
        tell(OPENING, null, null);
        tell(FIRST, null, null);
        tell(LATER, Aim.atMost(0.1), Aim.atMost(1));
        tell(DIFFERENCES, null, null);
        tell(EXPLAINING, null, null);
        for (Objective objective : Objective.values()) {
            tell(completing(objective), null, null);
        }
        report.figure(name + ": available values that were refused", refused, "values", Aim.atMost(0));
        report.figure(name + ": answers that took more than a second", late, "answers", Aim.atMost(0));
    }

    private void tell(String what, @Nullable Aim p95, @Nullable Aim most) {
        CpuTimes some = times(what);
        report.figure("%s: %s, p50".formatted(line.code(), what), some.percentile(0.5), "CPU ms");
        report.figure("%s: %s, p95".formatted(line.code(), what), some.percentile(0.95), "CPU ms", p95);
        report.figure("%s: %s, max".formatted(line.code(), what), some.percentile(1), "CPU ms", most);
    }

    private CpuTimes times(String what) {
        return times.computeIfAbsent(what, _ -> new CpuTimes());
    }

    private int clicks() {
        return times(FIRST).count() + times(LATER).count();
    }

    private void clicks(GuidedVersion guided, Random random, int wanted) {
        for (int session = 0; session < wanted && clicks() < wanted; session++) {
            Guide guide = guided.guide();
            Guidance guidance = times(OPENING).timed(() -> guide.guidance(Decisions.NONE));
            Decisions decided = Decisions.NONE;
            try {
                for (int click = 0; click < CLICKS && clicks() < wanted; click++) {
                    Decisions next = clicked(guidance, decided, random);
                    if (next == null) {
                        break;
                    }
                    guidance = times(click == 0 ? FIRST : LATER).timed(() -> guide.guidance(next));
                    decided = next;
                    times(DIFFERENCES).timed(() -> guide.differences(next, ELECTRICITY));
                    if (click == ASIDE) {
                        aside(guide, guidance, next, random);
                    }
                }
            } catch (ConflictException e) {
                refused++;
            } catch (OutOfTimeException e) {
                late++;
            }
        }
    }

    /** Why some value is excluded, and the rest completed for each objective. */
    private void aside(Guide guide, Guidance guidance, Decisions decided, Random random) {
        List<Decisions> excluded = new ArrayList<>();
        for (CharacteristicGuidance one : guidance.characteristics()) {
            if (line.characteristic(one.characteristic()).orElseThrow() instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                one.values().stream().filter(value -> value.state() == State.EXCLUDED).forEach(value -> excluded.add(
                        Decisions.NONE.with(one.characteristic(), new Decision.Exactly(new Value.Code(value.code())))));
            }
        }
        if (!excluded.isEmpty()) {
            Decisions wanted = excluded.get(random.nextInt(excluded.size()));
            times(EXPLAINING).timed(() -> guide.explain(decided.without(wanted.byCharacteristic().keySet()), wanted));
        }
        for (Objective objective : Objective.values()) {
            times(completing(objective)).timed(() -> guide.complete(decided, objective, ELECTRICITY));
        }
    }

    private static String completing(Objective objective) {
        return "completing for " + objective;
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
