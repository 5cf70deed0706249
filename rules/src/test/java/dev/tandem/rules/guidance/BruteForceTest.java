package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Guidance against brute force on random product lines: after each of ten clicks every state and every range is what trying all
 * configurations finds. {@code -Dtandem.lines} says on how many.
 */
class BruteForceTest {

    private static final int LINES = Integer.getInteger("tandem.lines", 5);
    private static final long FIRST = Long.getLong("tandem.seed", 1);
    private static final int CLICKS = 10;
    private static final int[] TABLES = {1, 6, 40, 2_000};

    @Test
    void statesAndRangesAreWhatTryingEverythingFinds() {
        int lines = 0;
        int nothingValid = 0;
        long states = 0;
        for (long seed = FIRST; lines < LINES; seed++) {
            ProductLineVersion version = RandomLine.of(seed);
            Oracle oracle = new Oracle(version, AllConfigurations.of(version, Map.of()));
            FiniteLine line = FiniteLine.of(version, TABLES[(int) (seed % TABLES.length)]);
            if (oracle.having(Decisions.NONE).findAny().isEmpty()) {
                nothingValid++;
                assertThatThrownBy(() -> GuidedVersion.of(line)).as("line %d", seed).isInstanceOf(NotGuidableException.class);
                continue;
            }
            lines++;
            agreesWithDrools(seed, version, oracle);
            states += clicks(seed, version, oracle, line);
        }
        System.out.printf("%d random lines, %d clicks each: %d states as brute force finds them, 0 differences; %d lines without any"
                + " valid configuration refused%n", lines, CLICKS, states, nothingValid);
    }

    private static long clicks(long seed, ProductLineVersion version, Oracle all, FiniteLine line) {
        Random random = new Random(seed);
        Guide guide = GuidedVersion.of(line).guide();
        CompiledVersion compiled = CompiledVersion.of(version);
        Decisions decided = Decisions.NONE;
        Oracle oracle = all;
        long states = 0;
        for (int click = 0; click <= CLICKS; click++) {
            Guidance guidance = guide.guidance(decided);
            List<CharacteristicGuidance> expected = oracle.guidance(decided);
            for (int i = 0; i < expected.size(); i++) {
                agrees(seed, click, decided, guidance.characteristics().get(i), expected.get(i));
                states += expected.get(i).values().size();
            }
            assertThat(compiled.verdict(guidance.shown()).valid()).as("line %d, click %d: shown %s", seed, click, guidance.shown()).isTrue();
            assertThat(guide.guidance(decided)).as("line %d: the same decisions, the same answer", seed).isEqualTo(guidance);
            assertThat(GuidedVersion.of(line).guide().guidance(decided)).as("line %d: a new session", seed).isEqualTo(guidance);
            Decisions next = click(version, decided, guidance, random);
            Map<String, String> texts = texts(next);
            if (!texts.equals(texts(decided))) {
                Oracle other = new Oracle(version, AllConfigurations.of(version, texts));
                if (other.having(next).findAny().isEmpty()) {
                    Decisions contradicting = next;
                    assertThatThrownBy(() -> guide.guidance(contradicting)).isInstanceOf(ConflictException.class);
                    continue;
                }
                oracle = other;
            }
            decided = next;
        }
        return states;
    }

