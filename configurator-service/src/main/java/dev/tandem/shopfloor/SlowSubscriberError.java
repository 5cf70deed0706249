package dev.tandem.shopfloor;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscriber does not read as fast as things change, and was let go. */
public record SlowSubscriberError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "SLOW_SUBSCRIBER";
    }
}
