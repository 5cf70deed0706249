package dev.tandem.ordering;

import dev.tandem.graphql.UserError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It would be finished later than wished. */
record PromiseLaterThanDueError(String message, @Nullable List<String> path, Instant promisedAt) implements UserError {

    @Override
    public String code() {
        return "PROMISE_LATER_THAN_DUE";
    }
}
