package dev.tandem.ordering;

import dev.tandem.configuration.Verdict.Violation;
import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There are warnings that the customer has not acknowledged. */
record UnacknowledgedWarningError(String message, @Nullable List<String> path, List<Violation> warnings) implements UserError {

    @Override
    public String code() {
        return "UNACKNOWLEDGED_WARNING";
    }
}
