package dev.tandem.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped lines against the check of the specification they were written from, on 20,000 selections a line. Needs the
 * specification's folder as {@code -Dtandem.reference=…} and python3 with PyYAML; skipped, and said so, without.
 */
class ReferenceAgreementTest {

    private static final int SELECTIONS = Integer.getInteger("tandem.reference.selections", 20_000);
    private static final int DETAILED = 500;
    private static final CarbonFactors GRID = new CarbonFactors("reference", new BigDecimal("0.21"));
    private static final Map<String, String> KINDS = Map.of(
            "MACHINE", "TEMPLATE", "CRAFT", "CRAFT", "COBOT", "COBOT", "QC", "INSPECTION", "PASSIVE", "WAITING");

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void agreesOnEveryRulePriceFootprintAndStep(String name) throws IOException {
        String reference = System.getProperty("tandem.reference", "");
        assumeThat(reference).as("skipped: -Dtandem.reference is not set").isNotEmpty();
        CompiledVersion line = ShippedLines.line(name);
        Map<String, Integer> firings = new TreeMap<>();
        int valid = 0;
        int detailed = 0;
        for (JsonNode row : rows(Path.of(reference, "product-lines"), line.version().code())) {
            Selections selections = selections(line, row.get("selections"));
            List<String> fired = texts(row.get("fired"));
            Verdict verdict = line.verdict(selections);
            assertThat(verdict.violations().stream().map(v -> v.constraint().id()).toList())
                    .as("%s", row)
                    .isEqualTo(fired);
            fired.forEach(rule -> firings.merge(rule, 1, Integer::sum));
            assertThat(line.undecided(selections)).isEmpty();
            assertThat(verdict.valid()).isEqualTo(row.has("price"));
            if (verdict.valid()) {
                valid++;
                assertThat(line.price(selections).total().amount()).isEqualTo(row.get("price").asString());
                assertThat(line.footprint(selections, GRID).total()).isEqualTo(row.get("footprint").asString());
            }
            if (row.has("steps")) {
                detailed++;
                assertThat(described(line.steps(selections))).isEqualTo(expected(row.get("steps")));
            }
        }
        System.out.printf(
                "%s: %d selections agree, %d valid ones in price and footprint, %d in steps; each rule fired at least %d times%n",
                line.version().code(),
                SELECTIONS,
                valid,
                detailed,
                firings.values().stream().min(Integer::compare).orElse(0));
        assertThat(firings).hasSize(line.version().constraints().size());
        assertThat(firings.values()).allMatch(times -> times >= Math.min(20, SELECTIONS / 1_000));
    }

    private static List<JsonNode> rows(Path folder, String code) throws IOException {
        Path script = Files.createTempFile("oracle", ".py");
        try (var in = ReferenceAgreementTest.class.getResourceAsStream("/reference/oracle.py")) {
            Files.write(script, in.readAllBytes());
        }
        Process python = new ProcessBuilder(
                        "python3", script.toString(), folder.toString(), code, "" + SELECTIONS, "" + DETAILED, "7")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                rows.add(json.readTree(text));
            }
        }
        assertThat(rows).hasSize(SELECTIONS);
        return rows;
    }

    private static Selections selections(CompiledVersion line, JsonNode values) {
        Selections selections = Selections.NONE;
        for (Characteristic characteristic : line.version().characteristics()) {
            JsonNode value = values.get(characteristic.code());
            selections = selections.with(
                    characteristic.code(),
                    switch (characteristic) {
                        case ChoiceCharacteristic choice when choice.multiple() ->
                            new Value.Codes(new HashSet<>(texts(value)));
                        case ChoiceCharacteristic choice -> new Value.Code(value.asString());
                        case NumberCharacteristic number -> new Value.Number(new BigDecimal(value.asString()));
                        case TextCharacteristic text -> new Value.Text(value.asString());
                    });
        }
        return selections;
    }

    private record Described(
            String kind, String capability, String skill, String level, BigDecimal minutes, double energy, Set<String> before) {}

    private static Map<String, Described> described(List<PlannedStep> steps) {
        Map<String, PlannedStep> byCode = steps.stream().collect(Collectors.toMap(step -> step.rule().code(), step -> step));
        Map<String, Described> described = new TreeMap<>();
        for (PlannedStep step : steps) {
            described.put(
                    step.rule().code(),
                    new Described(
                            step.rule().kind().name(),
                            step.rule().capability(),
                            step.rule().skill() == null ? "" : step.rule().skill().skill(),
                            step.level() == null ? "" : step.level().toString(),
                            step.minutes().stripTrailingZeros(),
                            step.energy() == null ? 0 : step.energy().doubleValue(),
                            before(step, byCode)));
        }
        return described;
    }

    private static Set<String> before(PlannedStep step, Map<String, PlannedStep> byCode) {
        Set<String> before = new HashSet<>(step.after());
        step.after().forEach(code -> before.addAll(before(byCode.get(code), byCode)));
        return before;
    }

    private static Map<String, Described> expected(JsonNode steps) {
        Map<String, Described> expected = new TreeMap<>();
        for (JsonNode step : steps) {
            expected.put(
                    step.get("code").asString(),
                    new Described(
                            KINDS.get(step.get("kind").asString()),
                            step.get("work_centre").asString(),
                            step.get("skill").isNull() ? "" : step.get("skill").asString(),
                            step.get("level").isNull() ? "" : step.get("level").asString(),
                            new BigDecimal(step.get("minutes").asString()).stripTrailingZeros(),
                            step.get("kwh").asDouble(),
                            new HashSet<>(texts(step.get("before")))));
        }
        return expected;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asString()));
        return texts;
    }
}
