package dev.tandem.configuration;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions do not fit together. */
record ConflictError(String message, @Nullable List<String> path, Conflict conflict, List<Repair> repairs) implements UserError {

    @Override
    public String code() {
        return "CONFLICT";
    }
}
