package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.time.Duration;
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

    private static final int LINES = Integer.getInteger("tandem.lines", 15);
    private static final long FIRST = Long.getLong("tandem.seed", 1);
    private static final int CLICKS = 10;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int[] TABLES = {1, 6, 40, 2_000};
    /** A line with a table over a choice that may be left out. */
    private static final long LEFT_OUT = 1761;

    @Test
    void statesAndRangesAreWhatTryingEverythingFinds() {
        int lines = 0;
        int nothingValid = 0;
        int tooLarge = 0;
        long states = 0;
        for (long seed = FIRST; lines < LINES; seed++) {
            ProductLineVersion version = RandomLine.of(seed);
            Oracle oracle = new Oracle(version, AllConfigurations.of(version, Map.of()));
            boolean anyValid = oracle.having(Decisions.NONE).findAny().isPresent();
            try {
                GuidedVersion guided = GuidedVersion.of(FiniteLine.of(version, TABLES[(int) (seed % TABLES.length)]));
                assertThat(anyValid).as("line %d has a valid configuration", seed).isTrue();
                lines++;
                CompiledVersion compiled = CompiledVersion.of(version);
                agreesWithDrools(seed, version, compiled, oracle);
                states += clicks(seed, compiled, oracle, guided);
            } catch (NotGuidableException refused) {
                assertThat(anyValid).as("line %d: %s", seed, refused.getMessage()).isFalse();
                nothingValid++;
            } catch (RefusedLineException refused) {
                tooLarge++;
            } catch (RuntimeException failure) {
                throw new AssertionError("line " + seed, failure);
            }
        }
        System.out.printf("%d random lines, %d clicks each: %d states as brute force finds them, 0 differences; refused: %d lines without any"
                + " valid configuration, %d that cannot be exact%n", lines, CLICKS, states, nothingValid, tooLarge);
        assertThat(tooLarge).as("what is refused is rare").isLessThanOrEqualTo(LINES / 20);
    }

    @Test
    void noTwoValuesOfAChoiceThatMayBeLeftOutFitATableAtOnce() {
        ProductLineVersion version = RandomLine.of(LEFT_OUT);
        GuidedVersion guided = GuidedVersion.of(FiniteLine.of(version, TABLES[(int) (LEFT_OUT % TABLES.length)]));

        long states = clicks(LEFT_OUT, CompiledVersion.of(version), new Oracle(version, AllConfigurations.of(version, Map.of())), guided);

        assertThat(states).isPositive();
    }

    private static long clicks(long seed, CompiledVersion compiled, Oracle all, GuidedVersion guided) {
        ProductLineVersion version = compiled.version();
        Random random = new Random(seed);
        Guide guide = guided.guide(TIME);
        Decisions decided = Decisions.NONE;
        Oracle oracle = all;
        long states = 0;
        for (int click = 0; click <= CLICKS; click++) {
            Guidance guidance = answered(seed, guide, decided);
            List<CharacteristicGuidance> expected = oracle.guidance(decided);
            for (int i = 0; i < expected.size(); i++) {
                agrees(seed, click, decided, guidance.characteristics().get(i), expected.get(i));
                states += expected.get(i).values().size();
            }
            assertThat(compiled.verdict(guidance.shown()).valid()).as("line %d, click %d: shown %s", seed, click, guidance.shown()).isTrue();
            assertThat(guide.guidance(decided)).as("line %d: the same decisions, the same answer", seed).isEqualTo(guidance);
            assertThat(guided.guide(TIME).guidance(decided)).as("line %d: a new session", seed).isEqualTo(guidance);
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

    private static Guidance answered(long seed, Guide guide, Decisions decided) {
        try {
            return guide.guidance(decided);
        } catch (RuntimeException failure) {
            throw new AssertionError("line " + seed + ": " + decided, failure);
        }
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

    /** A value that is offered, or a wish given back; a fact or a text given back is its default again, which may contradict. */
    static Decisions click(ProductLineVersion version, Decisions decided, Guidance guidance, Random random) {
        List<String> wishes = decided.byCharacteristic().keySet().stream()
                .filter(code -> !version.characteristic(code).orElseThrow().personal())
                .filter(code -> !(version.characteristic(code).orElseThrow() instanceof TextCharacteristic))
                .toList();
        if (!wishes.isEmpty() && random.nextInt(5) == 0) {
            return decided.without(wishes.get(random.nextInt(wishes.size())));
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
    private static void agreesWithDrools(long seed, ProductLineVersion version, CompiledVersion compiled, Oracle oracle) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            Selections selections = oracle.valid().get(random.nextInt(oracle.valid().size()));
            assertThat(isValid(compiled, selections)).as("line %d: %s", seed, selections).isTrue();
            assertThat(compiled.undecided(selections)).isEmpty();
            Characteristic changed = version.characteristics().get(random.nextInt(version.characteristics().size()));
            if (selections.of(changed.code()).isPresent() && !(changed instanceof TextCharacteristic)) {
                Selections other = applying(compiled, selections.with(changed.code(), ShippedLines.value(changed, random)));
                if (other != null && compiled.undecided(other).isEmpty()) {
                    assertThat(oracle.isValid(other)).as("line %d: %s", seed, other).isEqualTo(isValid(compiled, other));
                }
            }
        }
    }

    /** Without what does not apply; null where that cannot be told, or something else is then missing. */
    private static @Nullable Selections applying(CompiledVersion compiled, Selections selections) {
        try {
            Selections applying = selections;
            for (Characteristic characteristic : compiled.version().characteristics()) {
                String code = characteristic.code();
                boolean applies = compiled.applies(code, selections);
                if (applies && selections.of(code).isEmpty() && (characteristic instanceof TextCharacteristic
                        || characteristic instanceof ChoiceCharacteristic choice && choice.multiple())) {
                    return null;
                }
                applying = applies ? applying : applying.without(code);
            }
            return applying;
        } catch (EvaluationException noVerdict) {
            return null;
        }
    }

    private static boolean isValid(CompiledVersion compiled, Selections selections) {
        try {
            return compiled.verdict(selections).valid();
        } catch (EvaluationException noVerdict) {
            return false;
        }
    }
}
