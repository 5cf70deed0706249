package dev.tandem.studio;

import dev.tandem.rules.model.LibraryFile;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.studio.DraftLibrary.Pin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is stored.
 *
 * @param productLine the code that its file says; null where it says none
 * @param fileName for people
 * @param base the published version that it was taken from; null where it was not
 * @param text the file, mistaken or not
 * @param recent the last changes, the latest last; all of them are kept beside it
 * @param authors who has written in it
 * @param requestKey who created it with which idempotency key
 * @param approvedBy who has approved it as it is; null where nobody has
 * @param published what became of it; null before
 * @param library what it has of a library; null for a draft of a product line
 */
record DraftDocument(
        String id,
        @Nullable String productLine,
        String fileName,
        @Nullable Base base,
        String text,
        DraftState state,
        List<DraftChange> recent,
        List<String> authors,
        String requestKey,
        String requestHash,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Publication published,
        Instant createdAt,
        Instant changedAt,
        @Nullable DraftLibrary library) {

    /** Changes that stand in the document itself. */
    static final int RECENT = 20;

    static final String PREFIX = "drf";

    static final DocumentType<DraftDocument> TYPE = new DocumentType<>(
            "drafts",
            DraftDocument.class,
            DraftDocument::id,
            List.of(
                    Index.unique("requestKey", DraftDocument::requestKey),
                    Index.on("state", DraftDocument::state),
                    Index.on("productLine", DraftDocument::productLine),
                    Index.on("library", draft -> draft.library() == null ? null : draft.library().code()),
                    Index.on("changedAt", DraftDocument::changedAt)));

    DraftDocument {
        recent = List.copyOf(recent);
        authors = List.copyOf(authors);
    }

    /** A published version. */
    record Base(String productLine, int version) {}

    /** The version that a draft became, and from when it is offered. */
    record Publication(String productLine, int version, Instant from) {}

    ProductLineText file() {
        return ProductLineText.of(text);
    }

    /** With another text by somebody: whatever was said about the text before it holds no more. */
    DraftDocument written(ProductLineText file, DraftChange change) {
        List<String> writers = new ArrayList<>(authors);
        if (!writers.contains(change.by())) {
            writers.add(change.by());
        }
        return new DraftDocument(id, codeOf(file), fileName, base, file.text(), DraftState.IN_WORK, with(change), writers, requestKey,
                requestHash, null, null, null, createdAt, change.at(), libraryOf(file, library == null ? null : library.base()));
    }

    /** In another state with the same text. */
    DraftDocument moved(DraftState state, DraftChange change, @Nullable String submittedBy, @Nullable String approvedBy) {
        return new DraftDocument(id, productLine, fileName, base, text, state, with(change), authors, requestKey, requestHash, submittedBy,
                approvedBy, published, createdAt, change.at(), library);
    }

    /** With its file as it was published. */
    DraftDocument published(ProductLineText file, Publication publication, DraftChange change) {
        return new DraftDocument(id, productLine, fileName, base, file.text(), DraftState.PUBLISHED, with(change), authors, requestKey,
                requestHash, submittedBy, approvedBy, publication, createdAt, change.at(), null);
    }

    /** The same, of a library. */
    DraftDocument published(ProductLineText file, Pin publication, DraftChange change) {
        return new DraftDocument(id, productLine, fileName, base, file.text(), DraftState.PUBLISHED, with(change), authors, requestKey,
                requestHash, submittedBy, approvedBy, null, createdAt, change.at(),
                new DraftLibrary(publication.library(), library == null ? null : library.base(), publication));
    }

    /** The code of the line that a file says; null where it says none. */
    static @Nullable String codeOf(ProductLineText file) {
        return LibraryFile.isLibrary(file) ? null : code(file, "code");
    }

    /** What a file says of a library; null where it is a product line's. */
    static @Nullable DraftLibrary libraryOf(ProductLineText file, @Nullable Pin base) {
        return LibraryFile.isLibrary(file) ? new DraftLibrary(code(file, "library"), base, null) : null;
    }

    private static @Nullable String code(ProductLineText file, String key) {
        return file.leaf(key).filter(code -> code.matches("[A-Z][A-Z0-9_]{0,63}")).orElse(null);
    }

    private List<DraftChange> with(DraftChange change) {
        List<DraftChange> all = new ArrayList<>(recent.subList(Math.max(0, recent.size() + 1 - RECENT), recent.size()));
        all.add(change);
        return all;
    }
}
