package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a version does to configurations of the one before. On random lines with random changes it is what trying everything finds. */
class SuccessorTest {

    private static final int PAIRS = Integer.getInteger("tandem.pairs", 120);
    private static final int MOST = 1_000;
    private static final int CONFIGURATIONS = 25;
    private static final Duration TIME = Duration.ofMinutes(1);

    private static final String BICYCLE = """
            format: 1
            code: BIKE
            version: 1
            effectiveFrom: 2026-01-01T00:00:00Z
            name: {en: Bicycle, de: Fahrrad}
            description: {en: A bicycle., de: Ein Fahrrad.}
            currency: EUR
            characteristics:
              frame:
                choice:
                  label: {en: Frame, de: Rahmen}
                  default: STEEL
                  properties: {price: {type: number, unit: EUR}}
                  values:
                    STEEL: {label: {en: Steel, de: Stahl}, price: 100}
                    ALU: {label: {en: Aluminium, de: Aluminium}, price: 150}
              finish:
                choice:
                  label: {en: Finish, de: Oberfläche}
                  default: RAW
                  properties: {price: {type: number, unit: EUR}}
                  values:
                    RAW: {label: {en: Raw, de: Roh}}
                    FADE: {label: {en: Fade, de: Verlauf}, price: 40}
              height:
                number: {label: {en: Height, de: Größe}, personal: true, min: 140, max: 210, default: 175}
              engraving:
                text: {label: {en: Engraving, de: Gravur}, maxLength: 20}
            constraints:
              C01:
                severity: ERROR
                forbid: frame = ALU and height > 200
                because: {en: 'Aluminium does not carry {height} cm.', de: 'Aluminium trägt keine {height} cm.'}
            prices:
              BASE: {label: {en: Base, de: Grundpreis}, amount: 500}
              VALUES: {ofValues: price}
            """;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int repairs;

