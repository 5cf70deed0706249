package dev.tandem.bulk;

import dev.tandem.production.WorkOrderFilter;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.Query.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk operation as it is stored: what is asked for, how far it is, and which node works on it until when.
 *
 * @param owner the requester's subject
 * @param requestKey who asked for it with which idempotency key
 * @param slot one of the few that an owner has for open operations; null once it is over
 * @param language tag of the language in which names are written
 * @param completedAt when it was over, however it ended
 * @param holder the node that works on it; null where none does
 * @param heldUntil when another node may take it over
 */
record BulkOperationDocument(
        String id,
        String owner,
        String requestKey,
        String requestHash,
        @Nullable String slot,
        WorkOrderFilter filter,
        String language,
        BulkState state,
        Reached reached,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable String errorCode,
        @Nullable String holder,
        @Nullable Instant heldUntil) {

    /** How long a result is kept, and how long an operation may take. */
    static final Duration KEPT = Duration.ofHours(24);

    static final String PREFIX = "blk";

    static final DocumentType<BulkOperationDocument> TYPE = new DocumentType<>(
            "bulkoperations",
            BulkOperationDocument.class,
            BulkOperationDocument::id,
            List.of(
                    Index.unique("requestKey", BulkOperationDocument::requestKey),
                    Index.unique("slot", BulkOperationDocument::slot),
                    Index.on("owner", BulkOperationDocument::owner),
                    Index.on("open", document -> document.state().open()),
                    Index.on("completedAt", BulkOperationDocument::completedAt)));

    /**
     * Where it goes on.
     *
     * @param number of the last work order that is written, or null before the first
     * @param workOrder its id
     * @param count lines written
     * @param chunks chunks written
     * @param bytes of all chunks, in UTF-8
     */
    record Reached(@Nullable String number, @Nullable String workOrder, int count, int chunks, long bytes) {

        static final Reached NOTHING = new Reached(null, null, 0, 0, 0);

        @Nullable Place place() {
            return number == null || workOrder == null ? null : new Place(number, workOrder);
        }

        Reached after(BulkChunk chunk) {
            return new Reached(chunk.lastNumber(), chunk.lastWorkOrder(), count + chunk.lines(), chunks + 1, bytes + chunk.bytes());
        }
    }

    BulkOperationDocument heldBy(String node, Instant until) {
        return with(BulkState.RUNNING, reached, null, null, node, until);
    }

    BulkOperationDocument goneOn(Reached reached, Instant until) {
        return with(state, reached, null, null, holder, until);
    }

    BulkOperationDocument over(BulkState end, @Nullable String errorCode, Instant at) {
        return with(end, reached, at, errorCode, null, null);
    }

    private BulkOperationDocument with(BulkState state, Reached reached, @Nullable Instant completedAt, @Nullable String errorCode,
            @Nullable String holder, @Nullable Instant heldUntil) {
        return new BulkOperationDocument(id, owner, requestKey, requestHash, state.open() ? slot : null, filter, language, state, reached,
                createdAt, completedAt, errorCode, holder, heldUntil);
    }
}
