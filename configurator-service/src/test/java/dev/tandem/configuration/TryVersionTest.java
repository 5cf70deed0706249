package dev.tandem.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.configuration.TryVersion.Trial;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop is the oracle: what is tried on its own versions is what it would have shown. */
class TryVersionTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private ConfiguringSetup shop;
    private final TryVersion tries = ConfiguringSetup.tries();

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        shop = new ConfiguringSetup(store.store(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TriedConfiguration tried(Map<String, ?> decisions, Map<String, ?> wanted, boolean differences) {
        CompiledVersion line = shop.catalog.find("VELO", null, null).orElseThrow();
        GuidedVersion guided = shop.catalog.guided("VELO", line.version().version()).orElseThrow();
        return tries.tried(line, guided, new Trial(shop.select("VELO", decisions), shop.select("VELO", wanted), differences));
    }

    private Refused refused(Map<String, ?> decisions, Map<String, ?> wanted) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> tried(decisions, wanted, false)));
    }

    @Test
    void showsWhatTheShopWouldShow() {
        Map<String, Object> decided = Map.of("frame", "TITANIUM", "accessories", List.of("BELL"));
        Map<String, Object> wanted = Map.of("tyre", "T584_47", "rider_kg", 90);
        Configuration configured = shop.change(shop.start("VELO", decided), wanted);
        TriedConfiguration tried = tried(decided, wanted, false);
        assertThat(tried.selections()).isEqualTo(configured.selections());
        assertThat(tried.verdict()).isEqualTo(configured.verdict());
        assertThat(tried.price()).isEqualTo(configured.price());
        assertThat(tried.footprint()).isEqualTo(configured.footprint());
        assertThat(tried.steps()).isEqualTo(configured.steps());
        assertThat(tried.complete()).isEqualTo(configured.complete());
        assertThat(tried.guidance()).isEqualTo(shop.guidance.states(configured));
        assertThat(tried(decided, wanted, true).guidance()).isEqualTo(shop.guidance.withDifferences(configured));
    }

    @Test
    void refusesWhatTheShopRefusesWithTheSameWordsAndRepairs() {
        Map<String, Object> decided = Map.of("wheelset", "A622_21");
        Map<String, Object> wanted = Map.of("tyre", "T584_47");
        Configuration configured = shop.start("VELO", decided);
        ConflictError inTheShop = (ConflictError) Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> shop.change(configured, wanted))).errors().getFirst();
        ConflictError tried = (ConflictError) refused(decided, wanted).errors().getFirst();
        assertThat(tried.path()).containsExactly("wanted");
        assertThat(tried.conflict()).isEqualTo(inTheShop.conflict());
        assertThat(tried.repairs()).isEqualTo(inTheShop.repairs()).isNotEmpty();
    }

    @Test
    void saysSoWhereTheDecisionsDoNotFitAmongThemselves() {
        Refused refused = refused(Map.of("wheelset", "A622_21", "tyre", "T584_47"), Map.of("frame", "ALU"));
        assertThat(refused.errors()).singleElement().isInstanceOfSatisfying(ConflictError.class, conflict -> {
            assertThat(conflict.path()).containsExactly("decisions");
            assertThat(conflict.conflict().selections()).extracting(Selection::characteristic).contains("wheelset", "tyre");
        });
    }

    @Test
    void tellsAllThatIsWrongWithWhatIsStated() {
        Refused refused = refused(Map.of("frame", "ALUU"), Map.of("fram", "ALU"));
        assertThat(refused.errors()).extracting(error -> String.join(".", Objects.requireNonNull(error.path())))
                .containsExactly("decisions.0.value", "wanted.0.characteristic");
    }
}
