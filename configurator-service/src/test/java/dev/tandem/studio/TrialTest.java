package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.MovableClock;
import dev.tandem.configuration.Selection;
import dev.tandem.configuration.SelectionInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.configuration.TryVersion.Trial;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.TryDraft.Tried;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private Studio studio;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        studio = new Studio(store.store(), new MovableClock(Instant.parse("2026-06-01T00:00:00Z")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<SelectionInput> large() {
        return List.of(new SelectionInput("size", new SelectionValueInput("LARGE", null, null, null, null)));
    }

    private List<UserError> refusals(Draft draft) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> studio.tries.tried(draft, new Trial(null, null, false)))).errors();
    }

    @Test
    void followsEachChangeOfTheDraftAndStoresNothing() {
        Draft cup = studio.set(studio.fromCup(DAVE), DAVE, "prices.BASE.amount", "20");
        Tried tried = studio.tries.tried(cup, new Trial(null, large(), false));
        assertThat(tried.line().name().en()).isEqualTo("Cup");
        assertThat(Objects.requireNonNull(tried.shown().price()).total().amount()).isEqualByComparingTo(new BigDecimal("22"));
        assertThat(tried.shown().selections()).extracting(Selection::code).containsExactly("LARGE", "ROUND");
        Draft dearer = studio.set(cup, DAVE, "prices.BASE.amount", "30");
        assertThat(Objects.requireNonNull(studio.tries.tried(dearer, new Trial(null, large(), false)).shown().price()).total().amount())
                .isEqualByComparingTo(new BigDecimal("32"));
        assertThat(studio.stored.find(dearer.id()).orElseThrow().version()).isEqualTo(dearer.version());
    }

    @Test
    void canBeTriedThoughAnExampleDoesNotHold() {
        Draft failing = studio.set(studio.fromCup(DAVE), DAVE, "examples[0].price", "11");
        assertThat(studio.mistakes(failing)).hasSize(1);
        assertThat(studio.tries.tried(failing, new Trial(null, null, false)).shown().complete()).isTrue();
    }

    @Test
    void saysWhyADraftCannotBeTried() {
        Draft mistaken = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C01.forbid", "size = LARG");
        assertThat(refusals(mistaken)).singleElement().isInstanceOfSatisfying(DraftMistakesError.class, error -> {
            assertThat(error.message()).startsWith("This draft cannot be tried yet: constraints.C01.forbid, line 30, column 20:");
            assertThat(error.mistakes()).extracting(DraftMistake::path).containsExactly("constraints.C01.forbid");
        });
        Draft impossible = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C02", "{severity: ERROR, forbid: size = size, because: {en: Never., de: Nie.}}");
        assertThat(refusals(impossible)).singleElement().isInstanceOfSatisfying(DraftMistakesError.class,
                error -> assertThat(error.message()).contains("C02"));
    }
}
