package dev.tandem.studio;

import dev.tandem.graphql.Refused;
import dev.tandem.security.Caller;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a draft through other eyes: submitted, then approved by somebody who has no hand in it, or sent back. */
@Component
final class ReviewDraft {

    private final StoredDrafts stored;
    private final CheckDraft check;
    private final Clock clock;

    ReviewDraft(StoredDrafts stored, CheckDraft check, Clock clock) {
        this.stored = stored;
        this.check = check;
        this.clock = clock;
    }

    record SubmitDraftInput(String draftId, int version, @Nullable String reason) {}

    record ApproveDraftInput(String draftId, int version, @Nullable String reason) {}

    record DiscardDraftInput(String draftId, int version, @Nullable String reason) {}

    record SendBackDraftInput(String draftId, int version, String reason) {}

    /** @throws Refused it has mistakes, cannot be guided or made, or is not in work */
    Draft submit(SubmitDraftInput input, Caller caller) {
        String reason = StudioWords.reason(input.reason());
        Versioned<DraftDocument> read = stored.read(input.draftId(), input.version());
        DraftStateError.require(read.value(), DraftState.IN_WORK);
        requireFit(check, read.value());
        return moved(read, DraftState.SUBMITTED, change(read, DraftChange.Kind.SUBMITTED, caller, reason), caller.subject(), null);
    }

    /** @throws Refused it is not submitted, or the caller has written in it or submitted it */
    Draft approve(ApproveDraftInput input, Caller caller) {
        String reason = StudioWords.reason(input.reason());
        Versioned<DraftDocument> read = stored.read(input.draftId(), input.version());
        DraftDocument draft = read.value();
        DraftStateError.require(draft, DraftState.SUBMITTED);
        if (draft.authors().contains(caller.subject()) || caller.subject().equals(draft.submittedBy())) {
            throw new Refused(new FourEyesError("You have written in this draft or submitted it; somebody else approves it. Written in it have "
                    + String.join(", ", draft.authors()) + ".", List.of("input", "draftId")));
        }
        return moved(read, DraftState.APPROVED, change(read, DraftChange.Kind.APPROVED, caller, reason), draft.submittedBy(), caller.subject());
    }

    /** @throws Refused it is neither submitted nor approved, or no reason is given */
    Draft sendBack(SendBackDraftInput input, Caller caller) {
        String reason = StudioWords.needed(input.reason());
        Versioned<DraftDocument> read = stored.read(input.draftId(), input.version());
        DraftStateError.require(read.value(), DraftState.SUBMITTED, DraftState.APPROVED);
        return moved(read, DraftState.IN_WORK, change(read, DraftChange.Kind.SENT_BACK, caller, reason), null, null);
    }

    /** @throws Refused it is over already */
    Draft discard(DiscardDraftInput input, Caller caller) {
        String reason = StudioWords.reason(input.reason());
        Versioned<DraftDocument> read = stored.read(input.draftId(), input.version());
        DraftStateError.require(read.value(), DraftState.IN_WORK, DraftState.SUBMITTED, DraftState.APPROVED);
        return moved(read, DraftState.DISCARDED, change(read, DraftChange.Kind.DISCARDED, caller, reason), null, null);
    }

    /** @throws Refused something keeps it from being published */
    static void requireFit(CheckDraft check, DraftDocument draft) {
        List<DraftMistake> obstacles = check.obstacles(draft.file());
        if (!obstacles.isEmpty()) {
            throw mistaken(obstacles);
        }
    }

    static Refused mistaken(List<DraftMistake> obstacles) {
        return new Refused(DraftMistakesError.of("This draft cannot go further", obstacles, List.of("input", "draftId")));
    }

    private Draft moved(Versioned<DraftDocument> read, DraftState state, DraftChange change, @Nullable String submittedBy, @Nullable String approvedBy) {
        return Draft.of(stored.replace(read, draft -> draft.moved(state, change, submittedBy, approvedBy), List.of()));
    }

    private DraftChange change(Versioned<DraftDocument> read, DraftChange.Kind kind, Caller caller, @Nullable String reason) {
        return new DraftChange(read.value().id(), Math.toIntExact(read.version()) + 1, kind, caller.subject(), clock.instant(), reason, List.of(), false);
    }
}
