package dev.tandem.bulk;

import dev.tandem.graphql.OpaqueIds;
import dev.tandem.production.WorkOrderLines;
import dev.tandem.production.WorkOrderLines.Line;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.StoreUnavailableException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works on open bulk operations, a chunk of each in turn, from where it stands: what an ended process left is gone on with. A node keeps an
 * operation to itself for half a minute at a time; where two nodes meet all the same, the stored chunk and the operation's version decide.
 */
@Component
final class RunBulkOperations {

    private static final Logger LOG = LoggerFactory.getLogger(RunBulkOperations.class);
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int LINES_AT_ONCE = 200;

    private final StoredBulk stored;
    private final WorkOrderLines lines;
    private final Store store;
    private final Clock clock;
    private final String node = OpaqueIds.random("node");

    RunBulkOperations(StoredBulk stored, WorkOrderLines lines, Store store, Clock clock) {
        this.stored = stored;
        this.lines = lines;
        this.store = store;
        this.clock = clock;
    }

    /** Goes on with every open operation until it is over or another node has it, and deletes results that were kept long enough. */
    void untilAllAreOver() {
        stored.deleteCompletedBefore(clock.instant().minus(BulkOperationDocument.KEPT));
        while (goOn()) {
            Thread.onSpinWait();
        }
    }

    /** A chunk of every open operation that is free for this node; whether there was one. */
    boolean goOn() {
        boolean went = false;
        for (Versioned<BulkOperationDocument> operation : stored.open()) {
            if (free(operation.value())) {
                went |= goOn(operation);
            }
        }
        return went;
    }

    private boolean free(BulkOperationDocument operation) {
        return store.exclusive()
                || operation.heldUntil() == null
                || node.equals(operation.holder())
                || operation.heldUntil().isBefore(clock.instant());
    }

    private boolean goOn(Versioned<BulkOperationDocument> read) {
        try {
            Versioned<BulkOperationDocument> held = node.equals(read.value().holder())
                    ? read
                    : stored.operations().replace(read.value().heldBy(node, clock.instant().plus(HELD)), read.version());
            return write(held);
        } catch (StaleDocumentException cancelledOrElsewhere) {
            return true;
        } catch (StoreUnavailableException e) {
            LOG.warn("Bulk operation {} goes on when the store answers again", read.value().id(), e);
            return false;
        }
    }

    private boolean write(Versioned<BulkOperationDocument> held) {
        BulkOperationDocument operation = held.value();
        Instant now = clock.instant();
        BulkOperationDocument next;
        try {
            next = operation.createdAt().plus(BulkOperationDocument.KEPT).isBefore(now)
                    ? operation.over(BulkState.FAILED, "TIMEOUT", now)
                    : withNextChunk(operation, now);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Bulk operation {} failed after {} lines", operation.id(), operation.reached().count(), e);
            next = operation.over(BulkState.FAILED, "INTERNAL", now);
        }
        stored.operations().replace(next, held.version());
        return true;
    }

    private BulkOperationDocument withNextChunk(BulkOperationDocument operation, Instant now) {
        List<Line> page = lines.page(
                operation.filter(), operation.reached().place(), LINES_AT_ONCE, Locale.forLanguageTag(operation.language()));
        if (page.isEmpty()) {
            return operation.over(BulkState.COMPLETED, null, now);
        }
        BulkChunk chunk = stored.keep(BulkChunk.of(operation.id(), operation.reached().chunks(), page));
        return operation.goneOn(operation.reached().after(chunk), now.plus(HELD));
    }
}
