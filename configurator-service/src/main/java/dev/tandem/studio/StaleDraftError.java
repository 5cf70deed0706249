package dev.tandem.studio;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody has changed the draft since the caller read it. @param changes what was done since, the first of it first */
record StaleDraftError(String message, @Nullable List<String> path, int currentVersion, List<DraftChange> changes) implements UserError {

    @Override
    public String code() {
        return "STALE_VERSION";
    }
}
