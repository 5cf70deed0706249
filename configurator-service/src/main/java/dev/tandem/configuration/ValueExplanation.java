package dev.tandem.configuration;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a value cannot be chosen now, and what would allow it. */
record ValueExplanation(boolean possible, @Nullable Conflict conflict, List<Repair> repairs, List<UserError> userErrors) {

    static ValueExplanation of(@Nullable ValueExplanation answer, List<UserError> errors) {
        return answer == null ? new ValueExplanation(false, null, List.of(), errors) : answer;
    }
}
