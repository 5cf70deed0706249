package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entity has changed since the caller read it. */
public record StaleVersionError(String message, @Nullable List<String> path, int currentVersion) implements UserError {

    @Override
    public String code() {
        return "STALE_VERSION";
    }
}
