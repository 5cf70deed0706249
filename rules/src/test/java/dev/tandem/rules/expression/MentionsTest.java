package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static Expression expression(String text) {
        var calculations = new LinkedHashMap<>(Map.of("load", "luggage_kg + rider_kg"));
        calculations.put("mass", "load + frame.mass");
        return new ExpressionParser(Workshop.names(calculations)).parse(text);
    }

    @Test
    void areTheCharacteristicsInTheOrderOfTheirFirstMention() {
        assertThat(Mentions.of(expression("fork = STEEL and accessories includes RACK and length(badge) > 0 and fork.disc")))
                .containsExactly("fork", "accessories", "badge");
    }

    @Test
    void reachThroughCalculations() {
        assertThat(Mentions.of(expression("fork.disc and mass > 3"))).containsExactly("fork", "luggage_kg", "rider_kg", "frame");
        assertThat(Mentions.calculations(expression("fork.disc and mass > 3"))).containsExactly("mass", "load");
    }

    @Test
    void areNoneOfAConstant() {
        assertThat(Mentions.of(expression("consultation or 1 > 2"))).isEmpty();
    }
}
