package dev.tandem.studio;

import dev.tandem.catalog.Publications;
import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.catalog.VersionOffer;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.security.Caller;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Versioned;
import dev.tandem.studio.DraftDocument.Base;
import dev.tandem.studio.DraftDocument.Publication;
import dev.tandem.studio.DraftEvent.DraftPublished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes an approved draft a version. Its content is kept first, then the draft is published together with the event that says so, then it is
 * offered: a process that ends in between leaves either an approved draft or one whose event still offers it.
 */
@Component
final class PublishDraft implements EventListener<DraftPublished> {

    private static final Duration AHEAD = Duration.ofDays(3_660);

    private final StoredDrafts stored;
    private final CheckDraft check;
    private final Publications publications;
    private final PublishLibrary libraries;
    private final StudioTurn turn;
    private final Clock clock;

    PublishDraft(StoredDrafts stored, CheckDraft check, Publications publications, PublishLibrary libraries, StudioTurn turn, Clock clock) {
        this.stored = stored;
        this.check = check;
        this.publications = publications;
        this.libraries = libraries;
        this.turn = turn;
        this.clock = clock;
    }

    record PublishDraftInput(String draftId, int version, @Nullable Instant at, @Nullable Integer evenOver, @Nullable String reason) {}

    /** @throws Refused it is not approved, something keeps it from being published, the moment has passed, or it is not from what is in effect */
    Draft publish(PublishDraftInput input, Caller caller) {
        String reason = StudioWords.reason(input.reason());
        Versioned<DraftDocument> read = stored.read(input.draftId(), input.version());
        DraftDocument draft = read.value();
        DraftStateError.require(draft, DraftState.APPROVED);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReviewDraft.requireFit(check, draft);
        if (draft.library() != null) {
            return libraries.publish(read, draft.library(), input, reason, caller, now);
        }
        Instant from = from(input.at(), now);
        String line = Objects.requireNonNull(draft.productLine(), "a draft without mistakes names its line");
        requireNotOverNewer(draft, line, input.evenOver());
        Publication publication = keep(draft, line, from);
        VersionOffer offer = new VersionOffer(draft.id(), publication.version(), from, VersionOffer.Kind.PUBLISHED, caller.subject(), now, reason, null);
        DraftChange done = new DraftChange(draft.id(), input.version() + 1, DraftChange.Kind.PUBLISHED, caller.subject(), now, reason, List.of(), false);
        Draft published = Draft.of(stored.replace(read, before -> before.published(numbered(before, publication), publication, done),
                List.of(new DraftPublished(line, offer))));
        publications.offer(line, offer);
        return published;
    }

    private static Instant from(@Nullable Instant at, Instant now) {
        if (at != null && (at.isBefore(now) || at.isAfter(now.plus(AHEAD)))) {
            String allowed = "nothing for now, or a moment from " + now + " to " + now.plus(AHEAD);
            throw new Refused(new InvalidInputError("at is " + at + "; allowed is " + allowed + ".", List.of("input", "at"), at.toString(), allowed, null));
        }
        return at == null ? now : at;
    }

    /** What was published since the draft was taken, or is planned, would be lost without anybody having said so. */
    private void requireNotOverNewer(DraftDocument draft, String line, @Nullable Integer evenOver) {
        Base base = draft.base();
        Integer last = publications.offers(line).stream().filter(offer -> offer.withdrawal() == null)
                .reduce((_, later) -> later).map(VersionOffer::version).orElse(null);
        boolean from = last == null || base != null && base.productLine().equals(line) && base.version() == last;
        if (!from && !Objects.equals(evenOver, last)) {
            String taken = base == null ? "from no published version" : "from version " + base.version() + " of " + base.productLine();
            throw new Refused(new InvalidInputError("This draft was taken " + taken + ", and version " + last + " of " + line
                    + " is the last one that is offered or planned: what it changed would be lost. Take that over, or say evenOver: " + last + ".",
                    List.of("input", "evenOver"), String.valueOf(evenOver), String.valueOf(last), null));
        }
    }

    /** Keeps the content under the next number that is free. */
    private Publication keep(DraftDocument draft, String line, Instant from) {
        while (true) {
            Publication publication = new Publication(line, publications.nextVersion(line), from);
            try {
                return turn.now(() -> {
                    publications.keep(draft.fileName(), numbered(draft, publication).text());
                    return publication;
                });
            } catch (NumberTakenException meanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    /** What was reviewed, with its number and the moment from which it is offered. */
    private static ProductLineText numbered(DraftDocument draft, Publication publication) {
        return draft.file().write("version", String.valueOf(publication.version())).write("effectiveFrom", publication.from().toString());
    }

    @Override
    public Class<DraftPublished> type() {
        return DraftPublished.class;
    }

    @Override
    public void on(DraftPublished event) {
        publications.offer(event.productLine(), event.offer());
    }
}