    private static void agrees(long seed, int click, Decisions decided, CharacteristicGuidance actual, CharacteristicGuidance expected) {
        String place = "line " + seed + ", click " + click + ", " + expected.characteristic() + " after " + decided;
        assertThat(actual.characteristic()).isEqualTo(expected.characteristic());
        assertThat(actual.values().stream().map(value -> value.code() + " " + value.state()).toList()).as(place)
                .isEqualTo(expected.values().stream().map(value -> value.code() + " " + value.state()).toList());
        assertThat(same(actual.min(), expected.min()) && same(actual.max(), expected.max()))
                .as("%s: %s to %s, expected %s to %s", place, actual.min(), actual.max(), expected.min(), expected.max()).isTrue();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    static Map<String, String> texts(Decisions decided) {
        Map<String, String> texts = new HashMap<>();
        decided.byCharacteristic().forEach((code, decision) -> {
            if (decision instanceof Decision.Exactly(Value.Text(String text))) {
                texts.put(code, text);
            }
        });
        return texts;
    }

    /** A value that is offered, or a decision given back. */
    static Decisions click(ProductLineVersion version, Decisions decided, Guidance guidance, Random random) {
        if (!decided.byCharacteristic().isEmpty() && random.nextInt(5) == 0) {
            List<String> codes = List.copyOf(decided.byCharacteristic().keySet());
            return decided.without(codes.get(random.nextInt(codes.size())));
        }
        Characteristic characteristic = version.characteristics().get(random.nextInt(version.characteristics().size()));
        String code = characteristic.code();
        if (characteristic instanceof TextCharacteristic) {
            return decided.with(code, new Decision.Exactly(new Value.Text(List.of("", "ab", "x", "long").get(random.nextInt(4)))));
        }
        CharacteristicGuidance of = guidance.characteristics().stream()
                .filter(one -> one.characteristic().equals(code)).findFirst().orElseThrow();
        List<String> offered = of.values().stream().filter(value -> value.state() == State.AVAILABLE).map(ValueGuidance::code).toList();
        if (offered.isEmpty()) {
            return of.values().isEmpty() && of.min() != null
                    ? decided.with(code, new Decision.Exactly(new Value.Number(random.nextBoolean() ? of.min() : of.max()))) : decided;
        }
        String value = offered.get(random.nextInt(offered.size()));
        if (!(characteristic instanceof ChoiceCharacteristic choice)) {
            return decided.with(code, new Decision.Exactly(new Value.Number(new BigDecimal(value))));
        }
        if (!choice.multiple()) {
            return decided.with(code, new Decision.Exactly(new Value.Code(value)));
        }
        Decision before = Oracle.decision(characteristic, decided);
        if (before instanceof Decision.Exactly(Value.Codes(var codes))) {
            Set<String> more = new HashSet<>(codes);
            more.add(value);
            return decided.with(code, new Decision.Exactly(new Value.Codes(more)));
        }
        Set<String> with = new HashSet<>(before instanceof Decision.Members(var in, var _) ? in : Set.of());
        Set<String> without = new HashSet<>(before instanceof Decision.Members(var _, var out) ? out : Set.of());
        boolean open = !without.remove(value);
        boolean leave = open && random.nextInt(3) == 0;
        (leave ? without : with).add(value);
        return decided.with(code, new Decision.Members(with, without));
    }

    /** The oracle itself: what it finds valid is valid for Drools, and what a random selection is found to be. */
    private static void agreesWithDrools(long seed, ProductLineVersion version, Oracle oracle) {
        Random random = new Random(seed);
        CompiledVersion compiled = CompiledVersion.of(version);
        Set<Selections> valid = Set.copyOf(oracle.valid());
        for (int i = 0; i < 30; i++) {
            Selections selections = oracle.valid().get(random.nextInt(oracle.valid().size()));
            assertThat(isValid(compiled, selections)).as("line %d: %s", seed, selections).isTrue();
            assertThat(compiled.undecided(selections)).isEmpty();
            Characteristic changed = version.characteristics().get(random.nextInt(version.characteristics().size()));
            if (selections.of(changed.code()).isPresent() && !(changed instanceof TextCharacteristic)) {
                Value value = dev.tandem.rules.evaluation.ShippedLines.value(changed, random);
                Selections other = isValid(compiled, selections.with(changed.code(), value)) ? compiledShown(compiled, selections.with(changed.code(), value)) : null;
                if (other != null && compiled.undecided(other).isEmpty() && isValid(compiled, other)) {
                    assertThat(valid.stream().anyMatch(one -> sameNumbers(one, other))).as("line %d: %s", seed, other).isTrue();
                }
            }
        }
    }

    private static Selections compiledShown(CompiledVersion compiled, Selections selections) {
        Selections shown = selections;
        for (String code : selections.values().keySet()) {
            if (!compiled.applies(code, selections)) {
                shown = shown.without(code);
            }
        }
        return shown;
    }

    private static boolean sameNumbers(Selections one, Selections other) {
        return one.values().keySet().equals(other.values().keySet()) && one.values().entrySet().stream().allMatch(entry ->
                entry.getValue() instanceof Value.Number(var number)
                        ? number.compareTo(((Value.Number) other.values().get(entry.getKey())).number()) == 0
                        : entry.getValue().equals(other.values().get(entry.getKey())));
    }

    private static boolean isValid(CompiledVersion compiled, Selections selections) {
        try {
            return compiled.verdict(selections).valid();
        } catch (EvaluationException noVerdict) {
            return false;
        }
    }
}
