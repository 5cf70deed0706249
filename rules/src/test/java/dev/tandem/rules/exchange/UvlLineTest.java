package dev.tandem.rules.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.evaluation.Violation;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.model.Candle;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The finite part of a product line, written as UVL and read back, allows what Drools finds valid and nothing else. */
class UvlLineTest {

    private static final int DRAWN = 400;

    /** Sums over many choices, a fraction that can have no value, members that count, what applies only sometimes, what may stay open. */
    private static final String SHELF = """
            format: 1
            code: SHELF
            version: 1
            effectiveFrom: 2026-03-01T00:00:00Z
            name: {en: Shelf, de: Regal}
            description: {en: A shelf., de: Ein Regal.}
            currency: EUR
            characteristics:
              one:
                choice:
                  label: {en: one, de: one}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              two:
                choice:
                  label: {en: two, de: two}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              three:
                choice:
                  label: {en: three, de: three}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              four:
                choice:
                  label: {en: four, de: four}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              five:
                choice:
                  label: {en: five, de: five}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              six:
                choice:
                  label: {en: six, de: six}
                  properties: {mass: {type: number, default: 1.5}}
                  values: {A0: {label: {en: x, de: x}}, B1: {label: {en: x, de: x}, mass: 1.25}, C2: {label: {en: x, de: x}, mass: 2.5}, D3: {label: {en: x, de: x}}, E4: {label: {en: x, de: x}, mass: 5.0}, F5: {label: {en: x, de: x}, mass: 6.25}, G6: {label: {en: x, de: x}}, H7: {label: {en: x, de: x}, mass: 8.75}}
              legs:
                number: {label: {en: Legs, de: Beine}, min: -1, max: 5}
              castors:
                choice:
                  label: {en: Castors, de: Rollen}
                  appliesWhen: legs > 0
                  values: {SOFT: {label: {en: Soft, de: Weich}}, HARD: {label: {en: Hard, de: Hart}}}
              brake:
                choice:
                  label: {en: Brake, de: Bremse}
                  required: false
                  appliesWhen: castors = HARD
                  values: {ONE: {label: {en: One, de: Eine}}, ALL: {label: {en: All, de: Alle}}}
              extras:
                choice:
                  label: {en: Extras, de: Extras}
                  multiple: true
                  required: false
                  values: {OR: {label: {en: Or, de: Oder}}, BACK: {label: {en: Back, de: Rücken}}, DOOR: {label: {en: Door, de: Tür}}}
              width:
                number: {label: {en: Width, de: Breite}, min: 1, max: 5000}
            calculations:
              heavy: {label: {en: Heavy, de: Schwer}, is: one.mass + two.mass + three.mass + four.mass + 2 * five.mass - -1 * six.mass}
            constraints:
              SUM: {severity: ERROR, forbid: heavy >= 30, because: {en: Too heavy., de: Zu schwer.}}
              LEG: {severity: ERROR, forbid: legs != 0 and 10 / legs > 4, because: {en: Too few legs., de: Zu wenige Beine.}}
              NONE: {severity: ERROR, require: 10 / legs < 100, because: {en: No legs., de: Keine Beine.}}
              FEW: {severity: ERROR, forbid: count(extras) > (if brake = ALL then 1 else 2), because: {en: Too many., de: Zu viele.}}
              DOORS: {severity: ERROR, require: 'one in (A0, B1, C2, D3, E4)', when: extras includes DOOR, because: {en: No door., de: Keine Tür.}}
              WIDE: {severity: ERROR, forbid: width > 4000 and one = A0, because: {en: Too wide., de: Zu breit.}}
              PAIRS: {severity: ERROR, require: [{one: [A0, B1, C2, D3, E4]}, {two: [A0, H7]}, {one: H7, two: [B1, C2]}], because: {en: No pair., de: Kein Paar.}}
              LEGGED: {severity: ERROR, forbid: [{one: A0, legs: 4..9}, {two: B1, legs: [1, 2]}], because: {en: Not so., de: So nicht.}}
              SOFTER: {severity: WARNING, forbid: castors = SOFT, because: {en: Soft., de: Weich.}}
            """;

