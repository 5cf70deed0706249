package dev.tandem.studio;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.LibraryVersions;
import dev.tandem.catalog.LoadedLines;
import dev.tandem.catalog.Publications;
import dev.tandem.catalog.PublishingCheck;
import dev.tandem.catalog.StoredOnLine;
import dev.tandem.configuration.ConfiguringSetup;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.Store;
import dev.tandem.studio.ChangeDraft.ChangeDraftInput;
import dev.tandem.studio.ChangeDraft.DraftPieceInput;
import dev.tandem.studio.ChangeDraft.SetPieceInput;
import dev.tandem.studio.CreateDraft.CreateDraftInput;
import dev.tandem.studio.CreateDraft.DraftFileInput;
import dev.tandem.studio.CreateDraft.DraftSourceInput;
import dev.tandem.studio.CreateDraft.NewLineInput;
import dev.tandem.studio.CreateDraft.PublishedVersionInput;
import dev.tandem.studio.PublishDraft.PublishDraftInput;
import dev.tandem.studio.ReviewDraft.ApproveDraftInput;
import dev.tandem.studio.ReviewDraft.SubmitDraftInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The studio without Spring, over a real store, with a line of cups as its only file. */
final class Studio {

    static final Caller DORA = new Caller("dora", Set.of(Role.DESIGNER, Role.REVIEWER));
    static final Caller DAVE = new Caller("dave", Set.of(Role.DESIGNER));
    static final Caller RUTH = new Caller("ruth", Set.of(Role.REVIEWER));

    static final String CUP = CupLine.CUP;

    final StudioTurn turn = new StudioTurn();
    final StoredDrafts stored;
    final Catalog catalog;
    final Publications publications;
    final LibraryVersions libraries;
    final CreateDraft create;
    final ChangeDraft change;
    final CheckDraft check;
    final ReviewDraft review;
    final PublishDraft publish;
    final SteerOffers steer;
    final FindDrafts find;
    final TryDraft tries;
    final CompareVersions compare;
    final Runnable follow;

    Studio(Store store, Clock clock, PublishingCheck... checks) {
        LoadedLines lines = LoadedLines.of(store, clock, CUP);
        follow = lines.follow();
        catalog = lines.catalog();
        publications = lines.publications();
        libraries = lines.libraries();
        stored = new StoredDrafts(store);
        create = new CreateDraft(stored, catalog, publications, libraries, clock, 500);
        change = new ChangeDraft(stored, clock);
        check = new CheckDraft(List.of(checks), libraries, turn);
        review = new ReviewDraft(stored, check, clock);
        publish = new PublishDraft(stored, check, publications, new PublishLibrary(stored, libraries), turn, clock);
        steer = new SteerOffers(publications, catalog, clock);
        find = new FindDrafts(stored, publications, libraries);
        tries = new TryDraft(check, ConfiguringSetup.tries(), turn);
        compare = new CompareVersions(check, turn, stored, catalog, publications, Duration.ofMinutes(1));
    }

    /** Asks what drafts do to what is stored, as a process of its own would. */
    AssessImpact impact(Store store, Clock clock, Duration time, StoredOnLine... all) {
        StoredImpacts impacts = new StoredImpacts(store, clock);
        return new AssessImpact(impacts, stored, check, new CountImpact(impacts, publications, List.of(all), turn, clock, time), clock);
    }

    Draft fromCup(Caller by) {
        return create.create(new CreateDraftInput(UUID.randomUUID().toString(),
                new DraftSourceInput(null, null, new PublishedVersionInput("CUP", null), null, null), "cups for more"), by);
    }

    Draft fromFile(Caller by, String file) {
        return create.create(new CreateDraftInput(UUID.randomUUID().toString(),
                new DraftSourceInput(null, new DraftFileInput("cup.yaml", file), null, null, null), null), by);
    }

    Draft fromNothing(Caller by, String code) {
        return create.create(new CreateDraftInput(UUID.randomUUID().toString(),
                new DraftSourceInput(new NewLineInput(code, "Tea: pot", "Kanne", "EUR"), null, null, null, null), null), by);
    }

    Draft set(Draft draft, Caller by, String path, String yaml) {
        return change.change(new ChangeDraftInput(draft.id(), draft.version(),
                List.of(new DraftPieceInput(new SetPieceInput(path, yaml), null, null, null, null)), "because"), by);
    }

    Draft submitted(Draft draft, Caller by) {
        return review.submit(new SubmitDraftInput(draft.id(), draft.version(), null), by);
    }

    Draft approved(Draft draft, Caller by) {
        return review.approve(new ApproveDraftInput(draft.id(), draft.version(), "good"), by);
    }

    Draft published(Draft draft, Caller by, @Nullable Instant at) {
        return publish.publish(new PublishDraftInput(draft.id(), draft.version(), at, null, null), by);
    }

    /** A new version of the cup with another base price. */
    Draft priced(String price, @Nullable Instant at) {
        Draft draft = set(fromCup(DAVE), DAVE, "prices.BASE.amount", price);
        draft = set(draft, DAVE, "examples[0].price", price);
        return published(approved(submitted(draft, DAVE), RUTH), RUTH, at);
    }

    List<DraftMistake> mistakes(Draft draft) {
        return check.mistakes(dev.tandem.rules.model.ProductLineText.of(draft.file()));
    }
}
