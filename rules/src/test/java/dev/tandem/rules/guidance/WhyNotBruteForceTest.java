package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CarbonFactors;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Why not and what then, against brute force on random product lines: after each of ten clicks the closest completion, the optima, a conflict,
 * its repairs and the differences are what trying all configurations finds. {@code -Dtandem.lines} says on how many.
 */
class WhyNotBruteForceTest {

    private static final int LINES = Integer.getInteger("tandem.lines", 15);
    private static final long FIRST = Long.getLong("tandem.seed", 1);
    private static final int CLICKS = 10;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int MOST_EVALUATED = 400;
    private static final int MOST_SOFT = 9;
    private static final BigDecimal ELECTRICITY = new BigDecimal("0.3634");

    private int completions;
    private int optima;
    private int conflicts;
    private int repaired;
    private int differences;

    @Test
    void completionsConflictsRepairsAndDifferencesAreWhatTryingEverythingFinds() {
        int lines = 0;
        for (long seed = FIRST; lines < LINES; seed++) {
            ProductLineVersion version = RandomLine.of(seed);
            if (version.characteristics().stream().anyMatch(one -> one.personal() && one.proposed() == null)) {
                continue;
            }
            Oracle oracle = new Oracle(version, AllConfigurations.of(version, Map.of()));
            if (oracle.having(Decisions.NONE).findAny().isEmpty()) {
                continue;
            }
            lines++;
            try {
                clicks(seed, version, oracle);
            } catch (RuntimeException failure) {
                throw new AssertionError("line " + seed, failure);
            }
        }
        System.out.printf("%d random lines: %d closest completions, %d optima, %d minimal conflicts with %d repairs, %d differences as brute"
                + " force finds them%n", lines, completions, optima, conflicts, repaired, differences);
    }

    private void clicks(long seed, ProductLineVersion version, Oracle oracle) {
        Random random = new Random(seed);
        GuidedVersion guided = GuidedVersion.of(version);
        Guide guide = guided.guide(TIME);
        CompiledVersion compiled = CompiledVersion.of(version);
        APPLYING.set(compiled);
        Decisions decided = Decisions.NONE;
        for (int click = 0; click < CLICKS; click++) {
            String place = "line " + seed + ", click " + click + ", " + decided;
            Guidance guidance = guide.guidance(decided);
            Decisions now = decided;
            List<Selections> left = oracle.having(decided).filter(selections -> factsAreStated(version, now, selections)).toList();
            assertThat(canonical(guidance.shown())).as(place).isEqualTo(canonical(left.stream().min(closest(version, decided)).orElseThrow()));
            completions++;
            optimum(place, version, guide, compiled, decided, left);
            whyNot(place, version, guide, oracle, decided, guidance, random);
            if (click % 5 == 4) {
                differences(place, guided.guide(TIME), compiled, decided);
            }
            Decisions next = BruteForceTest.click(version, decided, guidance, random);
            if (BruteForceTest.texts(next).equals(BruteForceTest.texts(decided))) {
                decided = next;
            }
        }
    }

    private static Map<String, Object> canonical(Selections selections) {
        Map<String, Object> canonical = new HashMap<>();
        selections.values().forEach((code, value) ->
                canonical.put(code, value instanceof Value.Number(BigDecimal number) ? number.stripTrailingZeros() : value));
        return canonical;
    }

