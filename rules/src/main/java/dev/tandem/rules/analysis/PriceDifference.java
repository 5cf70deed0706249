package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.Amount;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a configuration costs in one version more than in another, where both prices have a value. */
final class PriceDifference {

    private final OpenLine open;
    private final ProductLineVersion before;
    private final ProductLineVersion after;
    private final OpenLine.Side from;
    private final OpenLine.Side to;
    /** The price after less the price before; null where it is too large. */
    private final @Nullable ExactSum sum;
    /** Literals that some rule differs, and that both prices have a value. */
    private final List<Integer> assumed = new ArrayList<>();

    PriceDifference(OpenLine open, ProductLineVersion before, ProductLineVersion after, OpenLine.Side from, OpenLine.Side to) {
        this.open = open;
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
        sum = sum();
        assumed.add(differs());
    }

    private @Nullable ExactSum sum() {
        try {
            List<Amount> old = from.price();
            hasValue(before, from);
            hasValue(after, to);
            return ExactSum.of(to.price(), old);
        } catch (RefusedLineException tooLarge) {
            return null;
        }
    }

    /** Each amount that counts has a value. */
    private void hasValue(ProductLineVersion rules, OpenLine.Side side) {
        for (PriceRule rule : rules.prices()) {
            if (rule instanceof PriceRule.Amount amount) {
                OpenLine.Condition when = side.condition(amount.when());
                assumed.add(open.and(when.fails() ^ 1, open.or(when.holds() ^ 1, side.number(amount.amount()).holds())));
            }
        }
    }

    /** Literal that some price rule counts where it did not, or amounts to something else; always, where that cannot be told apart. */
    private int differs() {
        Map<String, PriceRule> old = before.prices().stream().collect(Collectors.toMap(PriceRule::id, rule -> rule));
        Map<String, PriceRule> now = after.prices().stream().collect(Collectors.toMap(PriceRule::id, rule -> rule));
        if (!old.keySet().equals(now.keySet())) {
            return OpenLine.TRUE;
        }
        List<Integer> differing = new ArrayList<>();
        for (PriceRule rule : old.values()) {
            PriceRule other = now.get(rule.id());
            if (rule instanceof PriceRule.Amount was && other instanceof PriceRule.Amount is) {
                differing.add(amount(was, is));
            } else if (rule instanceof PriceRule.OfValues was && other instanceof PriceRule.OfValues is) {
                ofValues(was.property(), is.property(), differing);
            } else {
                return OpenLine.TRUE;
            }
        }
        return open.or(differing.stream().mapToInt(Integer::intValue).toArray());
    }

    private int amount(PriceRule.Amount was, PriceRule.Amount is) {
        try {
            int old = from.condition(was.when()).holds();
            int now = to.condition(is.when()).holds();
            int amount = was.amount().equals(is.amount()) ? OpenLine.FALSE
                    : from.condition(new Comparison(ComparisonOperator.NOT_EQUAL, was.amount(), is.amount())).holds();
            return open.or(open.same(old, now) ^ 1, open.and(old, now, amount));
        } catch (RefusedLineException tooLarge) {
            return OpenLine.TRUE;
        }
    }

    /** Literals that a value is chosen that costs something else. */
    private void ofValues(String was, String is, List<Integer> differing) {
        for (Characteristic characteristic : before.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice && !was.equals(is)) {
                for (CharacteristicValue value : choice.values()) {
                    if (declared(value, was).compareTo(declared(value, is)) != 0) {
                        differing.add(from.condition(chosen(choice, value.code())).holds());
                    }
                }
            }
        }
    }

    private static BigDecimal declared(CharacteristicValue value, String property) {
        return value.properties().get(property) instanceof Value.Number(BigDecimal number) ? number : BigDecimal.ZERO;
    }

    private static Expression chosen(ChoiceCharacteristic choice, String code) {
        CharacteristicReference reference = new CharacteristicReference(choice.code(), choice.type());
        return choice.multiple() ? new Includes(reference, code)
                : new Comparison(ComparisonOperator.EQUAL, reference, new CodeLiteral(new CodeDomain(choice.code(), choice.domain().codes()), code));
    }

    /**
     * Looks for a configuration that became dearer, and for one that became cheaper.
     *
     * @param shown whether one that was found is, rounded to the currency's digits
     * @return whether it is decided
     */
    boolean find(Inquiry inquiry, Predicate<Selections> shown) {
        if (assumed.getLast() == OpenLine.FALSE) {
            return true;
        }
        if (sum == null || !sum.fits()) {
            return false;
        }
        boolean decided = true;
        int clearly = Math.max(0, sum.scale() - before.currency().getDefaultFractionDigits());
        for (boolean dearer : new boolean[] {true, false}) {
            boolean found = possible(inquiry, sum, dearer, clearly) || clearly > 0 && possible(inquiry, sum, dearer, 0);
            decided &= !found || shown.test(inquiry.latest());
        }
        return decided;
    }

    private boolean possible(Inquiry inquiry, ExactSum of, boolean dearer, int digit) {
        int literal = of.beyond(inquiry.solver(), dearer, digit).orElseThrow();
        return inquiry.possibleNow(IntStream.concat(assumed.stream().mapToInt(Integer::intValue), IntStream.of(literal)).toArray());
    }
}
