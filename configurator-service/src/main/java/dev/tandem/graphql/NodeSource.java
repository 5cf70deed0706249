package dev.tandem.graphql;

import dev.tandem.security.Caller;
import java.util.Optional;

/** A capability's answer to {@code node(id)} for its own ids. */
public interface NodeSource {

    /** What its ids begin with up to the underscore, e.g. {@code wo} for {@code wo_…}. */
    String prefix();

    /** The object behind the id, its class named as the GraphQL type; empty where there is none or the caller may not see it. */
    Optional<?> find(String id, Caller caller);
}
