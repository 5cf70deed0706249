package dev.tandem.ordering;

import dev.tandem.rules.evaluation.PriceBreakdown;
import dev.tandem.rules.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * What an order costs in all.
 *
 * @param tax on the net sum, by the country of delivery, rounded half up to the currency's digits once for the whole order
 */
public record Totals(Money net, Money tax, Money gross) {

    /** @param rate 0.19 is 19 percent */
    static Totals of(List<OrderLine> lines, Currency currency, BigDecimal rate) {
        return of(lines.stream().map(line -> net(line.price(), line.quantity())).reduce(BigDecimal.ZERO, BigDecimal::add), currency, rate);
    }

    /** Of an order of nothing else. @param price of one piece */
    static Totals of(PriceBreakdown price, int quantity, BigDecimal rate) {
        return of(net(price, quantity), price.total().currency(), rate);
    }

    private static BigDecimal net(PriceBreakdown price, int quantity) {
        return price.total().amount().multiply(BigDecimal.valueOf(quantity));
    }

    private static Totals of(BigDecimal sum, Currency currency, BigDecimal rate) {
        BigDecimal net = sum.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        BigDecimal tax = net.multiply(rate).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Totals(new Money(net, currency), new Money(tax, currency), new Money(net.add(tax), currency));
    }
}
