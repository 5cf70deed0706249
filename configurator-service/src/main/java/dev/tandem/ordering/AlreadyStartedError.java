package dev.tandem.ordering;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work has started, so the order can no longer be cancelled, or not be changed so. @param possible what can be done instead */
record AlreadyStartedError(String message, @Nullable List<String> path, List<String> started, List<String> possible) implements UserError {

    @Override
    public String code() {
        return "ALREADY_STARTED";
    }
}
