package dev.tandem.studio;

import dev.tandem.studio.DraftDocument.Base;
import dev.tandem.studio.DraftDocument.Publication;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a product line or of a library being written, as designers and reviewers see it. */
public record Draft(
        String id,
        int version,
        @Nullable String productLine,
        String fileName,
        @Nullable BaseVersion base,
        String file,
        DraftState state,
        List<String> authors,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable PublishedAs published,
        @Nullable DraftLibrary library,
        Instant createdAt,
        Instant changedAt) {

    /** The published version that a draft was taken from. */
    public record BaseVersion(String productLine, int version) {}

    /** What a draft became. */
    public record PublishedAs(String productLine, int version, Instant from) {}

    static Draft of(Versioned<DraftDocument> stored) {
        DraftDocument draft = stored.value();
        Base base = draft.base();
        Publication published = draft.published();
        return new Draft(draft.id(), Math.toIntExact(stored.version()), draft.productLine(), draft.fileName(),
                base == null ? null : new BaseVersion(base.productLine(), base.version()), draft.text(), draft.state(), draft.authors(),
                draft.submittedBy(), draft.approvedBy(),
                published == null ? null : new PublishedAs(published.productLine(), published.version(), published.from()), draft.library(),
                draft.createdAt(), draft.changedAt());
    }
}
