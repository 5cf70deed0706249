package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import dev.tandem.studio.ImpactDocument.Figures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks what drafts would do to what is stored, follows the counting and calls it off. */
@Component
final class AssessImpact {

    /** The one place in which something is counted, whichever node counts. */
    private static final String SLOT = "counting";

    private final StoredImpacts stored;
    private final StoredDrafts drafts;
    private final CheckDraft check;
    private final CountImpact count;
    private final Clock clock;

    AssessImpact(StoredImpacts stored, StoredDrafts drafts, CheckDraft check, CountImpact count, Clock clock) {
        this.stored = stored;
        this.drafts = drafts;
        this.check = check;
        this.count = count;
        this.clock = clock;
    }

    record AssessImpactInput(String idempotencyKey, String draftId, int version) {}

    record CancelImpactInput(String impactId) {}

    /**
     * Begins to count, or answers with what this request began before.
     *
     * @throws Refused somebody changed the draft since, it cannot be read, another is just counted, or the key was used for something else
     */
    DraftImpact assess(AssessImpactInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return askedBefore(key).orElseGet(() -> assessNow(input, key, caller));
    }

    private DraftImpact assessNow(AssessImpactInput input, IdempotencyKey key, Caller caller) {
        DraftDocument draft = drafts.read(input.draftId(), input.version()).value();
        ProductLineText file = draft.file();
        ProductLineVersion version = check.version(file).orElseThrow(() -> ReviewDraft.mistaken(check.mistakes(file)));
        Instant now = clock.instant();
        ImpactDocument asked = new ImpactDocument(OpaqueIds.random(ImpactDocument.PREFIX), draft.id(), input.version(), digest(draft),
                version.code(), caller.subject(), key.scoped(), key.bodyHash(), SLOT, ImpactState.RUNNING, Figures.NONE, stored.node(),
                stored.heldUntil(), now, null, null);
        try {
            return begun(asked, version);
        } catch (DuplicateKeyException taken) {
            return askedBefore(key).orElseGet(() -> begunInstead(asked, version));
        }
    }

    private DraftImpact begun(ImpactDocument asked, ProductLineVersion version) {
        Versioned<ImpactDocument> begun = stored.begin(asked);
        count.begin(begun, version);
        return shown(begun);
    }

    /** The slot is free if the process that had it has ended. */
    private DraftImpact begunInstead(ImpactDocument asked, ProductLineVersion version) {
        Optional<Versioned<ImpactDocument>> other = stored.inSlot(SLOT);
        if (other.isPresent() && !stored.interrupted(other.get().value())) {
            throw busy(other.get().value());
        }
        try {
            if (other.isPresent()) {
                ImpactDocument left = other.get().value();
                stored.replace(left.over(ImpactState.INTERRUPTED, left.figures(), clock.instant(), null), other.get().version());
            }
            return begun(asked, version);
        } catch (DuplicateKeyException | StaleDocumentException somebodyWasQuicker) {
            throw busy(asked);
        }
    }

    private static Refused busy(ImpactDocument other) {
        Figures figures = other.figures();
        return new Refused(new StudioBusyError("What another draft of " + other.productLine() + " would do is being counted just now, " + figures.judged()
                + " of about " + Math.max(figures.expected(), figures.judged()) + "; one is counted at a time. Wait for it to end, or cancel it.", null));
    }

    /** Calls it off; one that is over stays as it is. @throws Refused there is none */
    DraftImpact cancel(CancelImpactInput input) {
        while (true) {
            Versioned<ImpactDocument> read = stored.find(input.impactId()).orElseThrow(() -> unknown(input.impactId(), "input", "impactId"));
            ImpactDocument impact = read.value();
            if (impact.state() != ImpactState.RUNNING) {
                return shown(read);
            }
            try {
                ImpactState end = stored.interrupted(impact) ? ImpactState.INTERRUPTED : ImpactState.CANCELLED;
                return shown(stored.replace(impact.over(end, impact.figures(), clock.instant(), null), read.version()));
            } catch (StaleDocumentException wentOn) {
                Thread.onSpinWait();
            }
        }
    }

    static Refused unknown(String id, String... path) {
        return new Refused(new NotFoundError("There is no impact with the id '" + Texts.shortened(id) + "'.", List.of(path)));
    }

    /** Empty where there is none, or the caller neither writes nor reviews. */
    Optional<DraftImpact> find(String id, Caller caller) {
        return caller.is(Role.DESIGNER) || caller.is(Role.REVIEWER) ? find(id) : Optional.empty();
    }

    Optional<DraftImpact> find(String id) {
        return stored.find(id).map(this::shown);
    }

    /** The one that was asked for last. */
    Optional<DraftImpact> lastOf(Draft draft) {
        return stored.lastOf(draft.id()).map(this::shown);
    }

    /** The first of a kind and outcome, in the order in which they were met. */
    Connection<ImpactDetail> details(DraftImpact impact, Kind kind, Outcome outcome, PageRequest page) {
        List<ImpactDetail> all = stored.details(impact.id(), kind, outcome);
        long after = page.orderedBy(Long.class).after() == null ? -1 : (Long) page.after().value();
        List<Integer> numbers = IntStream.range(0, all.size()).filter(number -> number > after).limit(page.limit()).boxed().toList();
        Connection<Integer> found = page.connection(numbers, number -> new Place((long) number, impact.id()));
        return new Connection<>(found.edges().stream().map(edge -> new Connection.Edge<>(all.get(edge.node()), edge.cursor())).toList(), found.pageInfo());
    }

    private Optional<DraftImpact> askedBefore(IdempotencyKey key) {
        return stored.ofRequest(key.scoped()).map(known -> {
            key.requireSameBody(known.value().requestHash());
            return shown(known);
        });
    }

    private DraftImpact shown(Versioned<ImpactDocument> impact) {
        boolean outdated = drafts.find(impact.value().draft()).map(draft -> !digest(draft.value()).equals(impact.value().text())).orElse(true);
        return DraftImpact.of(impact.value(), stored.interrupted(impact.value()), outdated);
    }

    private static String digest(DraftDocument draft) {
        return Digests.of(draft.text());
    }
}
