package dev.tandem.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulk operation as its requester sees it.
 *
 * @param count lines written so far
 * @param completedAt when it was over, however it ended
 * @param expiresAt when its result is deleted; null while it is open
 * @param url where its file is, a path at this service; null unless it is completed
 * @param errorCode why it failed, else null
 */
public record BulkOperation(
        String id,
        BulkState state,
        int count,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        @Nullable String url,
        @Nullable String errorCode) {

    static BulkOperation of(BulkOperationDocument stored) {
        return new BulkOperation(stored.id(), stored.state(), stored.reached().count(), stored.createdAt(), stored.completedAt(),
                stored.completedAt() == null ? null : stored.completedAt().plus(BulkOperationDocument.KEPT),
                stored.state() == BulkState.COMPLETED ? "/bulk/" + stored.id() + ".ndjson" : null, stored.errorCode());
    }
}
