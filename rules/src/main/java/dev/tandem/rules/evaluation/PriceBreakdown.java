package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import java.util.List;

/** Net price of one piece; the lines sum exactly to the total. */
public record PriceBreakdown(Money total, List<PriceLine> lines) {

    /** @param source id of the price rule, with the characteristic and value where it is a value's */
    public record PriceLine(String source, LocalizedText label, Money amount) {}
}
