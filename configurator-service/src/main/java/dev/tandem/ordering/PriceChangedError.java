package dev.tandem.ordering;

import dev.tandem.graphql.UserError;
import dev.tandem.rules.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order costs something else than expected. */
record PriceChangedError(String message, @Nullable List<String> path, Money expected, Money actual) implements UserError {

    @Override
    public String code() {
        return "PRICE_CHANGED";
    }
}
