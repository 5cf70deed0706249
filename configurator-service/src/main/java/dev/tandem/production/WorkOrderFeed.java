package dev.tandem.production;

import dev.tandem.graphql.Connection.Edge;
import dev.tandem.graphql.Connection.PageInfo;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.storage.Changes;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The change feed of work orders, for whoever keeps a copy of them. It tells states, not events: each changed work order as it is now, at
 * least once, never an older state after a newer one.
 */
@Component
public class WorkOrderFeed {

    private final WorkOrders workOrders;

    WorkOrderFeed(WorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    /** A work order that has changed. @param at when it changed last */
    public record WorkOrderChange(WorkOrderView workOrder, long version, Instant at) {}

    /** A piece of the feed; its end is a cursor even where there is nothing new. */
    public record WorkOrderChangePage(List<Edge<WorkOrderChange>> edges, PageInfo pageInfo) {}

    /**
     * What has changed after a point, the oldest change first.
     *
     * @param first how many at most, 1 to 100; null for 20
     * @param after a cursor of this feed, or null for the beginning
     * @throws Refused {@code first} is out of range, or {@code after} is no cursor of this feed
     */
    public WorkOrderChangePage after(@Nullable String after, @Nullable Integer first) {
        Changes<WorkOrderDocument> piece = read(after, PageRequest.of(first, null).first());
        List<Edge<WorkOrderChange>> edges = piece.changed().stream()
                .map(changed -> new Edge<>(change(changed.document()), changed.cursor()))
                .toList();
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        return new WorkOrderChangePage(edges, new PageInfo(piece.more(), after != null, start, piece.next()));
    }

    private Changes<WorkOrderDocument> read(@Nullable String after, int limit) {
        try {
            return workOrders.changes(after, limit);
        } catch (IllegalArgumentException noSuchPoint) {
            String given = Texts.shortened(String.valueOf(after));
            throw new Refused(new InvalidInputError("after is '" + given + "', which is no cursor of this feed.", List.of("after"), given,
                    "the cursor of an edge or endCursor of a piece of this feed", null));
        }
    }

    private static WorkOrderChange change(Versioned<WorkOrderDocument> read) {
        return new WorkOrderChange(new WorkOrderView(read), read.version(), read.value().updatedAt());
    }
}
