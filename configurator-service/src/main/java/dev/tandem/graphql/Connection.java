package dev.tandem.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, Relay style. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    public record Edge<T>(T node, String cursor) {}

    public record PageInfo(
            boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}
}
