package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class AgreementTest {

    private static final Names NAMES = Workshop.names(Map.of(
            "system_kg", "rider_kg + luggage_kg + 10",
            "twice", "(frame.mass + fork.mass) * 2",
            "heavy", "rider_kg + luggage_kg > 90",
            "usual_mount", "if frame.belt then POST else fork.mount"));

    private static final String NO_VALUE = "no value";
    private static final ExpressionParser PARSER = new ExpressionParser(NAMES);

    @Property(tries = 3000)
    void whatIsPrintedReadsBackAsTheSame(@ForAll long seed, @ForAll @IntRange(max = 5) int depth) {
        var expression = new RandomExpressions(seed, NAMES).any(depth);
        var text = ExpressionPrinter.print(expression);
        if (text.length() > 4_000) {
            return;
        }

        var read = PARSER.parse(text, expression.type());

        assertThat(read).as(text).isEqualTo(expression);
        assertThat(ExpressionPrinter.print(read)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void whatIsCompiledMeansWhatATreeWalkSays(@ForAll long seed, @ForAll @IntRange(max = 5) int depth) {
        var random = new RandomExpressions(seed, NAMES);
        agrees(random, random.any(depth));
    }

    @Property(tries = 1000)
    void tablesMeanWhatATreeWalkSays(@ForAll long seed) {
        var random = new RandomExpressions(seed, NAMES);
        agrees(random, random.table());
    }

    private static void agrees(RandomExpressions random, Expression expression) {
        var compiled = CompiledExpression.compile(expression, new Workshop());

        for (int i = 0; i < 5; i++) {
            var facts = random.facts();
            var expected = expected(expression, facts);
            var actual = actual(compiled, facts);
            assertThat(expected.getClass() == actual.getClass() && TreeWalk.same(expected, actual))
                    .as("%s with %s: expected %s, was %s", ExpressionPrinter.print(expression), facts, expected, actual)
                    .isTrue();
            Statistics.label("has a value").collect(!expected.equals(NO_VALUE));
        }
    }

    private static Object expected(Expression expression, Workshop.Chosen facts) {
        try {
            return new TreeWalk(facts).value(expression);
        } catch (TreeWalk.NoValue noValue) {
            return NO_VALUE;
        }
    }

    private static Object actual(CompiledExpression compiled, Workshop.Chosen facts) {
        try {
            return TreeWalk.plain(compiled.value(facts));
        } catch (EvaluationException noValue) {
            return NO_VALUE;
        }
    }
}
