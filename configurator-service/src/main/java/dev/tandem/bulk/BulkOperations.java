package dev.tandem.bulk;

import dev.tandem.bulk.BulkOperationDocument.Reached;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.WorkOrderFilter;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for bulk operations, follows them and calls them off. Each is its requester's own; an ADMIN sees all. */
@Component
final class BulkOperations {

    /** Open ones of one caller. */
    static final int OPEN = 3;

    private final StoredBulk stored;
    private final Clock clock;

    BulkOperations(StoredBulk stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** What is asked for. @param filter which work orders; null for all */
    record ExportWorkOrdersInput(String idempotencyKey, @Nullable WorkOrderFilter filter) {}

    /**
     * The operation that this request creates, or created before.
     *
     * @throws Refused the key came with another body before, the filter cannot be used, or too many operations are open
     */
    BulkOperation export(Caller caller, ExportWorkOrdersInput input, Locale language) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        Optional<BulkOperationDocument> known = stored.ofRequest(key.scoped());
        if (known.isPresent()) {
            return same(known.get(), key);
        }
        WorkOrderFilter filter = input.filter() == null ? WorkOrderFilter.ALL : input.filter().checked("input");
        for (int slot = 0; slot < OPEN; slot++) {
            BulkOperationDocument asked = new BulkOperationDocument(OpaqueIds.random(BulkOperationDocument.PREFIX), caller.subject(),
                    key.scoped(), key.bodyHash(), caller.subject() + " " + slot, filter, language.toLanguageTag(), BulkState.CREATED,
                    Reached.NOTHING, clock.instant(), null, null, null, null);
            try {
                BulkOperation created = BulkOperation.of(stored.operations().insert(asked).value());
                stored.makeRoom(caller.subject());
                return created;
            } catch (DuplicateKeyException slotOrKeyIsTaken) {
                Optional<BulkOperationDocument> meanwhile = stored.ofRequest(key.scoped());
                if (meanwhile.isPresent()) {
                    return same(meanwhile.get(), key);
                }
            }
        }
        throw new Refused(new TooManyBulkOperationsError(
                "You have " + OPEN + " open bulk operations, more are not allowed. Wait for one to end, or cancel one.", null, OPEN));
    }

    private static BulkOperation same(BulkOperationDocument known, IdempotencyKey key) {
        key.requireSameBody(known.requestHash());
        return BulkOperation.of(known);
    }

    /** Empty where there is none, or it is not the caller's. */
    Optional<BulkOperation> find(Caller caller, String id) {
        return stored.find(id).map(Versioned::value).filter(operation -> sees(caller, operation)).map(BulkOperation::of);
    }

    /**
     * Calls an operation off; one that is over stays as it is.
     *
     * @throws Refused there is none, or it is not the caller's
     */
    BulkOperation cancel(Caller caller, String id) {
        while (true) {
            Versioned<BulkOperationDocument> read = stored.find(id)
                    .filter(found -> sees(caller, found.value()))
                    .orElseThrow(() -> new Refused(new NotFoundError(
                            "There is no bulk operation '" + Texts.shortened(id) + "' of yours.", List.of("input", "bulkOperationId"))));
            if (!read.value().state().open()) {
                return BulkOperation.of(read.value());
            }
            try {
                BulkOperationDocument over = read.value().over(BulkState.CANCELLED, null, clock.instant());
                return BulkOperation.of(stored.operations().replace(over, read.version()).value());
            } catch (StaleDocumentException wentOn) {
                Thread.onSpinWait();
            }
        }
    }

    /** The file of a completed operation; empty where there is none for the caller. */
    Optional<BulkFile> file(Caller caller, String id) {
        return stored.find(id)
                .map(Versioned::value)
                .filter(operation -> sees(caller, operation) && operation.state() == BulkState.COMPLETED)
                .map(operation -> new BulkFile(operation.reached().bytes(), operation.reached().chunks(), ordinal -> stored.chunk(id, ordinal)));
    }

    private static boolean sees(Caller caller, BulkOperationDocument operation) {
        return caller.is(Role.ADMIN) || operation.owner().equals(caller.subject());
    }
}
