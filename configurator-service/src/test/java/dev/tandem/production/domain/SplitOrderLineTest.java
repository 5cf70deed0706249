package dev.tandem.production.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepKind;
import dev.tandem.rules.model.StepRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitOrderLineTest {

    @ParameterizedTest(name = "{0}, {1} min, batch {2}, {4} pieces: {5}, {6} kWh")
    @CsvSource(textBlock = """
            TEMPLATE,   22,    1, 2.2,  3, PT66M,    6.6
            TEMPLATE,  480,    6,  12,  1, PT480M,  12
            TEMPLATE,  480,    6,  12,  6, PT480M,  12
            TEMPLATE,  480,    6,  12,  7, PT960M,  24
            CRAFT,    12.5,    1,    ,  3, PT37M30S,
            COBOT,    0.01,    1,    ,  1, PT1S,
            WAITING, 10080,    1, 0.5,  4, PT168H,   2
            """)
    void multipliesOrBatchesAndWaitsOnce(StepKind kind, BigDecimal minutes, int batch, BigDecimal energy, int quantity, Duration duration, BigDecimal total) {
        var part = SplitOrderLine.split(List.of(step(kind, minutes, batch, energy)), quantity).getFirst();

        assertThat(part.duration()).isEqualTo(duration);
        if (total == null) {
            assertThat(part.energy()).isNull();
        } else {
            assertThat(part.energy()).isEqualByComparingTo(total);
        }
    }

    @Test
    void refusesLessThanOnePiece() {
        assertThatThrownBy(() -> SplitOrderLine.split(List.of(), 0)).hasMessage("A work order is for at least 1 piece, not 0.");
    }

    private static PlannedStep step(StepKind kind, BigDecimal minutes, int batch, BigDecimal energy) {
        LocalizedText text = new LocalizedText("Step", "Schritt");
        SkillRule skill = kind == StepKind.CRAFT || kind == StepKind.COBOT
                ? new SkillRule("FILE", new Expression.NumberLiteral(BigDecimal.TWO))
                : null;
        StepRule rule = new StepRule("s", kind, text, "ANY", skill, new Expression.NumberLiteral(minutes), energy, batch, List.of(), null, null,
                false, null, List.of(), null, text);
        return new PlannedStep(rule, null, minutes, energy, List.of());
    }
}
