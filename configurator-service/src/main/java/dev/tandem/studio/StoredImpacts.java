package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import dev.tandem.studio.ImpactDocument.Details;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The impacts that were asked for last, and which of them nobody counts any more because its process has ended. */
@Component
final class StoredImpacts {

    private static final int OF_A_DRAFT = 3;
    private static final int ALL = 100;
    /** Longer than anything that a node does without saying so. */
    private static final Duration HELD = Duration.ofMinutes(2);

    private final Documents<ImpactDocument> impacts;
    private final Documents<Details> details;
    private final boolean alone;
    private final Clock clock;
    private final String node = OpaqueIds.random("node");

    StoredImpacts(Store store, Clock clock) {
        this.impacts = store.documents(ImpactDocument.TYPE);
        this.details = store.documents(Details.TYPE);
        this.alone = store.exclusive();
        this.clock = clock;
    }

    /** This process. */
    String node() {
        return node;
    }

    Instant heldUntil() {
        return clock.instant().plus(HELD);
    }

    Optional<Versioned<ImpactDocument>> find(String id) {
        return impacts.find(id);
    }

    Optional<Versioned<ImpactDocument>> ofRequest(String requestKey) {
        return impacts.findBy(ImpactDocument.BY_REQUEST, requestKey);
    }

    Optional<Versioned<ImpactDocument>> inSlot(String slot) {
        return impacts.findBy(ImpactDocument.BY_SLOT, slot);
    }

    /** The one that was asked for last. */
    Optional<Versioned<ImpactDocument>> lastOf(String draft) {
        return impacts.page(new Query(Map.of(ImpactDocument.BY_DRAFT, List.of(draft)), Map.of(), ImpactDocument.BY_START, true, null, 1)).stream().findFirst();
    }

    /** @throws DuplicateKeyException its slot is taken, or its key was used */
    Versioned<ImpactDocument> begin(ImpactDocument asked) {
        Versioned<ImpactDocument> begun = impacts.insert(asked);
        forget(Map.of(ImpactDocument.BY_DRAFT, List.of(asked.draft())), OF_A_DRAFT);
        forget(Map.of(), ALL);
        return begun;
    }

    /** @throws StaleDocumentException somebody called it off, or it is forgotten */
    Versioned<ImpactDocument> replace(ImpactDocument next, long version) {
        return impacts.replace(next, version);
    }

    /** Whether it is said to run though the process that counted has ended. */
    boolean interrupted(ImpactDocument impact) {
        return impact.state() == ImpactState.RUNNING
                && (alone && !impact.holder().equals(node) || impact.heldUntil().isBefore(clock.instant()));
    }

    List<ImpactDetail> details(String impact, Kind kind, Outcome outcome) {
        return details.find(Details.id(impact, kind, outcome)).map(found -> found.value().first()).orElse(List.of());
    }

    void keep(String impact, Kind kind, Outcome outcome, List<ImpactDetail> first) {
        try {
            details.insert(new Details(Details.id(impact, kind, outcome), first));
        } catch (DuplicateKeyException known) {
            throw new IllegalStateException("Only one process counts an impact", known);
        }
    }

    /** Deletes the oldest of some that are over, so that no more than so many are kept. */
    private void forget(Map<String, List<?>> some, int kept) {
        Query all = new Query(some, Map.of(), ImpactDocument.BY_START, false, null, 1_000);
        long surplus = impacts.count(all) - kept;
        if (surplus > 0) {
            impacts.page(all).stream().filter(impact -> impact.value().slot() == null).limit(surplus).forEach(this::delete);
        }
    }

    /** The details first, so that nothing is left that nobody knows of. */
    private void delete(Versioned<ImpactDocument> impact) {
        try {
            for (Kind kind : Kind.values()) {
                for (Outcome outcome : Outcome.values()) {
                    Optional<Versioned<Details>> found = details.find(Details.id(impact.value().id(), kind, outcome));
                    if (found.isPresent()) {
                        details.delete(found.get().value().id(), found.get().version());
                    }
                }
            }
            impacts.delete(impact.value().id(), impact.version());
        } catch (StaleDocumentException deletedElsewhere) {
            // Another node is just doing the same.
        }
    }
}
