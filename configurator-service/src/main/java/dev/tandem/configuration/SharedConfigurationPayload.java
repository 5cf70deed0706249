package dev.tandem.configuration;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared copy, or why there is none. */
record SharedConfigurationPayload(@Nullable SharedConfiguration sharedConfiguration, List<UserError> userErrors) {}
