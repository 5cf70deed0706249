package dev.tandem.rules.evaluation;

import dev.tandem.rules.evaluation.PriceBreakdown.PriceLine;
import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;

/** The price rules of a version as Drools rules. */
final class PriceRules {

    private record Source(PriceRule rule, ChosenLines lines) {}

    private final Currency currency;
    private final List<Source> sources = new ArrayList<>();
    private final RuleBase rules;

    PriceRules(ProductLineVersion version, VersionLayout layout, ExpressionCompiler compiler) {
        currency = version.currency();
        List<RuleBase.Conditional> conditionals = new ArrayList<>();
        for (PriceRule rule : version.prices()) {
            switch (rule) {
                case PriceRule.Amount amount -> {
                    CompiledExpression value = compiler.compile(amount.amount());
                    sources.add(new Source(
                            rule, facts -> List.of(new ChosenLines.Line(amount.id(), amount.label(), value.number(facts)))));
                    conditionals.add(Conditions.of("price " + rule.id(), amount.when(), layout, compiler));
                }
                case PriceRule.OfValues ofValues -> {
                    sources.add(new Source(rule, ChosenLines.of(ofValues.id(), ofValues.property(), layout)));
                    conditionals.add(Conditions.of("price " + rule.id(), null, layout, compiler));
                }
            }
        }
        rules = RuleBase.of(version.code() + ".prices", conditionals);
    }

    /**
     * Adds up exactly, then rounds half up to the currency's digits; each line carries what the running total rounds to, so that the
     * lines sum exactly to the total.
     */
    PriceBreakdown price(FlatFacts facts) {
        BitSet fired = rules.fire(facts);
        List<PriceLine> lines = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal rounded = round(exact);
        for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
            for (ChosenLines.Line line : sources.get(i).lines().of(facts)) {
                exact = exact.add(line.amount());
                BigDecimal total = round(exact);
                lines.add(new PriceLine(line.source(), line.label(), new Money(total.subtract(rounded), currency)));
                rounded = total;
            }
        }
        return new PriceBreakdown(new Money(rounded, currency), List.copyOf(lines));
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
