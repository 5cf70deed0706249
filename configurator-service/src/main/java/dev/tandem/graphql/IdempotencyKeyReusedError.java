package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same idempotency key came with another body. */
public record IdempotencyKeyReusedError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "IDEMPOTENCY_KEY_REUSED";
    }
}