    private static Comparator<Selections> closest(ProductLineVersion version, Decisions decided) {
        Comparator<Selections> order = Comparator.comparingInt(selections -> version.characteristics().stream()
                .mapToInt(characteristic -> off(characteristic, decided, selections)).sum());
        List<Characteristic> heaviest = version.characteristics().stream()
                .sorted(Comparator.comparingInt(Characteristic::weight).reversed()).toList();
        for (Characteristic characteristic : heaviest) {
            if (characteristic instanceof ChoiceCharacteristic choice && choice.multiple()) {
                for (var value : choice.values()) {
                    order = order.thenComparing(selections -> memberOff(choice, value.code(), decided, selections));
                }
            } else {
                order = order.thenComparing(selections -> off(characteristic, decided, selections));
            }
        }
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof NumberCharacteristic number) {
                BigDecimal target = number.defaultValue() == null ? number.min() : number.defaultValue();
                order = order.thenComparing(selections -> counted(number, decided, selections)
                                ? number(selections, number.code()).map(value -> value.subtract(target).abs()).orElse(new BigDecimal(1000000))
                                : BigDecimal.ZERO)
                        .thenComparing(selections -> counted(number, decided, selections)
                                ? number(selections, number.code()).orElse(target) : target);
            }
        }
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                order = order.thenComparing(selections -> counted(choice, decided, selections) ? place(choice, selections) : 0);
            }
        }
        return order;
    }

    /** Whether its own order counts: its default is broken, or there is none. */
    private static boolean counted(Characteristic characteristic, Decisions decided, Selections selections) {
        return !characteristic.personal() && decided.of(characteristic.code()).isEmpty()
                && (off(characteristic, decided, selections) > 0 || characteristic.proposed() == null && characteristic.required());
    }

    private static Optional<BigDecimal> number(Selections selections, String code) {
        return selections.of(code).map(value -> ((Value.Number) value).number());
    }

    private static int place(ChoiceCharacteristic choice, Selections selections) {
        return selections.of(choice.code()).map(value -> choice.domain().ordinal(((Value.Code) value).code())).orElse(choice.values().size());
    }

    private static int off(Characteristic characteristic, Decisions decided, Selections selections) {
        if (characteristic.personal() || characteristic instanceof TextCharacteristic) {
            return 0;
        }
        if (characteristic instanceof ChoiceCharacteristic choice && choice.multiple()) {
            return choice.values().stream().mapToInt(value -> memberOff(choice, value.code(), decided, selections)).sum();
        }
        if (decided.of(characteristic.code()).isPresent()) {
            return 0;
        }
        Value proposed = characteristic.proposed();
        Value now = selections.of(characteristic.code()).orElse(null);
        if (proposed == null) {
            return characteristic.required() || now == null ? 0 : 1;
        }
        return now == null ? applies(characteristic, selections) ? 1 : 0 : same(proposed, now) ? 0 : 1;
    }

    private static boolean same(Value one, Value other) {
        return one instanceof Value.Number(BigDecimal a) && other instanceof Value.Number(BigDecimal b) ? a.compareTo(b) == 0 : one.equals(other);
    }

    private static int memberOff(ChoiceCharacteristic choice, String member, Decisions decided, Selections selections) {
        Decision decision = decided.of(choice.code()).orElse(null);
        if (choice.personal() || decision instanceof Decision.Exactly
                || decision instanceof Decision.Members(var with, var without) && (with.contains(member) || without.contains(member))) {
            return 0;
        }
        return selections.of(choice.code()).map(value -> ((Value.Codes) value).codes().contains(member) == choice.defaults().contains(member) ? 0 : 1)
                .orElse(0);
    }

    private static final ThreadLocal<CompiledVersion> APPLYING = new ThreadLocal<>();

    private static boolean applies(Characteristic characteristic, Selections selections) {
        return characteristic.appliesWhen() == null || APPLYING.get().applies(characteristic.code(), selections);
    }

    private void optimum(String place, ProductLineVersion version, Guide guide, CompiledVersion compiled, Decisions decided, List<Selections> left) {
        if (left.size() > MOST_EVALUATED) {
            return;
        }
        List<BigDecimal> prices = new ArrayList<>();
        List<BigDecimal> footprints = new ArrayList<>();
        List<BigDecimal> minutes = new ArrayList<>();
        CarbonFactors factors = new CarbonFactors("test", ELECTRICITY);
        try {
            for (Selections selections : left) {
                prices.add(compiled.price(selections).total().amount());
                footprints.add(compiled.footprint(selections, factors).total());
                minutes.add(longest(compiled.steps(selections)));
            }
        } catch (RuntimeException noFigure) {
            return;
        }
        assertOptimum(place, guide.complete(decided, Objective.PRICE, ELECTRICITY), prices, left);
        assertOptimum(place, guide.complete(decided, Objective.FOOTPRINT, ELECTRICITY), footprints, left);
        assertOptimum(place, guide.complete(decided, Objective.LEAD_TIME, ELECTRICITY), minutes, left);
        optima += 3;
    }

    private static void assertOptimum(String place, Completion completion, List<BigDecimal> all, List<Selections> left) {
        BigDecimal least = all.stream().min(Comparator.naturalOrder()).orElseThrow();
        assertThat(completion.proven()).as(place).isTrue();
        assertThat(completion.value()).as(place).isEqualByComparingTo(least);
        assertThat(completion.bound()).as(place).isEqualByComparingTo(least);
        int index = left.stream().map(WhyNotBruteForceTest::canonical).toList().indexOf(canonical(completion.shown()));
        assertThat(index).as(place).isNotNegative();
        assertThat(all.get(index)).as(place).isEqualByComparingTo(least);
    }

    static BigDecimal longest(List<PlannedStep> steps) {
        Map<String, BigDecimal> until = new HashMap<>();
        while (until.size() < steps.size()) {
            for (PlannedStep step : steps) {
                if (until.keySet().containsAll(step.after())) {
                    until.put(step.rule().code(), step.after().stream().map(until::get).reduce(BigDecimal.ZERO, BigDecimal::max).add(step.minutes()));
                }
            }
        }
        return until.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private record Soft(String characteristic, String member) {}

    private void whyNot(
            String place, ProductLineVersion version, Guide guide, Oracle oracle, Decisions decided, Guidance guidance, Random random) {
        List<Map.Entry<String, Decision>> excluded = new ArrayList<>();
        for (CharacteristicGuidance characteristic : guidance.characteristics()) {
            for (ValueGuidance value : characteristic.values()) {
                if (value.state() == State.EXCLUDED && !isFactOfItsOwnKind(version, characteristic.characteristic())) {
                    excluded.add(Map.entry(characteristic.characteristic(), choosing(version, characteristic.characteristic(), value.code())));
                }
            }
        }
        if (excluded.isEmpty()) {
            return;
        }
        var one = excluded.get(random.nextInt(excluded.size()));
        Explanation explanation = guide.explain(decided, Decisions.NONE.with(one.getKey(), one.getValue()));
        assertThat(explanation.possible()).as(place).isFalse();
        Decisions change = Decisions.NONE.with(one.getKey(), one.getValue());
        if (version.characteristics().stream().noneMatch(TextCharacteristic.class::isInstance)) {
            conflict(place + " wanted " + change, version, decided, change, explanation.conflict());
        }
        repairs(place + " wanted " + change, version, oracle, decided, change, explanation, guide);
    }

    private static boolean factsAreStated(ProductLineVersion version, Decisions decided, Selections selections) {
        return version.characteristics().stream().allMatch(characteristic -> !characteristic.personal()
                || Oracle.decision(characteristic, decided) == null || selections.of(characteristic.code()).isPresent()
                || !applies(characteristic, selections));
    }

    /** Such a fact can be stated where the configuration does not have it; its members that nobody states have their defaults. */
    private static boolean isFactOfItsOwnKind(ProductLineVersion version, String code) {
        Characteristic characteristic = version.characteristic(code).orElseThrow();
        return characteristic.personal()
                && (characteristic.appliesWhen() != null || characteristic instanceof ChoiceCharacteristic choice && choice.multiple());
    }

    static Decision choosing(ProductLineVersion version, String code, String value) {
        return switch (version.characteristic(code).orElseThrow()) {
            case ChoiceCharacteristic choice when choice.multiple() -> new Decision.Members(Set.of(value), Set.of());
            case ChoiceCharacteristic _ -> new Decision.Exactly(new Value.Code(value));
            case Characteristic _ -> new Decision.Exactly(new Value.Number(new BigDecimal(value)));
        };
    }

    private void conflict(String place, ProductLineVersion version, Decisions decided, Decisions change, Conflict conflict) {
        conflicts++;
        if (conflicts % 4 != 0) {
            return;
        }
        Decisions all = decided.changed(change);
        assertThat(possible(version, conflict.constraints(), conflict.characteristics(), all, change)).as("%s: %s", place, conflict).isFalse();
        for (String constraint : conflict.constraints()) {
            assertThat(possible(version, without(conflict.constraints(), constraint), conflict.characteristics(), all, change))
                    .as("%s: %s without %s", place, conflict, constraint).isTrue();
        }
        for (String characteristic : conflict.characteristics()) {
            assertThat(possible(version, conflict.constraints(), without(conflict.characteristics(), characteristic), all, change))
                    .as("%s: %s without %s", place, conflict, characteristic).isTrue();
        }
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    /** Whether some configuration of a line with these constraints alone has what is wanted and these decisions alone. */
    private static boolean possible(
            ProductLineVersion version, List<String> constraints, List<String> characteristics, Decisions all, Decisions change) {
        List<Constraint> kept = version.constraints().stream().filter(constraint -> constraints.contains(constraint.id())).toList();
        ProductLineVersion loose = new ProductLineVersion(version.code(), version.version(), version.effectiveFrom(), version.name(),
                version.description(), version.currency(), version.groups(), version.characteristics(), version.calculations(), kept,
                version.prices(), version.footprint(), version.steps(), List.of(), version.dueDays(), version.contentHash());
        return AllConfigurations.of(loose, Map.of()).stream().anyMatch(selections -> version.characteristics().stream().allMatch(characteristic -> {
            String code = characteristic.code();
            boolean firm = characteristics.contains(code);
            return Oracle.keeps(selections, characteristic, change.of(code).orElse(null), null)
                    && (!firm || Oracle.keeps(selections, characteristic, Oracle.decision(characteristic, all), null));
        }));
    }

    private void repairs(String place, ProductLineVersion version, Oracle oracle, Decisions decided, Decisions change, Explanation explanation, Guide guide) {
        Decisions all = decided.changed(change);
        List<Soft> soft = new ArrayList<>();
        for (Characteristic characteristic : version.characteristics()) {
            soft(characteristic, all, change, soft);
        }
        if (soft.size() > MOST_SOFT) {
            return;
        }
        List<Set<Soft>> sufficient = new ArrayList<>();
        for (int set = 0; set < 1 << soft.size(); set++) {
            int bits = set;
            Set<Soft> given = new java.util.LinkedHashSet<>();
            for (int i = 0; i < soft.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    given.add(soft.get(i));
                }
            }
            if (sufficient.stream().noneMatch(given::containsAll) && oracle.having(without(version, all, given)).findAny().isPresent()) {
                sufficient.add(given);
            }
        }
        List<Set<Soft>> expected = sufficient.stream()
                .filter(set -> sufficient.stream().noneMatch(other -> other != set && set.containsAll(other)))
                .sorted(Comparator.<Set<Soft>>comparingInt(Set::size)
                        .thenComparingInt(set -> set.stream().mapToInt(one -> version.characteristic(one.characteristic()).orElseThrow().weight()).sum())
                        .thenComparing(set -> set.stream().mapToInt(soft::indexOf).toArray(), java.util.Arrays::compare))
                .limit(5)
                .toList();
        assertThat(explanation.repairs().stream().map(repair -> canonical(repair.applied())).toList()).as(place)
                .isEqualTo(expected.stream().map(set -> canonical(without(version, all, set))).toList());
        for (Repair repair : explanation.repairs()) {
            assertThat(oracle.having(repair.applied()).map(WhyNotBruteForceTest::canonical)).as(place).contains(canonical(repair.shown()));
        }
        repaired += explanation.repairs().size();
    }

    private static Map<String, Object> canonical(Decisions decisions) {
        Map<String, Object> canonical = new HashMap<>();
        decisions.byCharacteristic().forEach((code, decision) -> canonical.put(code, decision));
        return canonical;
    }

    private static void soft(Characteristic characteristic, Decisions all, Decisions change, List<Soft> soft) {
        Decision decision = all.of(characteristic.code()).orElse(null);
        if (decision == null || characteristic.personal() || characteristic instanceof TextCharacteristic) {
            return;
        }
        boolean wanted = change.of(characteristic.code()).isPresent();
        if (!(characteristic instanceof ChoiceCharacteristic choice && choice.multiple())) {
            if (!wanted) {
                soft.add(new Soft(characteristic.code(), ""));
            }
            return;
        }
        for (var value : choice.values()) {
            boolean isWanted = wanted && change.of(choice.code()).orElseThrow() instanceof Decision.Members(var with, var without)
                    && (with.contains(value.code()) || without.contains(value.code()));
            boolean bound = decision instanceof Decision.Exactly
                    || decision instanceof Decision.Members(var with, var without) && (with.contains(value.code()) || without.contains(value.code()));
            if (bound && !isWanted) {
                soft.add(new Soft(choice.code(), value.code()));
            }
        }
    }

    private static Decisions without(ProductLineVersion version, Decisions all, Set<Soft> given) {
        Decisions rest = all;
        for (Soft one : given) {
            if (one.member().isEmpty()) {
                rest = rest.without(one.characteristic());
                continue;
            }
            ChoiceCharacteristic choice = (ChoiceCharacteristic) version.characteristic(one.characteristic()).orElseThrow();
            Decision decision = rest.of(choice.code()).orElseThrow();
            Set<String> with = new java.util.TreeSet<>();
            Set<String> without = new java.util.TreeSet<>();
            switch (decision) {
                case Decision.Exactly(Value.Codes(var codes)) -> choice.values().forEach(value -> (codes.contains(value.code()) ? with : without).add(value.code()));
                case Decision.Members members -> {
                    with.addAll(members.with());
                    without.addAll(members.without());
                }
                default -> throw new IllegalStateException();
            }
            with.remove(one.member());
            without.remove(one.member());
            rest = with.isEmpty() && without.isEmpty() ? rest.without(choice.code()) : rest.with(choice.code(), new Decision.Members(with, without));
        }
        return rest;
    }

    private void differences(String place, Guide guide, CompiledVersion compiled, Decisions decided) {
        CarbonFactors factors = new CarbonFactors("test", ELECTRICITY);
        Guidance guidance = guide.guidance(decided);
        Differences found = guide.differences(decided, ELECTRICITY);
        long available = guidance.characteristics().stream().flatMap(one -> one.values().stream()).filter(value -> value.state() == State.AVAILABLE).count();
        assertThat((long) found.all().size()).as(place).isLessThanOrEqualTo(available);
        for (Differences.Difference difference : found.all()) {
            Decision choosing = choosing(compiled.version(), difference.characteristic(), difference.code());
            Selections then = guide.guidance(decided.changed(Decisions.NONE.with(difference.characteristic(), choosing))).shown();
            assertThat(difference.price()).as(place).isEqualTo(
                    compiled.price(then).total().amount().subtract(compiled.price(guidance.shown()).total().amount()));
            assertThat(difference.footprint()).as(place).isEqualTo(
                    compiled.footprint(then, factors).total().subtract(compiled.footprint(guidance.shown(), factors).total()));
            differences++;
        }
    }
}
