package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.analysis.Finding.Kind;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.StepRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a designer reads about a lamp. */
class AnalysisTest {

    private static final Duration TIME = Duration.ofMinutes(1);

    private static final String LAMP = """
            format: 1
            code: LAMP
            version: 1
            effectiveFrom: 2026-01-01T00:00:00Z
            name: {en: Lamp, de: Lampe}
            description: {en: A lamp, de: Eine Lampe}
            currency: EUR
            characteristics:
              shade:
                choice:
                  label: {en: Shade, de: Schirm}
                  default: PAPER
                  values:
                    PAPER: {label: {en: Paper, de: Papier}}
                    GLASS: {label: {en: Glass, de: Glas}}
                    NONE: {label: {en: None, de: Keiner}}
              watts:
                number:
                  label: {en: Power, de: Leistung}
                  min: 5
                  max: 60
                  step: 5
                  default: 10
            constraints:
              HOT:
                severity: ERROR
                forbid: shade = PAPER and watts > 20
                because: {en: Paper burns., de: Papier brennt.}
              %s
            prices:
              BASE: {label: {en: Base, de: Grundpreis}, amount: 40}
            steps:
              blow:
                kind: CRAFT
                name: {en: Blow the shade, de: Schirm blasen}
                capability: GLASS-OVEN
                skill: {name: GLASS_BLOWING, level: 'if watts > 40 then 4 else 2'}
                minutes: 30
                when: shade = GLASS
                because: {en: Glass is blown., de: Glas wird geblasen.}
              wire:
                kind: CRAFT
                name: {en: Wire, de: Verdrahten}
                capability: BENCH
                skill: {name: WIRING, level: 1}
                minutes: 10
                after: [blow]
                because: {en: Every lamp is wired., de: Jede Lampe wird verdrahtet.}
            examples:
              - {name: as it is, selections: {watts: 10}, violates: []}
            """;

    private static ProductLineVersion lamp(String rule) {
        return ProductLineFile.read("lamp.yaml", LAMP.formatted(rule));
    }

    private static List<String> found(AnalysisReport report, Kind kind) {
        return report.findings().stream().filter(finding -> finding.kind() == kind).map(Finding::path).toList();
    }

    @Test
    void aWeakerRuleIsRedundantAndSaysWhy() {
        AnalysisReport report = Analysis.of(lamp("WARM: {severity: ERROR, forbid: shade = PAPER and watts > 40, because: {en: B, de: B}}"), TIME);
        Finding finding = report.findings().stream().filter(one -> one.kind() == Kind.REDUNDANT).findFirst().orElseThrow();
        assertThat(finding.path()).isEqualTo("constraints.WARM");
        assertThat(finding.related()).containsExactly("constraints.HOT");
        assertThat(finding.text().en()).isEqualTo("'WARM' can be left out: HOT sees to it.");
        assertThat(finding.text().de()).isEqualTo("'WARM' kann entfallen: Dafür sorgt HOT.");
    }

