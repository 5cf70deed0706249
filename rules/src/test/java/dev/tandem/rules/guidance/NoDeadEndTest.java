package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random walks over the shipped lines: whatever is offered can be clicked, and what is shown is valid for Drools after every click.
 * {@code -Dtandem.walks} says how many on each line.
 */
class NoDeadEndTest {

    private static final int WALKS = Integer.getInteger("tandem.walks", 20);
    private static final int SOLD = Integer.getInteger("tandem.sold", 10);
    private static final Duration TIME = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void noWalkEndsBeforeEverythingIsDecided(String name) {
        CompiledVersion compiled = ShippedLines.line(name);
        Guide guide = GuidedVersion.of(compiled.version()).guide(TIME);
        long clicks = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            Random random = new Random(31L * walk + name.hashCode());
            List<Characteristic> open = new ArrayList<>(compiled.version().characteristics());
            Collections.shuffle(open, random);
            Decisions decided = Decisions.NONE;
            Guidance guidance = guide.guidance(decided);
            for (Characteristic characteristic : open) {
                decided = offered(characteristic, decided, guidance, random);
                guidance = guide.guidance(decided);
                clicks++;
                String place = name + ", walk " + walk + ", " + decided;
                assertThat(compiled.verdict(guidance.shown()).valid()).as(place).isTrue();
                assertThat(compiled.undecided(guidance.shown())).as(place).isEmpty();
                assertThat(keepsAll(compiled, decided, guidance.shown())).as(place).isTrue();
            }
        }
        System.out.printf("%s: %d walks, %d clicks: 0 dead ends, each shown configuration valid for Drools%n", name, WALKS, clicks);
    }

    /** One of the values that are offered; of a multiple choice one member, in or out. */
    private static Decisions offered(Characteristic characteristic, Decisions decided, Guidance guidance, Random random) {
        String code = characteristic.code();
        if (characteristic instanceof TextCharacteristic text) {
            return decided.with(code, new Decision.Exactly(new Value.Text("x".repeat(random.nextInt(Math.min(4, text.maxLength() + 1))))));
        }
        CharacteristicGuidance of = guidance.characteristics().stream()
                .filter(one -> one.characteristic().equals(code)).findFirst().orElseThrow();
        List<String> values = of.values().stream().filter(value -> value.state() != State.EXCLUDED).map(ValueGuidance::code).toList();
        if (characteristic instanceof NumberCharacteristic) {
            BigDecimal number = values.isEmpty() ? random.nextBoolean() ? of.min() : of.max()
                    : new BigDecimal(values.get(random.nextInt(values.size())));
            return decided.with(code, new Decision.Exactly(new Value.Number(number)));
        }
        assertThat(values.isEmpty() && !((ChoiceCharacteristic) characteristic).multiple()).as("%s offers nothing", code).isFalse();
        if (!((ChoiceCharacteristic) characteristic).multiple()) {
            return decided.with(code, new Decision.Exactly(new Value.Code(values.get(random.nextInt(values.size())))));
        }
        return values.isEmpty() ? decided
                : decided.with(code, new Decision.Members(Set.of(values.get(random.nextInt(values.size()))), Set.of()));
    }

    private static boolean keepsAll(CompiledVersion compiled, Decisions decided, Selections shown) {
        return compiled.version().characteristics().stream()
                .allMatch(characteristic -> Oracle.keeps(shown, characteristic, Oracle.decision(characteristic, decided), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void everyValidConfigurationIsReachedClickByClickInAnyOrder(String name) {
        CompiledVersion compiled = ShippedLines.line(name);
        Guide guide = GuidedVersion.of(compiled.version()).guide(TIME);
        Random random = new Random(name.hashCode());
        int reached = 0;
        while (reached < SOLD) {
            Selections wanted = ShippedLines.draw(compiled, random);
            if (!compiled.verdict(wanted).valid()) {
                continue;
            }
            reached++;
            List<Characteristic> order = new ArrayList<>(compiled.version().characteristics());
            Collections.shuffle(order, random);
            Decisions decided = facts(order, wanted);
            for (Characteristic characteristic : order) {
                if (!characteristic.personal()) {
                    Value value = wanted.of(characteristic.code()).orElseThrow();
                    assertOffered(characteristic, value, guide.guidance(decided), name + " " + decided);
                    decided = decided.with(characteristic.code(), new Decision.Exactly(value));
                }
            }
            assertThat(guide.guidance(decided).shown()).isEqualTo(wanted);
        }
    }

    /** Facts are stated first: a default in their place would stand in the way of what they allow. */
    private static Decisions facts(List<Characteristic> order, Selections wanted) {
        Decisions decided = Decisions.NONE;
        for (Characteristic characteristic : order) {
            if (characteristic.personal()) {
                decided = decided.with(characteristic.code(), new Decision.Exactly(wanted.of(characteristic.code()).orElseThrow()));
            }
        }
        return decided;
    }

    private static void assertOffered(Characteristic characteristic, Value value, Guidance guidance, String place) {
        if (characteristic instanceof TextCharacteristic) {
            return;
        }
        CharacteristicGuidance of = guidance.characteristics().stream()
                .filter(one -> one.characteristic().equals(characteristic.code())).findFirst().orElseThrow();
        Set<String> codes = switch (value) {
            case Value.Code(String code) -> Set.of(code);
            case Value.Codes(Set<String> members) -> members;
            case Value.Number(BigDecimal number) -> Set.of(number.stripTrailingZeros().toPlainString());
            default -> Set.of();
        };
        if (of.values().isEmpty()) {
            BigDecimal number = ((Value.Number) value).number();
            assertThat(number.compareTo(of.min()) >= 0 && number.compareTo(of.max()) <= 0).as(place).isTrue();
        }
        for (ValueGuidance one : of.values()) {
            if (codes.contains(one.code())) {
                assertThat(one.state()).as("%s: %s %s", place, characteristic.code(), one.code()).isNotEqualTo(State.EXCLUDED);
            }
        }
    }
}
