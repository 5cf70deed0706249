package dev.tandem.studio;

import dev.tandem.studio.ImpactDocument.Figures;
import dev.tandem.studio.ImpactDocument.Objecting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would do to what is stored, as designers and reviewers see it.
 *
 * @param outdated whether the draft says something else by now
 * @param expected about how many there are
 * @param different how many different ones were asked about
 */
record DraftImpact(
        String id,
        String draftId,
        int draftVersion,
        boolean outdated,
        String productLine,
        ImpactState state,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int judged,
        int expected,
        int different,
        ImpactCounts configurations,
        ImpactCounts orderLines,
        List<Objecting> objections,
        @Nullable String failure) {

    static DraftImpact of(ImpactDocument impact, boolean interrupted, boolean outdated) {
        Figures figures = impact.figures();
        return new DraftImpact(impact.id(), impact.draft(), impact.draftVersion(), outdated, impact.productLine(),
                interrupted ? ImpactState.INTERRUPTED : impact.state(), impact.requestedBy(), impact.startedAt(), impact.endedAt(), figures.judged(),
                Math.max(figures.expected(), figures.judged()), figures.different(), figures.configurations(), figures.orderLines(),
                figures.objections(), impact.failure());
    }

    boolean over() {
        return state != ImpactState.RUNNING;
    }
}
