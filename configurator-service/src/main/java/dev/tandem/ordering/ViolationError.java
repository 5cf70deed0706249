package dev.tandem.ordering;

import dev.tandem.configuration.Verdict.Violation;
import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configuration cannot be made as it is. */
record ViolationError(String message, @Nullable List<String> path, List<Violation> violations) implements UserError {

    @Override
    public String code() {
        return "VIOLATION";
    }
}
