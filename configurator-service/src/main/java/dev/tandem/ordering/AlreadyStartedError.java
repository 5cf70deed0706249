package dev.tandem.ordering;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work has started, so the order can no longer be cancelled. */
record AlreadyStartedError(String message, @Nullable List<String> path, List<String> started) implements UserError {

    @Override
    public String code() {
        return "ALREADY_STARTED";
    }
}
