package dev.tandem.graphql;

import dev.tandem.security.Caller;
import java.util.Optional;
import java.util.function.Function;

/** A capability's answer to {@code node(id)} for its own ids. */
public interface NodeSource {

    /** What its ids begin with up to the underscore, e.g. {@code wo} for {@code wo_…}. */
    String prefix();

    /** The object behind the id, its class named as the GraphQL type; empty where there is none or the caller may not see it. */
    Optional<?> find(String id, Caller caller);

    /** For what may be seen by whoever holds its id. */
    static NodeSource of(String prefix, Function<String, Optional<?>> find) {
        return new NodeSource() {
            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public Optional<?> find(String id, Caller caller) {
                return find.apply(id);
            }
        };
    }
}