    @Test
    void aValueThatTwoRulesForbidTogetherIsDeadForBoth() {
        AnalysisReport report = Analysis.of(lamp("BRIGHT: {severity: ERROR, require: watts >= 30, because: {en: B, de: B}}"), TIME);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.path()).isEqualTo("characteristics.shade.choice.values.PAPER");
            assertThat(finding.related()).containsExactly("constraints.HOT", "constraints.BRIGHT");
        });
        assertThat(report.findings()).anySatisfy(finding -> assertThat(finding.text().en())
                .isEqualTo("'watts' can never be within 5 to 25: BRIGHT sees to it."));
    }

    @Test
    void nothingValidNamesTheFewestRules() {
        AnalysisReport report = Analysis.of(lamp("NEVER: {severity: ERROR, forbid: watts > 0, because: {en: B, de: B}}"), TIME);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.VOID);
            assertThat(finding.related()).containsExactly("constraints.NEVER");
        });
    }

    @Test
    void stepsThatTheFactoryCannotDoAreFound() {
        ProductLineVersion lamp = lamp("");
        Offering nobodyBlowsMasterly = new Offering(Set.of("GLASS-OVEN", "BENCH"), Map.of("GLASS_BLOWING", 3, "WIRING", 1));
        AnalysisReport report = Analysis.of(lamp, nobodyBlowsMasterly, TIME);
        assertThat(found(report, Kind.UNSERVED_STEP)).containsExactly("steps.blow.skill.level");
        assertThat(report.findings().stream().filter(one -> one.kind() == Kind.UNSERVED_STEP).findFirst().orElseThrow().witness()).isNotNull();
        assertThat(found(Analysis.of(lamp, new Offering(Set.of("BENCH"), Map.of("WIRING", 4)), TIME), Kind.UNSERVED_STEP))
                .containsExactly("steps.blow.capability", "steps.blow.skill.name");
        assertThat(found(Analysis.of(lamp, TIME), Kind.UNSERVED_STEP)).isEmpty();
    }

    @Test
    void stepsThatComeAfterEachOtherAreFound() {
        ProductLineVersion lamp = lamp("");
        List<StepRule> steps = new ArrayList<>();
        for (StepRule step : lamp.steps()) {
            steps.add(new StepRule(step.code(), step.kind(), step.name(), step.capability(), step.skill(), step.minutes(), step.energy(), step.batch(),
                    List.of(step.code().equals("blow") ? "wire" : "blow"), step.when(), step.load(), step.creative(), step.material(),
                    step.highlights(), step.instructions(), step.because()));
        }
        ProductLineVersion circular = new ProductLineVersion(lamp.code(), lamp.version(), lamp.effectiveFrom(), lamp.name(), lamp.description(),
                lamp.currency(), lamp.groups(), lamp.characteristics(), lamp.calculations(), lamp.constraints(), lamp.prices(), lamp.footprint(), steps,
                lamp.examples(), lamp.dueDays(), lamp.contentHash());
        assertThat(found(Analysis.of(circular, TIME), Kind.STEP_CYCLE)).containsExactly("steps.blow.after");
        assertThat(found(Analysis.of(lamp, TIME), Kind.STEP_CYCLE)).isEmpty();
    }

    @Test
    void valuesThatNoExampleHasAreNamed() {
        assertThat(found(Analysis.of(lamp(""), TIME), Kind.UNTOUCHED_VALUE))
                .containsExactly("characteristics.shade.choice.values.GLASS", "characteristics.shade.choice.values.NONE");
    }

    @Test
    void whatIsTooLargeIsToldAndAllElseIsUndecided() {
        String far = LAMP.formatted("FAR: {severity: ERROR, forbid: far * watts * far > 7, because: {en: B, de: B}}").replace("constraints:\n",
                "  far:\n    number: {label: {en: F, de: F}, min: 0, max: 900000, step: 1, default: 1}\nconstraints:\n");
        AnalysisReport report = Analysis.of(ProductLineFile.read("lamp.yaml", far), TIME);
        assertThat(found(report, Kind.NOT_EXACT)).containsExactly("constraints.FAR");
        assertThat(report.undecided()).extracting(Undecided::kind).contains(Kind.VOID, Kind.DEAD_VALUE, Kind.REDUNDANT);
    }

    @Test
    void withoutTimeEverythingIsUndecidedByName() {
        AnalysisReport report = Analysis.of(lamp(""), Duration.ZERO);
        assertThat(report.findings()).isEmpty();
        assertThat(report.undecided()).extracting(Undecided::kind).contains(Kind.VOID);
    }

    @Test
    void anEditIsToldAboutItsOwnRule() {
        ProductLineVersion lamp = lamp("WARM: {severity: ERROR, forbid: shade = PAPER and watts > 40, because: {en: B, de: B}}");
        assertThat(found(Analysis.ofEdit(lamp, Set.of("WARM"), TIME), Kind.REDUNDANT)).containsExactly("constraints.WARM");
        assertThat(found(Analysis.ofEdit(lamp, Set.of("HOT"), TIME), Kind.REDUNDANT)).isEmpty();
    }

    @Test
    void theShippedLinesHaveNoMistake() {
        ShippedLines.all().forEach(line -> {
            AnalysisReport report = Analysis.of(line.version(), TIME);
            assertThat(report.findings()).as(line.version().code())
                    .filteredOn(finding -> finding.kind().gravity() == Finding.Gravity.MISTAKE).isEmpty();
            assertThat(report.undecided()).as(line.version().code()).isEmpty();
        });
    }
}
