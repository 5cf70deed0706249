package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static dev.tandem.studio.Studio.DORA;
import static dev.tandem.studio.Studio.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.catalog.LibraryVersions.UsingVersion;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.CreateDraft.CreateDraftInput;
import dev.tandem.studio.CreateDraft.DraftSourceInput;
import dev.tandem.studio.CreateDraft.NewLibraryInput;
import dev.tandem.studio.CreateDraft.PublishedLibraryInput;
import dev.tandem.studio.DraftLibrary.Pin;
import dev.tandem.studio.FindDrafts.DraftFilter;
import dev.tandem.studio.FindLibraries.Library;
import dev.tandem.studio.FindLibraries.UsedLibrary;
import dev.tandem.studio.PublishDraft.PublishDraftInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are written, reviewed, published and used. */
class LibrariesTest {

    private static final String SIZES = """
            PLAIN:
              label: {en: Sizes, de: Größen}
              properties:
                price: {type: number, unit: EUR}
              values:
                SMALL: {label: {en: Small, de: Klein}}
                LARGE: {label: {en: Large, de: Groß}, price: 2}
            """;
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private TestStore store;
    private Studio studio;

    /** Another store for the same. */
    TestStore emptyStore(Path folder) {
        return TestStore.in(folder);
    }

    @BeforeEach
    void open() {
        store = emptyStore(folder);
        studio = new Studio(store.store(), clock);
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

    private Draft created(@Nullable NewLibraryInput anew, @Nullable PublishedLibraryInput from) {
        return studio.create.create(new CreateDraftInput(UUID.randomUUID().toString(), new DraftSourceInput(null, null, null, anew, from), null), DAVE);
    }

    private Draft sizes() {
        return studio.set(created(new NewLibraryInput("SIZES", "Sizes", "Größen"), null), DAVE, "values", SIZES);
    }

    private Draft published(Draft draft) {
        return studio.published(studio.approved(studio.submitted(draft, DAVE), RUTH), RUTH, null);
    }

    /** The cup with the sizes of a library. */
    private static String cupWith(int version) {
        int from = CupLine.CUP.indexOf("      properties:");
        int to = CupLine.CUP.indexOf("  handle:");
        String cup = CupLine.CUP.substring(0, from) + "      values: SIZES.PLAIN\n" + CupLine.CUP.substring(to);
        return cup.replace("currency: EUR\n", "currency: EUR\nuses: {SIZES: " + version + "}\n");
    }

    private Draft cupFrom(String file) {
        Draft draft = studio.fromCup(DAVE);
        return studio.change.importFile(new ChangeDraft.ImportDraftInput(draft.id(), draft.version(), file, "the sizes of the house"), DAVE);
    }

    @Test
    void isWrittenPieceByPieceAndPublishedByTheEyesOfTwo() {
        Draft begun = created(new NewLibraryInput("SIZES", "Sizes", "Größen"), null);
        assertThat(begun.library()).isEqualTo(new DraftLibrary("SIZES", null, null));
        assertThat(begun.productLine()).isNull();
        assertThat(studio.mistakes(begun)).extracting(DraftMistake::message).containsExactly("A library needs at least one part: values, enumerations or calculations.");

        Draft mistaken = studio.set(begun, DAVE, "values", SIZES.replace("price: 2", "prize: 2"));
        assertThat(studio.mistakes(mistaken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("values.PLAIN.values.LARGE.prize");
            assertThat(mistake.didYouMean()).containsExactly("price");
        });
        assertThat(refusal(() -> studio.submitted(mistaken, DAVE)).code()).isEqualTo("DRAFT_MISTAKES");

        Draft sound = studio.submitted(studio.set(mistaken, DORA, "values", SIZES), DAVE);
        assertThat(refusal(() -> studio.approved(sound, DORA)).code()).isEqualTo("FOUR_EYES");
        Draft published = studio.published(studio.approved(sound, RUTH), RUTH, null);

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(published.library()).isEqualTo(new DraftLibrary("SIZES", null, new Pin("SIZES", 1)));
        assertThat(published.published()).as("nothing is offered by it").isNull();
        assertThat(studio.libraries.published("SIZES", 1).orElseThrow().text()).isEqualTo(published.file());
        assertThat(studio.find.list(new DraftFilter(null, null, "SIZES"), PageRequest.of(null, null)).edges()).singleElement()
                .satisfies(edge -> assertThat(edge.node().id()).isEqualTo(published.id()));
    }

    @Test
    void aPublishedLineKeepsItsLibraryWhateverBecomesOfIt() {
        published(sizes());
        Draft cup = studio.published(studio.approved(studio.submitted(cupFrom(cupWith(1)), DAVE), RUTH), RUTH, null);
        ProductLineVersion inline = ProductLineFile.read("cup", CupLine.CUP.replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01T00:00:00Z", "effectiveFrom: " + clock.instant()));
        assertThat(studio.catalog.find("CUP", 2, null).map(CompiledVersion::version)).contains(inline);

        Draft dearer = created(null, new PublishedLibraryInput("SIZES", null));
        assertThat(dearer.library()).isEqualTo(new DraftLibrary("SIZES", new Pin("SIZES", 1), null));
        dearer = studio.set(dearer, DAVE, "values.PLAIN.values.LARGE.price", "3");
        assertThat(studio.find.differencesFromBase(dearer)).containsExactly(new Difference("values.PLAIN.values.LARGE.price", "2", "3"));
        assertThat(published(dearer).library()).isEqualTo(new DraftLibrary("SIZES", new Pin("SIZES", 1), new Pin("SIZES", 2)));

        Studio afterRestart = new Studio(store.store(), clock);
        assertThat(afterRestart.catalog.find("CUP", 2, null).map(CompiledVersion::version)).contains(inline);
        assertThat(afterRestart.publications.version("CUP", 2)).contains(inline);
        assertThat(afterRestart.publications.file("CUP", 2)).contains(cup.file());
        assertThat(afterRestart.libraries.usedBy("SIZES", 1)).containsExactly(new UsingVersion("CUP", 2));
        assertThat(afterRestart.libraries.usedBy("SIZES", 2)).isEmpty();
    }

    @Test
    void movingADraftToAnotherVersionShowsWhatItChanges() {
        published(sizes());
        studio.published(studio.approved(studio.submitted(cupFrom(cupWith(1)), DAVE), RUTH), RUTH, null);
        published(studio.set(created(null, new PublishedLibraryInput("SIZES", 1)), DAVE, "values.PLAIN.values.LARGE.price", "3"));

        Draft draft = studio.fromCup(DAVE);
        assertThat(new FindLibraries(studio.libraries).usedIn(draft)).containsExactly(new UsedLibrary("SIZES", 1, 2));
        assertThat(studio.compare.meaning(draft, null).orElseThrow().same()).isTrue();

        Draft moved = studio.set(draft, DAVE, "uses.SIZES", "2");
        assertThat(studio.mistakes(moved)).isEmpty();
        assertThat(studio.find.differencesFromBase(moved)).containsExactly(new Difference("uses.SIZES", "1", "2"));
        VersionDifference meaning = studio.compare.meaning(moved, null).orElseThrow();
        assertThat(meaning.same()).isFalse();
        assertThat(meaning.prices()).isNotEmpty();
    }

    @Test
    void tellsWhichVersionsThereAreAndForgetsAMistakeThatALaterOneMends() {
        Draft cup = cupFrom(cupWith(1));
        assertThat(studio.mistakes(cup)).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("uses.SIZES");
            assertThat(mistake.message()).isEqualTo("There is no library 'SIZES'; there are none.");
        });
        published(sizes());
        assertThat(studio.mistakes(cup)).isEmpty();
        assertThat(studio.mistakes(studio.set(cup, DAVE, "uses.SIZES", "4"))).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).isEqualTo("The library SIZES has no version 4; it has 1.");
            assertThat(mistake.line()).isEqualTo(9);
            assertThat(mistake.didYouMean()).containsExactly("1");
        });
    }

    @Test
    void everyNodeHearsOfANewVersion() {
        Studio other = new Studio(store.store(), clock);
        assertThat(other.libraries.codes()).isEmpty();
        published(sizes());
        FindLibraries find = new FindLibraries(other.libraries);
        assertThat(find.list(PageRequest.of(1, null)).edges()).extracting(edge -> edge.node()).containsExactly(new Library("SIZES"));
        assertThat(find.versions(new Library("SIZES"))).containsExactly(1);
        LibraryVersion newest = find.version("SIZES", null).orElseThrow();
        assertThat(newest.publishedAt()).isEqualTo(clock.instant());
        assertThat(find.parts(newest)).extracting(part -> part.kind() + " " + part.name() + " " + part.size()).containsExactly("VALUES PLAIN 2");
        assertThat(find.find("SIZE")).isEmpty();
        assertThat(find.version("SIZES", 7)).isEmpty();
    }

    @Test
    void neverLosesAVersionThatSomebodyElsePublished() {
        Draft first = sizes();
        published(first);
        Draft second = studio.approved(studio.submitted(studio.set(created(new NewLibraryInput("SIZES", "S", "G"), null), DAVE, "values", SIZES), DAVE), RUTH);
        assertThat(refusal(() -> studio.published(second, RUTH, null)).message())
                .isEqualTo("This draft was taken from no published version, and version 1 of SIZES is the last one: what it changed would be lost. Take that over, or say evenOver: 1.");
        assertThat(refusal(() -> studio.published(second, RUTH, clock.instant())).message()).startsWith("A library is not offered, so it has no moment");
        assertThat(studio.publish.publish(new PublishDraftInput(second.id(), second.version(), null, 1, null), RUTH).library().published()).isEqualTo(new Pin("SIZES", 2));
        assertThat(refusal(() -> created(null, new PublishedLibraryInput("SIZES", 9))).message()).isEqualTo("The library SIZES has no version 9; it has [2, 1].");
        assertThat(refusal(() -> created(null, new PublishedLibraryInput("SIZE", null))).message()).startsWith("There is no library with this code; there are [SIZES]");
    }
}
