package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.model.VersionLayout;
import org.jspecify.annotations.Nullable;

/** Turns the {@code when} of price, footprint and step rules into a condition; none means always. */
final class Conditions {

    private static final Expression ALWAYS = new FlagLiteral(true);

    private Conditions() {}

    static RuleBase.Conditional of(
            String name, @Nullable Expression when, VersionLayout layout, ExpressionCompiler compiler) {
        Expression condition = when == null ? ALWAYS : when;
        return new RuleBase.Conditional(
                name,
                ExpressionPrinter.print(condition),
                layout.slots(Mentions.of(condition)),
                compiler.compile(condition));
    }
}
