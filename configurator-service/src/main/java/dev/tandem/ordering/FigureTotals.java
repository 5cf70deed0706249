package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.factory.Factory;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.PriceBreakdown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an order of one configuration would cost, as ordering it now would. */
@Component
final class FigureTotals {

    private final Factory factory;

    FigureTotals(Factory factory) {
        this.factory = factory;
    }

    /**
     * Null while invalid or incomplete.
     *
     * @throws Refused no country, or a quantity that cannot be ordered
     */
    @Nullable Totals of(Configuration configuration, String country, int quantity) {
        Mistakes mistakes = Mistakes.ofArguments();
        DeliveryCountries.read(country, mistakes, "country");
        if (quantity < 1 || quantity > OrderedLines.MOST_PIECES) {
            mistakes.invalid("The quantity is " + quantity, String.valueOf(quantity), "1 to " + OrderedLines.MOST_PIECES, "quantity");
        }
        mistakes.refuseIfAny();
        PriceBreakdown price = configuration.price();
        return price == null || !configuration.orderable() ? null : Totals.of(price, quantity, factory.tax().rate(country));
    }
}
