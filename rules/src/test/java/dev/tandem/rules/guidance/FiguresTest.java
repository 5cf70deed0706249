package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CarbonFactors;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.figures.Figures;
import dev.tandem.rules.guidance.figures.Parts;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

    private static final BigDecimal ELECTRICITY = new BigDecimal("0.3634");

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.evaluation.ShippedLines#all")
    void figuresOfNeighboursAreThoseOfAWholeEvaluation(CompiledVersion line) {
        VersionLayout layout = new VersionLayout(line.version());
        Figures figures = new Figures(line.version(), new Parts(line.version(), layout), ELECTRICITY);
        Random random = new Random(11);
        Figures.Figure figure = figures.of(slots(line.defaults(), layout));
        for (int i = 0; i < 300; i++) {
            Selections selections = line.shown(ShippedLines.draw(line, random));

            figure = figure.changed(slots(selections, layout));

            assertThat(figure.price()).isEqualTo(line.price(selections).total().amount());
            assertThat(figure.footprint())
                    .isEqualTo(line.footprint(selections, new CarbonFactors("test", ELECTRICITY)).total());
        }
    }

    private static @Nullable Object[] slots(Selections selections, VersionLayout layout) {
        @Nullable Object[] slots = new Object[layout.slots()];
        selections.values().forEach((code, value) -> slots[layout.slot(code)] = switch (value) {
            case Value.Number number -> number.number();
            case Value.Text text -> text.text();
            case Value.Code chosen -> layout.ordinal(code, chosen.code());
            case Value.Codes members -> {
                BitSet chosen = new BitSet();
                members.codes().forEach(member -> chosen.set(layout.ordinal(code, member)));
                yield chosen;
            }
            case Value.Flag flag -> throw new IllegalArgumentException("A flag is not selected: " + flag);
        });
        return slots;
    }
}
