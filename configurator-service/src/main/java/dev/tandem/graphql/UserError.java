package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal, told to the caller with its facts. The record's simple name is the GraphQL type's name. Capabilities add their
 * own as records beside their use cases.
 */
public interface UserError {

    /** Stable upper-case code, e.g. {@code STALE_VERSION}. */
    String code();

    /** What was given, what is allowed, what to try. */
    String message();

    /** Where in the input, e.g. {@code ["input", "selections", "0", "value"]}; null when it is about the whole. */
    @Nullable List<String> path();
}
