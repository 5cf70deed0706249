package dev.tandem.configuration;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer was not found within its time; nothing was altered. */
record OutOfTimeError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "OUT_OF_TIME";
    }
}
