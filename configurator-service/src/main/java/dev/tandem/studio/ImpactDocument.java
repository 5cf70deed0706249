package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An impact as it is stored: of what it is, how far it is, and which node counts until when. Its details are documents of their own.
 *
 * @param text digest of the draft's text, to tell whether it says something else by now
 * @param requestKey who asked for it with which idempotency key
 * @param slot taken while it runs, so that one runs at a time; null once it is over
 * @param holder the node that counts
 * @param heldUntil when nobody counts any more, unless the node has said something since
 * @param endedAt when it was over, however it ended; null while it is open
 */
record ImpactDocument(
        String id,
        String draft,
        int draftVersion,
        String text,
        String productLine,
        String requestedBy,
        String requestKey,
        String requestHash,
        @Nullable String slot,
        ImpactState state,
        Figures figures,
        String holder,
        Instant heldUntil,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    static final String PREFIX = "imp";
    static final String BY_REQUEST = "requestKey";
    static final String BY_SLOT = "slot";
    static final String BY_DRAFT = "draft";
    static final String BY_START = "startedAt";

    static final DocumentType<ImpactDocument> TYPE = new DocumentType<>("impacts", ImpactDocument.class, ImpactDocument::id, List.of(
            Index.unique(BY_REQUEST, ImpactDocument::requestKey),
            Index.unique(BY_SLOT, ImpactDocument::slot),
            Index.on(BY_DRAFT, ImpactDocument::draft),
            Index.on(BY_START, ImpactDocument::startedAt)));

    /**
     * What was counted so far.
     *
     * @param different how many were asked about
     */
    record Figures(int expected, int judged, int different, ImpactCounts configurations, ImpactCounts orderLines, List<Objecting> objections) {

        static final Figures NONE = new Figures(0, 0, 0, ImpactCounts.NONE, ImpactCounts.NONE, List.of());
    }

    /** Something that stands against so many. */
    record Objecting(String path, LocalizedText text, int configurations, int orderLines) {}

    /** The first of a kind and outcome. */
    record Details(String id, List<ImpactDetail> first) {

        static final DocumentType<Details> TYPE = new DocumentType<>("impactdetails", Details.class, Details::id, List.of());

        static String id(String impact, Kind kind, Outcome outcome) {
            return impact + "_" + kind + "_" + outcome;
        }
    }

    ImpactDocument goneOn(Figures figures, Instant until) {
        return with(ImpactState.RUNNING, figures, until, null, null);
    }

    ImpactDocument over(ImpactState end, Figures figures, Instant at, @Nullable String failure) {
        return with(end, figures, heldUntil, at, failure);
    }

    private ImpactDocument with(ImpactState state, Figures figures, Instant heldUntil, @Nullable Instant endedAt, @Nullable String failure) {
        return new ImpactDocument(id, draft, draftVersion, text, productLine, requestedBy, requestKey, requestHash,
                state == ImpactState.RUNNING ? slot : null, state, figures, holder, heldUntil, startedAt, endedAt, failure);
    }
}
