package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.expression.Workshop.Chosen;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionCompilerTest {

    private final Names names = Workshop.names(new LinkedHashMap<>(Map.of("system_kg", "rider_kg + luggage_kg + 10")));
    private final ExpressionParser parser = new ExpressionParser(names);
    private final ExpressionCompiler compiler = new ExpressionCompiler(new Workshop());

    /** Facts that count how often a slot was read. */
    private static final class Counting implements RememberingFacts {

        private final Map<Integer, Object> remembered = new HashMap<>();
        private int reads;

        @Override
        public @Nullable Object at(int slot) {
            reads++;
            return Chosen.standard().at(slot);
        }

        @Override
        public boolean consultation() {
            return false;
        }

        @Override
        public @Nullable Object recall(int calculation) {
            return remembered.get(calculation);
        }

        @Override
        public void remember(int calculation, Object value) {
            remembered.put(calculation, value);
        }
    }

    @Test
    void worksACalculationOutOnceAnEvaluation() {
        var heavy = compiler.compile(parser.parse("system_kg > 90 and system_kg * system_kg < 100000"));
        var light = compiler.compile(parser.parse("system_kg < 20"));
        var facts = new Counting();

        assertThat(heavy.test(facts)).isTrue();
        assertThat(light.test(facts)).isFalse();
        assertThat(facts.reads).isEqualTo(2);
        assertThat(compiler.calculations()).isEqualTo(1);
    }

    @Test
    void tabulatesWhatDependsOnOneChoice() {
        var expression = compiler.compile(parser.parse(
                "frame.belt and frame.mass < 1.9 or frame in (ALU, BAMBOO) and (if frame.mount = POST then 2 else 1)^2 > 3"));
        var facts = new Counting();

        assertThat(expression.test(facts)).isFalse();
        assertThat(facts.reads).isEqualTo(1);
        assertThat(expression.test(Chosen.standard().with("frame", 1))).isTrue();
        assertThat(expression.test(Chosen.standard().with("frame", 2))).isTrue();
        assertThat(expression.test(Chosen.standard().with("frame", 3))).isFalse();
    }

    @Test
    void givesValuesOfEveryType() {
        var facts = Chosen.standard();

        assertThat(compiler.compile(parser.parse("frame")).value(facts)).isEqualTo(new Value.Code("STEEL"));
        assertThat(compiler.compile(parser.parse("frame.mount")).value(facts)).isEqualTo(new Value.Code("ANY"));
        assertThat(compiler.compile(parser.parse("badge")).value(facts)).isEqualTo(new Value.Text("Anna 🚲"));
        assertThat(compiler.compile(parser.parse("accessories")).value(facts))
                .isEqualTo(new Value.Codes(Set.of("RACK", "BELL")));
        assertThat(compiler.compile(parser.parse("not frame.belt")).value(facts)).isEqualTo(new Value.Flag(false));
        assertThat(compiler.compile(parser.parse("1 + 1")).value(facts))
                .isEqualTo(new Value.Number(BigDecimal.TWO));
    }

    @Test
    void isNotAskedForAnotherTypeNorForWhatIsUndecided() {
        var flag = compiler.compile(parser.parse("rider_kg > 1"));

        assertThatThrownBy(() -> flag.number(Chosen.standard())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> flag.test(new Chosen(Map.of(), false))).isInstanceOf(IllegalStateException.class);
    }
}
