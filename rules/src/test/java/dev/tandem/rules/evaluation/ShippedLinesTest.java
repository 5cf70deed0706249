package dev.tandem.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.model.Severity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLinesTest {

    private static final CarbonFactors GRID = new CarbonFactors("2026-1", new BigDecimal("0.21"));

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.evaluation.ShippedLines#all")
    void allExamplesHold(CompiledVersion line) {
        assertThat(Examples.failures(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"velo,23,25,2045.00,80.363", "luth,22,24,1570.00,13.347", "cord,21,20,420.00,6.999"})
    void theDefaultIsFreeOfViolations(String name, int constraints, int steps, String price, String footprint) {
        CompiledVersion line = ShippedLines.line(name);

        assertThat(line.version().constraints()).hasSize(constraints);
        assertThat(line.version().steps()).hasSize(steps);
        assertThat(line.verdict(line.defaults()).violations()).isEmpty();
        assertThat(line.undecided(line.defaults())).isEmpty();
        assertThat(line.price(line.defaults()).total().amount()).isEqualByComparingTo(price);
        assertThat(line.footprint(line.defaults(), GRID).total()).isEqualTo(new BigDecimal(footprint));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.evaluation.ShippedLines#all")
    void everyConstraintHasAnExampleThatViolatesIt(CompiledVersion line) {
        assertThat(line.version().examples().stream().flatMap(e -> e.violates() == null
                        ? java.util.stream.Stream.empty()
                        : e.violates().stream()))
                .containsAll(line.version().constraints().stream().map(c -> c.id()).toList());
    }

    @Test
    void theThreeLinesHaveSixtySixRulesAndSixtyNineSteps() {
        assertThat(ShippedLines.all().mapToInt(line -> line.version().constraints().size()).sum()).isEqualTo(66);
        assertThat(ShippedLines.all().mapToInt(line -> line.version().steps().size()).sum()).isEqualTo(69);
        assertThat(ShippedLines.all()
                        .flatMap(line -> line.version().constraints().stream())
                        .collect(java.util.stream.Collectors.groupingBy(
                                c -> c.severity(), java.util.stream.Collectors.counting())))
                .isEqualTo(Map.of(Severity.ERROR, 54L, Severity.WARNING, 8L, Severity.NOTICE, 1L, Severity.CONSULT, 3L));
    }
}
