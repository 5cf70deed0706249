package dev.tandem.bulk;

import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Range;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Bulk operations and the chunks of their files, as they are stored until they are deleted. */
@Component
final class StoredBulk {

    /** Results of one owner that are kept at the same time. */
    private static final int RESULTS = 10;
    private static final int PAGE = 100;

    private final Documents<BulkOperationDocument> operations;
    private final Documents<BulkChunk> chunks;

    StoredBulk(Store store) {
        this.operations = store.documents(BulkOperationDocument.TYPE);
        this.chunks = store.documents(BulkChunk.TYPE);
    }

    Documents<BulkOperationDocument> operations() {
        return operations;
    }

    Optional<Versioned<BulkOperationDocument>> find(String id) {
        return operations.find(id);
    }

    Optional<BulkOperationDocument> ofRequest(String requestKey) {
        return operations.findBy("requestKey", requestKey).map(Versioned::value);
    }

    Optional<BulkChunk> chunk(String operation, int ordinal) {
        return chunks.find(BulkChunk.id(operation, ordinal)).map(Versioned::value);
    }

    /** Keeps a chunk; where the same one was written before, that one counts. */
    BulkChunk keep(BulkChunk chunk) {
        try {
            return chunks.insert(chunk).value();
        } catch (DuplicateKeyException writtenBefore) {
            return chunks.find(chunk.id()).orElseThrow(() -> writtenBefore).value();
        }
    }

    List<Versioned<BulkOperationDocument>> open() {
        return operations.page(new Query(Map.of("open", List.of(true)), Map.of(), null, false, null, PAGE));
    }

    /** Deletes an owner's oldest results where as many are kept as may be. */
    void makeRoom(String owner) {
        Map<String, List<?>> ofOwner = Map.of("owner", List.of(owner), "open", List.of(false));
        List<Versioned<BulkOperationDocument>> over = operations.page(new Query(ofOwner, Map.of(), "completedAt", false, null, PAGE));
        over.stream().limit(Math.max(0, over.size() - RESULTS + 1)).forEach(this::delete);
    }

    /** Deletes results that were complete before then. */
    void deleteCompletedBefore(Instant then) {
        operations.page(new Query(Map.of("open", List.of(false)), Map.of("completedAt", new Range(null, then)), null, false, null, PAGE))
                .forEach(this::delete);
    }

    /** The chunks first, the one that was perhaps written after the last count too, so that nothing is left that nobody knows of. */
    private void delete(Versioned<BulkOperationDocument> operation) {
        try {
            for (int ordinal = 0; ordinal <= operation.value().reached().chunks(); ordinal++) {
                Optional<Versioned<BulkChunk>> chunk = chunks.find(BulkChunk.id(operation.value().id(), ordinal));
                if (chunk.isPresent()) {
                    chunks.delete(chunk.get().value().id(), chunk.get().version());
                }
            }
            operations.delete(operation.value().id(), operation.version());
        } catch (StaleDocumentException deletedElsewhere) {
            // Another node is just doing the same.
        }
    }
}
