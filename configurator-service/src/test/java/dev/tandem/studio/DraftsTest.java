package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static dev.tandem.studio.Studio.DORA;
import static dev.tandem.studio.Studio.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.ChangeDraft.ChangeDraftInput;
import dev.tandem.studio.ChangeDraft.DraftPieceInput;
import dev.tandem.studio.ChangeDraft.ImportDraftInput;
import dev.tandem.studio.ChangeDraft.RemovePieceInput;
import dev.tandem.studio.ChangeDraft.WritePieceInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private TestStore store;
    private Studio studio;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        studio = new Studio(store.store(), clock);
        store.relay(new ArchiveChanges(studio.stored), studio.publish);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static UserError refusal(ThrowingCallable what) {
        List<UserError> errors = new ArrayList<>();
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> errors.addAll(refused.errors()));
        return errors.getFirst();
    }

    @Test
    void beginsFromAPublishedVersionFromAFileAndFromNothing() {
        Draft cup = studio.fromCup(DAVE);
        assertThat(cup.file()).isEqualTo(Studio.CUP);
        assertThat(cup.base()).isEqualTo(new Draft.BaseVersion("CUP", 1));
        assertThat(studio.mistakes(cup)).isEmpty();
        Draft broken = studio.fromFile(DAVE, "code: [");
        assertThat(broken.productLine()).isNull();
        assertThat(studio.mistakes(broken)).extracting(DraftMistake::message).allMatch(message -> message.contains("not valid YAML"));
        Draft nothing = studio.fromNothing(DAVE, "TEAPOT");
        assertThat(nothing.productLine()).isEqualTo("TEAPOT");
        assertThat(nothing.file()).contains("name: {en: 'Tea: pot', de: Kanne}");
        assertThat(studio.mistakes(nothing)).extracting(one -> one.path() + " " + one.line() + " " + one.message())
                .containsExactly("characteristics 9 A product line needs at least one characteristic.");
    }

    @Test
    void tellsEveryMistakeOfAChangeAtOnceWithItsPlace() {
        Draft draft = studio.set(studio.set(studio.fromCup(DAVE), DAVE, "constraints.C01.forbid", "size = LARG"), DAVE, "constraints.C01.when", "handel = NONE");
        assertThat(studio.mistakes(draft)).extracting(one -> one.path() + " " + one.line() + ":" + one.column() + " " + one.didYouMean())
                .containsExactly("constraints.C01.forbid 30:20 [LARGE]", "constraints.C01.when 32:11 [handle]");
        assertThat(draft.file()).contains("# the usual one").startsWith("# Cups for tea.");
        Draft failing = studio.set(studio.fromCup(DAVE), DAVE, "prices.BASE.amount", "13");
        assertThat(studio.mistakes(failing)).extracting(one -> one.path() + " " + one.line() + " " + one.message())
                .containsExactly("examples[0] 46 The example \"small is fine\" does not hold: it costs 13.00, expected 12.");
    }

    @Test
    void refusesWhoHasNotSeenWhatSomebodyElseChangedAndSaysWhatThatWas() {
        Draft seen = studio.fromCup(DAVE);
        Draft changed = studio.set(seen, DORA, "prices.BASE.amount", "14");
        StaleDraftError stale = (StaleDraftError) refusal(() -> studio.set(seen, DAVE, "prices.BASE.amount", "15"));
        assertThat(stale.currentVersion()).isEqualTo(2);
        assertThat(stale.changes()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo("dora");
            assertThat(change.reason()).isEqualTo("because");
            assertThat(change.differences()).extracting(one -> one.path() + " " + one.from() + " " + one.to()).containsExactly("prices.BASE.amount 12 14");
        });
        assertThat(changed.authors()).containsExactly("dave", "dora");
    }

    @Test
    void changesAllPiecesOfARequestOrNone() {
        Draft draft = studio.fromCup(DAVE);
        UserError refused = refusal(() -> studio.change.change(new ChangeDraftInput(draft.id(), 1, List.of(
                new DraftPieceInput(null, new WritePieceInput("name.en", "Mug: large"), null, null, null),
                new DraftPieceInput(null, null, new RemovePieceInput("price.SIZE"), null, null)), null), DAVE));
        assertThat(refused.path()).containsExactly("input", "changes", "1");
        assertThat(refused.message()).contains("There is no price;").endsWith("Did you mean prices?");
        assertThat(studio.find.find(draft.id(), DAVE).orElseThrow()).isEqualTo(draft);
    }

    @Test
    void keepsWhoDidWhatWhenAndWhyForGood() {
        Draft draft = studio.fromCup(DAVE);
        for (int i = 0; i < 45; i++) {
            clock.advance(java.time.Duration.ofMinutes(1));
            draft = studio.set(draft, i % 2 == 0 ? DAVE : DORA, "prices.BASE.amount", String.valueOf(20 + i));
        }
        store.settle();
        List<Integer> numbers = new ArrayList<>();
        PageRequest page = new PageRequest(7, null);
        while (true) {
            var found = studio.find.history(draft, page);
            found.edges().forEach(edge -> numbers.add(edge.node().number()));
            if (!found.pageInfo().hasNextPage()) {
                break;
            }
            page = PageRequest.of(7, found.pageInfo().endCursor());
        }
        assertThat(numbers).hasSize(46).startsWith(46, 45).endsWith(2, 1).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        DraftChange third = studio.stored.history(studio.stored.find(draft.id()).orElseThrow().value(), 4, 1).getFirst();
        assertThat(third).satisfies(change -> {
            assertThat(change.by()).isEqualTo("dora");
            assertThat(change.at()).isEqualTo("2026-06-01T00:02:00Z");
            assertThat(change.differences()).extracting(one -> one.from() + ">" + one.to()).containsExactly("20>21");
        });
    }

    @Test
    void goesThroughOtherEyesOnly() {
        Draft submitted = studio.submitted(studio.set(studio.fromCup(DORA), DAVE, "name.en", "Mug"), DAVE);
        assertThat(refusal(() -> studio.approved(submitted, DORA))).as("who began it").isInstanceOf(FourEyesError.class);
        assertThat(refusal(() -> studio.published(submitted, DORA, null))).isInstanceOf(DraftStateError.class);
        Draft approved = studio.approved(submitted, RUTH);
        assertThat(approved.approvedBy()).isEqualTo("ruth");
        Draft changedAgain = studio.set(approved, DAVE, "name.en", "Beaker");
        assertThat(changedAgain.state()).isEqualTo(DraftState.IN_WORK);
        assertThat(changedAgain.approvedBy()).isNull();
        assertThat(refusal(() -> studio.published(changedAgain, RUTH, null))).isInstanceOf(DraftStateError.class);
    }

    @Test
    void aMistakenDraftGoesNoFurther() {
        Draft draft = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C01.forbid", "size = LARG");
        DraftMistakesError refused = (DraftMistakesError) refusal(() -> studio.submitted(draft, DAVE));
        assertThat(refused.mistakes()).hasSize(1);
        assertThat(refused.message()).startsWith("This draft cannot go further: constraints.C01.forbid, line 30, column 20:");
        Draft contradicting = studio.set(draft, DAVE, "constraints.C01", "{severity: ERROR, require: size = LARGE and size = SMALL, because: {en: No., de: Nein.}}");
        assertThat(((DraftMistakesError) refusal(() -> studio.submitted(contradicting, DAVE))).mistakes())
                .extracting(DraftMistake::message).anyMatch(message -> message.contains("does not hold") || message.contains("No valid configuration"));
    }

    @Test
    void doesNothingTwiceForOneKeyAndStoresNoUnchangedText() {
        var input = new CreateDraft.CreateDraftInput("key", new CreateDraft.DraftSourceInput(null, new CreateDraft.DraftFileInput("a.yaml", "x"), null, null, null), null);
        assertThat(studio.create.create(input, DAVE)).isEqualTo(studio.create.create(input, DAVE));
        Draft draft = studio.create.create(input, DAVE);
        assertThat(studio.change.importFile(new ImportDraftInput(draft.id(), 1, "x", null), DAVE).version()).isEqualTo(1);
    }

    @Test
    void refusesNamesThatLeadThroughFoldersAndTextsThatAreNone() {
        for (String name : List.of("../etc/passwd", "a/b.yaml", "C:\\a.yaml", "..", "", "a\u0000.yaml", ".hidden", "a..b")) {
            assertThat(refusal(() -> studio.create.create(new CreateDraft.CreateDraftInput("k" + name.hashCode(), new CreateDraft.DraftSourceInput(
                    null, new CreateDraft.DraftFileInput(name, "x"), null, null, null), null), DAVE)).message()).contains("without folders");
        }
        assertThat(refusal(() -> studio.fromFile(DAVE, "a: 1\nb: \u0001")).message()).contains("Line 2", "U+0001");
        assertThat(refusal(() -> studio.fromFile(DAVE, "x".repeat(900_001))).message()).contains("900001");
    }

    @Test
    void isShownToThoseAloneWhoWriteAndReview() {
        Draft draft = studio.fromCup(DAVE);
        for (Role role : Role.values()) {
            boolean may = role == Role.DESIGNER || role == Role.REVIEWER;
            assertThat(studio.find.find(draft.id(), new Caller("x", Set.of(role))).isPresent()).as(role.name()).isEqualTo(may);
        }
    }
}
