package dev.tandem.shopfloor;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller does not hold this lease: it ran out, was never the caller's, or the run is over. */
public record LeaseLostError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "LEASE_LOST";
    }
}
