package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.MovableClock;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.CompareVersions.ComparedInput;
import dev.tandem.studio.CompareVersions.Comparison;
import dev.tandem.studio.CreateDraft.PublishedVersionInput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private Studio studio;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        studio = new Studio(store.store(), new MovableClock(Instant.parse("2026-06-01T00:00:00Z")));
        store.relay(new ArchiveChanges(studio.stored), studio.publish);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ComparedInput version(String line, @Nullable Integer number) {
        return new ComparedInput(null, new PublishedVersionInput(line, number));
    }

    private static ComparedInput draft(String id) {
        return new ComparedInput(id, null);
    }

    private String refusal(ComparedInput from, ComparedInput to) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> studio.compare.comparison(from, to))).errors().getFirst().message();
    }

    @Test
    void twoPublishedVersionsEitherWayRound() {
        studio.priced("15", null);
        Comparison dearer = studio.compare.comparison(version("CUP", 1), version("CUP", 2));
        assertThat(studio.compare.differences(dearer)).extracting(Difference::path).contains("prices.BASE.amount");
        VersionDifference meaning = studio.compare.meaning(dearer).orElseThrow();
        assertThat(meaning.prices()).singleElement().satisfies(price -> {
            assertThat(price.before().amount()).isEqualByComparingTo("12");
            assertThat(price.after().amount()).isEqualByComparingTo("15");
        });
        VersionDifference back = studio.compare.meaning(studio.compare.comparison(version("CUP", 2), version("CUP", 1))).orElseThrow();
        assertThat(back.prices()).singleElement().satisfies(price -> assertThat(price.after().amount()).isEqualByComparingTo("12"));
        assertThat(studio.compare.comparison(version("CUP", null), version("CUP", 2)).before()).isEqualTo(dearer.after());
    }

    @Test
    void twoDraftsAndADraftWithItself() {
        Draft one = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C01.forbid", "size = LARGE and handle = NONE");
        Draft other = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C01.forbid", "handle = NONE and size = LARGE");
        assertThat(studio.compare.meaning(studio.compare.comparison(draft(one.id()), draft(other.id())))).get().extracting(VersionDifference::same).isEqualTo(true);
        assertThat(studio.compare.differences(studio.compare.comparison(draft(one.id()), draft(other.id())))).hasSize(1);
        assertThat(studio.compare.differences(studio.compare.comparison(draft(one.id()), draft(one.id())))).isEmpty();
    }

    @Test
    void showsTheFilesOfADraftThatCannotBeReadWithoutAMeaning() {
        Draft broken = studio.fromFile(DAVE, "code: CUP\nname: [");
        Comparison shown = studio.compare.comparison(version("CUP", 1), draft(broken.id()));
        assertThat(shown.before()).isEqualTo(Studio.CUP);
        assertThat(shown.after()).isEqualTo("code: CUP\nname: [");
        assertThat(studio.compare.meaning(shown)).isEmpty();
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsOfAnotherLine() {
        assertThat(refusal(version("CUP", 7), version("CUP", 1))).contains("CUP").contains("7");
        assertThat(refusal(version("CUP", 1), draft("drf_none"))).isEqualTo("There is no draft with the id 'drf_none'.");
        Draft pot = studio.fromNothing(DAVE, "TEAPOT");
        assertThat(refusal(version("CUP", 1), draft(pot.id()))).isEqualTo("One is of CUP, the other of TEAPOT; allowed are two versions of one line.");
    }
}