    static Stream<CompiledVersion> lines() {
        return Stream.concat(ShippedLines.all(), Stream.of(Candle.aCandle(), ProductLineFile.read("shelf.yaml", SHELF)).map(CompiledVersion::of));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readBackItAllowsWhatDroolsFindsValid(CompiledVersion line) {
        String text = UvlFile.write(line.version());
        FiniteModel model = UvlFile.read(line.version().code() + ".uvl", text).finite();
        Map<String, Slot> features = new HashMap<>();
        model.slots().forEach(slot -> features.put(slot.name(), slot));
        Solver solver = new Solver(model.problem());
        Random random = new Random(7);
        int valid = 0;
        for (int i = 0; i < DRAWN; i++) {
            Selections drawn = applying(line, ShippedLines.draw(line, random), random);
            boolean found = line.undecided(drawn).isEmpty() && valid(line, drawn, text);
            assertThat(solver.solve(literals(line.version(), drawn, features))).as("%s in%n%s", drawn, text).isEqualTo(found);
            valid += found ? 1 : 0;
        }
        assertThat(valid).as("enough of both").isBetween(1, DRAWN - 1);
    }

    private static boolean valid(CompiledVersion line, Selections drawn, String text) {
        try {
            return line.verdict(drawn).violations().stream().map(Violation::constraint)
                    .noneMatch(broken -> broken.severity() == Severity.ERROR && !text.contains("// Left out: constraint " + broken.id()));
        } catch (EvaluationException e) {
            return false;
        }
    }

    /** Without what does not apply, and now and then without what may stay open. */
    private static Selections applying(CompiledVersion line, Selections drawn, Random random) {
        Map<String, Value> values = new HashMap<>(drawn.values());
        line.version().characteristics().stream().filter(one -> !one.required() && random.nextInt(4) == 0).forEach(one -> values.remove(one.code()));
        for (int i = 0; i < values.size(); i++) {
            Selections so = new Selections(Map.copyOf(values));
            values.keySet().removeIf(code -> !line.applies(code, so));
        }
        return new Selections(Map.copyOf(values));
    }

    @Test
    void saysWhatIsLeftOutAndWhy() {
        assertThat(UvlFile.write(Candle.aCandle())).contains(
                "// Left out: 'engraving': a text of at most 12 characters on one line\n",
                "\t\t\twax {abstract}\n\t\t\t\talternative\n\t\t\t\t\twax_SOY {code 'SOY', price 4, co2 0.35, melts_at 52, vegan true, burn 'SLOW', wick 'ANY'}\n");
        assertThat(UvlFile.write(ProductLineFile.read("shelf.yaml", SHELF))).contains(
                "// Left out: 'width': a number from 1 to 5000 in steps of 1\n// Left out: constraint WIDE, for it mentions 'width'\n",
                "legs_VM1 {number -1}", "one_B1.mass + one_C2.mass", "// constraint SUM",
                "(one_A0 | one_B1 | one_C2 | one_D3 | one_E4 | two_A0 | two_H7 | one_H7 & (two_B1 | two_C2)) // constraint PAIRS");
    }

    private static int[] literals(ProductLineVersion version, Selections selections, Map<String, Slot> features) {
        return version.characteristics().stream().filter(one -> features.containsKey(one.code()))
                .flatMapToInt(one -> literals(one, selections.of(one.code()).orElse(null), features)).toArray();
    }

    private static IntStream literals(Characteristic characteristic, Value value, Map<String, Slot> features) {
        String code = characteristic.code();
        int decided = features.get(code).literals()[value == null ? 1 : 0];
        return switch (value) {
            case null -> IntStream.of(decided);
            case Value.Code(String chosen) -> IntStream.of(decided, features.get(code + "_" + chosen).literals()[0]);
            case Value.Number(BigDecimal number) -> IntStream.of(decided, features.get(
                    code + "_V" + number.stripTrailingZeros().toPlainString().replace('.', '_').replace("-", "M")).literals()[0]);
            case Value.Codes(var codes) -> IntStream.concat(IntStream.of(decided),
                    ((ChoiceCharacteristic) characteristic).values().stream()
                            .mapToInt(member -> features.get(code + "_" + member.code()).literals()[codes.contains(member.code()) ? 0 : 1]));
            case Value.Flag _, Value.Text _ -> throw new IllegalStateException(code + " is not finite");
        };
    }
}
