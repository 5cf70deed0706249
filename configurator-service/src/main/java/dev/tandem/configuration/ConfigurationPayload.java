package dev.tandem.configuration;

import dev.tandem.configuration.Changed.SelectionChange;
import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configuration after a change, or why it was refused. */
record ConfigurationPayload(
        
        @Nullable Configuration configuration,
        List<SelectionChange> changes,
        @Nullable Completion completion,
        List<UserError> userErrors) {

    static ConfigurationPayload of(@Nullable Changed changed, List<UserError> errors) {
        return changed == null
                ? new ConfigurationPayload(null, List.of(), null, errors)
                : new ConfigurationPayload(changed.configuration(), changed.changes(), changed.completion(), errors);
    }
}
