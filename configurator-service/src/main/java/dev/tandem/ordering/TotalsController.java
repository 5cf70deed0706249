package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.ordering.DeliveryCountries.DeliveryCountry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells customers what they would pay before they order. */
@Controller
class TotalsController {

    private final FigureTotals figure;
    private final DeliveryCountries countries;

    TotalsController(FigureTotals figure, DeliveryCountries countries) {
        this.figure = figure;
        this.countries = countries;
    }

    @SchemaMapping
    @Nullable Totals totals(Configuration configuration, @Argument String country, @Argument @Nullable Integer quantity) {
        return figure.of(configuration, country, quantity == null ? 1 : quantity);
    }

    @QueryMapping
    List<DeliveryCountry> deliveryCountries() {
        return countries.all();
    }
}
