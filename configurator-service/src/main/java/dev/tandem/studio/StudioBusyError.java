package dev.tandem.studio;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The studio takes one heavy request at a time, for the sake of the shop. */
record StudioBusyError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "STUDIO_BUSY";
    }
}
