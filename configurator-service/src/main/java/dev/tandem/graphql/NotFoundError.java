package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the input names does not exist, or the caller may not know that it does. */
public record NotFoundError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "NOT_FOUND";
    }
}