    private static ProductLineVersion bicycle(String... replacements) {
        String file = BICYCLE;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(file).contains(replacements[i]);
            file = file.replace(replacements[i], replacements[i + 1]);
        }
        return ProductLineFile.read("bike.yaml", file);
    }

    private static Decisions decided(Object... codesAndValues) {
        Map<String, Decision> decided = new java.util.LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            Object value = codesAndValues[i + 1];
            decided.put((String) codesAndValues[i], new Decision.Exactly(value instanceof Integer number
                    ? new Value.Number(BigDecimal.valueOf(number)) : new Value.Code((String) value)));
        }
        return new Decisions(decided);
    }

    private static Impact impact(ProductLineVersion after, Decisions decided) {
        CompiledVersion before = CompiledVersion.of(bicycle());
        Selections shown = new ShownSelections(before, () -> GuidedVersion.of(before.version()), TIME).of(decided);
        return new Successor(CompiledVersion.of(after), GuidedVersion.of(after), TIME).on(decided, shown);
    }

    private static String cost(Impact impact) {
        return Optional.ofNullable(impact.price()).map(Money::amount).map(BigDecimal::toPlainString).orElse("nothing");
    }

    @Test
    void whatIsShownStaysThoughItCostsMore() {
        Impact impact = impact(bicycle("amount: 500", "amount: 530"), decided("frame", "ALU"));
        assertThat(impact.outcome()).isEqualTo(Outcome.STILL_VALID);
        assertThat(impact.changes()).isEmpty();
        assertThat(cost(impact)).isEqualTo("680.00");
    }

    @Test
    void whatIsNewIsAdded() {
        ProductLineVersion after = bicycle("  height:\n", "  bell:\n    choice:\n      label: {en: Bell, de: Klingel}\n      default: BRASS\n      values:\n"
                + "        BRASS: {label: {en: Brass, de: Messing}}\n  height:\n");
        Impact impact = impact(after, decided("frame", "ALU"));
        assertThat(impact.outcome()).isEqualTo(Outcome.STILL_VALID);
        assertThat(impact.changes()).hasToString("[Change[characteristic=bell, from=null, to=Code[code=BRASS]]]");
    }

    @Test
    void whatTheNewRulesForbidIsRepairedByTheSmallestChange() {
        ProductLineVersion after = bicycle("constraints:\n", "constraints:\n  C02:\n    severity: ERROR\n    forbid: frame = ALU and finish = FADE\n"
                + "    because: {en: 'No fade on {frame}.', de: 'Kein Verlauf auf {frame}.'}\n");
        Impact impact = impact(after, decided("frame", "ALU", "finish", "FADE"));
        assertThat(impact.outcome()).isEqualTo(Outcome.REPAIRABLE);
        assertThat(impact.objections()).extracting(Impact.Objection::path).containsExactly("constraints.C02");
        assertThat(impact.objections().getFirst().text().en()).isEqualTo("No fade on {frame}.");
        assertThat(impact.givenBack()).hasSize(1);
        assertThat(impact.changes()).hasSize(1);
    }

    @Test
    void onlyWhatWasProposedGivesWay() {
        ProductLineVersion after = bicycle("constraints:\n", "constraints:\n  C02:\n    severity: ERROR\n    forbid: frame = ALU and finish = RAW\n"
                + "    because: {en: Raw corrodes., de: Roh korrodiert.}\n");
        Impact impact = impact(after, decided("frame", "ALU"));
        assertThat(impact.outcome()).isEqualTo(Outcome.REPAIRABLE);
        assertThat(impact.givenBack()).isEmpty();
        assertThat(impact.changes()).hasToString("[Change[characteristic=finish, from=Code[code=RAW], to=Code[code=FADE]]]");
        assertThat(cost(impact)).isEqualTo("690.00");
    }

    @Test
    void aValueThatIsGoneIsTold() {
        ProductLineVersion after = bicycle("        FADE: {label: {en: Fade, de: Verlauf}, price: 40}\n", "");
        Impact impact = impact(after, decided("finish", "FADE"));
        assertThat(impact.outcome()).isEqualTo(Outcome.REPAIRABLE);
        assertThat(impact.objections()).extracting(Impact.Objection::path).containsExactly("characteristics.finish.choice.values.FADE");
        assertThat(impact.givenBack()).containsExactly("finish");
    }

    @Test
    void factsNeverChange() {
        ProductLineVersion after = bicycle("constraints:\n", "constraints:\n  C02:\n    severity: ERROR\n    forbid: height > 190\n"
                + "    because: {en: 'Nobody is {height} tall.', de: 'Niemand ist {height} groß.'}\n");
        Impact impact = impact(after, decided("height", 195));
        assertThat(impact.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(impact.objections()).extracting(Impact.Objection::path).containsExactly("constraints.C02");
        assertThat(impact(bicycle("max: 210", "max: 190"), decided("height", 195)).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(impact(after, decided("height", 180)).outcome()).isEqualTo(Outcome.STILL_VALID);
    }

    @Test
    void wordsNeverTellWhatACustomerStated() {
        ProductLineVersion after = bicycle("constraints:\n", "constraints:\n  C02:\n    severity: ERROR\n    forbid: height > 190\n"
                + "    because: {en: 'Nobody is {height} tall.', de: 'Niemand ist {height} groß.'}\n");
        assertThat(impact(after, decided("height", 195)).objections().toString()).doesNotContain("195");
        assertThat(impact(bicycle("max: 210", "max: 190"), decided("height", 195)).objections().toString()).doesNotContain("195");
    }

    @Test
    void isWhatTryingEverythingFinds() {
        int pairs = 0;
        for (long seed = 1; pairs < PAIRS; seed++) {
            String file = seed % 2 == 0 ? withAFact(RichLine.file(seed)) : RichLine.file(seed);
            ProductLineVersion before = ProductLineFile.read("line.yaml", file);
            Trial tried = few(before, MOST);
            if (tried == null) {
                continue;
            }
            List<ProductLineVersion> successors = new ArrayList<>();
            Mutations.of(before, 2, seed).forEach(mutation -> successors.add(mutation.mutant()));
            for (int i = 0; i < 4; i++) {
                FileMutations.of(file, seed * 100 + i).ifPresent(successors::add);
            }
            for (ProductLineVersion after : successors) {
                Trial then = few(after, 20 * MOST);
                if (then != null && compared("line " + seed + ", successor " + successors.indexOf(after), tried, then, new Random(seed))) {
                    pairs++;
                }
            }
        }
        System.out.printf("%d versions and successors: %s, %d repairs, each as trying everything finds it%n", pairs, counts, repairs);
        assertThat(counts).containsKeys(Outcome.STILL_VALID, Outcome.REPAIRABLE, Outcome.BROKEN);
    }

    /** The same line, whose first characteristic is a fact about the customer. */
    private static String withAFact(String file) {
        String label = "      label: {en: C, de: C}\n";
        int at = file.indexOf(label) + label.length();
        String changed = file.substring(0, at) + "      personal: true\n" + file.substring(at);
        try {
            ProductLineFile.read("changed.yaml", changed);
            return changed;
        } catch (ProductLineException cannotBe) {
            return file;
        }
    }

    private static @Nullable Trial few(ProductLineVersion version, int most) {
        return version.characteristics().stream().filter(TextCharacteristic.class::isInstance).count() > 1 ? null : Trial.of(version, most);
    }

    private static List<Tried> valid(Trial trial) {
        return trial.tried().stream()
                .filter(tried -> IntStream.range(0, trial.version().constraints().size()).allMatch(i -> Trial.meets(trial.version(), tried, i)))
                .toList();
    }

    /** Whether both can be guided, so that there was something to compare. */
    private boolean compared(String place, Trial before, Trial after, Random random) {
        List<Tried> candidates = valid(before);
        GuidedVersion old;
        GuidedVersion next;
        try {
            old = GuidedVersion.of(before.version());
            next = GuidedVersion.of(after.version());
        } catch (NotGuidableException notGuidable) {
            return false;
        }
        ShownSelections showing = new ShownSelections(CompiledVersion.of(before.version()), () -> old, TIME);
        Guide guide = old.guide(TIME);
        Expected expected = new Expected(after.version(), valid(after));
        Successor successor = new Successor(CompiledVersion.of(after.version()), next, TIME);
        for (int i = 0; i < CONFIGURATIONS; i++) {
            Decisions decided = decisions(before.version(), candidates.get(random.nextInt(candidates.size())).selections(), random);
            Selections shown;
            try {
                shown = guide.guidance(decided).shown();
            } catch (ConflictException defaultsOfFacts) {
                continue;
            }
            assertThat(canonical(showing.of(decided))).as("%s: %s", place, decided).isEqualTo(canonical(shown));
            Impact impact = successor.on(decided, shown);
            expected.require("%s: %s shown %s gives %s".formatted(place, decided, shown, impact), decided, shown, impact);
            counts.merge(impact.outcome(), 1, Integer::sum);
        }
        return true;
    }

    private static Decisions decisions(ProductLineVersion version, Selections of, Random random) {
        Map<String, Decision> decided = new java.util.LinkedHashMap<>();
        for (Characteristic characteristic : version.characteristics()) {
            if (random.nextInt(3) > 0) {
                of.of(characteristic.code()).ifPresent(value -> decided.put(characteristic.code(), new Decision.Exactly(value)));
            }
        }
        return new Decisions(decided);
    }

    private static Map<String, Object> canonical(Selections selections) {
        Map<String, Object> canonical = new HashMap<>();
        selections.values().forEach((code, value) -> {
            if (!Successor.saysNothing(value)) {
                canonical.put(code, value instanceof Value.Number(BigDecimal number) ? number.stripTrailingZeros() : value);
            }
        });
        return canonical;
    }

    /** What trying every configuration of the successor shows. */
    private final class Expected {

        private final ProductLineVersion version;
        private final List<Tried> valid;
        private final CompiledVersion compiled;

        Expected(ProductLineVersion version, List<Tried> valid) {
            this.version = version;
            this.valid = valid;
            this.compiled = CompiledVersion.of(version);
        }

        void require(String place, Decisions decided, Selections shown, Impact impact) {
            Map<String, Object> stays = canonical(shown);
            boolean stillValid = valid.stream().anyMatch(one -> canonical(one.selections()).entrySet().containsAll(stays.entrySet())
                    && facts(one, code -> shown.of(code).orElse(null)));
            List<Tried> reachable = valid.stream().filter(one -> facts(one, code -> decided.of(code).map(Expected::value).orElse(null))).toList();
            assertThat(impact.outcome()).as(place)
                    .isEqualTo(stillValid ? Outcome.STILL_VALID : reachable.isEmpty() ? Outcome.BROKEN : Outcome.REPAIRABLE);
            if (impact.outcome() == Outcome.BROKEN) {
                assertThat(impact.objections()).as(place).isNotEmpty();
                return;
            }
            Map<String, Value> then = new HashMap<>(shown.values());
            then.keySet().removeIf(code -> version.characteristic(code).isEmpty());
            impact.changes().forEach(change -> {
                if (change.to() == null) {
                    then.remove(change.characteristic());
                } else {
                    then.put(change.characteristic(), change.to());
                }
            });
            Selections result = new Selections(then);
            if (compiled.undecided(result).isEmpty()) {
                assertThat(valid.stream().map(one -> canonical(one.selections()))).as(place).contains(canonical(result));
                assertThat(impact.price()).as(place).isEqualTo(priced(result));
            }
            if (impact.outcome() == Outcome.REPAIRABLE && decided.byCharacteristic().keySet().stream().noneMatch(this::isMany)) {
                repairs++;
                int least = reachable.stream().mapToInt(one -> given(one, decided)).min().orElseThrow();
                assertThat(impact.givenBack().stream().filter(code -> version.characteristic(code)
                        .filter(one -> one.check(Expected.value(decided.of(code).orElseThrow())).isEmpty()).isPresent()).count()).as(place).isEqualTo(least);
            }
        }

        private @Nullable Money priced(Selections selections) {
            try {
                return compiled.price(selections).total();
            } catch (EvaluationException | IllegalStateException noValue) {
                return null;
            }
        }

        private boolean isMany(String code) {
            return version.characteristic(code).map(one -> one instanceof ChoiceCharacteristic choice && choice.multiple()).orElse(false);
        }

        /** How many decisions, facts and texts aside, are otherwise. */
        private int given(Tried one, Decisions decided) {
            return (int) decided.byCharacteristic().entrySet().stream().filter(entry -> version.characteristic(entry.getKey())
                    .filter(there -> !there.personal() && !(there instanceof TextCharacteristic) && there.check(value(entry.getValue())).isEmpty())
                    .map(_ -> !same(one.selections().of(entry.getKey()).orElse(null), value(entry.getValue()))).orElse(false)).count();
        }

        private static Value value(Decision decision) {
            return ((Decision.Exactly) decision).value();
        }

        private static boolean same(@Nullable Value one, @Nullable Value other) {
            return one instanceof Value.Number(BigDecimal a) && other instanceof Value.Number(BigDecimal b) ? a.compareTo(b) == 0
                    : java.util.Objects.equals(one, other);
        }

        /** Whether facts and texts are as they are stated, else as the version proposes, wherever they apply. */
        private boolean facts(Tried one, java.util.function.Function<String, @Nullable Value> stated) {
            for (int i = 0; i < version.characteristics().size(); i++) {
                Characteristic characteristic = version.characteristics().get(i);
                if (characteristic.personal() || characteristic instanceof TextCharacteristic) {
                    Value wanted = stated.apply(characteristic.code());
                    if (wanted != null && !characteristic.check(wanted).isEmpty()) {
                        return false;
                    }
                    Value expected = wanted == null ? characteristic.proposed() : wanted;
                    if (expected != null && one.applies().get(i) && !same(one.selections().of(characteristic.code()).orElse(null), expected)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
