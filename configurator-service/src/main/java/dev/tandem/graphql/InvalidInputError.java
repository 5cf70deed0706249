package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in the input cannot be used. */
public record InvalidInputError(
        String message,
        @Nullable List<String> path,
        @Nullable String given,
        @Nullable String allowed,
        @Nullable List<String> didYouMean)
        implements UserError {

    @Override
    public String code() {
        return "INVALID_INPUT";
    }
}
