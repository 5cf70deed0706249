package dev.tandem.configuration;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
import static dev.tandem.configuration.ConfiguringSetup.GUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.MovableClock;
import dev.tandem.configuration.ShareConfiguration.ShareConfigurationInput;
import dev.tandem.configuration.StartConfiguration.StartConfigurationInput;
import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.expression.Value;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {

    private static final List<String> FACTS = List.of("rider_height_cm", "inseam_cm", "rider_kg");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;
    private ConfiguringSetup shop;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        shop = new ConfiguringSetup(store.store(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void copiesWhatWasShownButNoPersonalFact() {
        Configuration mine = shop.start("VELO", Map.of("finish", "FADE_2", "colour2", "CREAM", "headtube_text", "ADA", "rider_kg", 117, "inseam_cm", 91));
        SharedConfiguration copy = share(mine);
        assertThat(copy.sharedAt()).isEqualTo(clock.instant());
        assertThat(copy.selections()).extracting(Selection::characteristic).doesNotContainAnyElementsOf(FACTS);
        assertThat(copy.selections()).isEqualTo(mine.selections().stream().filter(one -> !FACTS.contains(one.characteristic())).toList());
        assertThat(copy.price()).isEqualTo(mine.price());
        assertThat(copy.footprint().total()).isEqualTo(mine.footprint().total());
        assertThat(copy.verdict().valid()).isTrue();
        assertThat(copy.steps()).isNotEmpty();
        assertThat(shop.shared.find(copy.id())).contains(copy);
    }

    @Test
    void saysNothingThatFollowsFromAPersonalFact() {
        Configuration mine = shop.start("VELO", Map.of("size", "C50", "inseam_cm", 96));
        assertThat(mine.verdict().violations()).as("the inseam asks for a talk").isNotEmpty();
        SharedConfiguration tall = share(mine);
        assertThat(tall.verdict().violations()).isEmpty();
        SharedConfiguration usual = share(shop.start("VELO", Map.of("size", "C50")));
        assertThat(tall.steps()).as("no consultation about it either").isEqualTo(usual.steps());
        assertThat(tall.price()).isEqualTo(usual.price());
    }

    @Test
    void leavesNoTraceOfTheFactsOrOfTheConfigurationInTheFile() throws IOException {
        Configuration mine = shop.start("VELO", Map.of("rider_kg", 117));
        SharedConfiguration copy = share(mine);
        String stored = shop.shared.stored(copy.id()).orElseThrow().toString();
        assertThat(stored).doesNotContain("rider_kg", "117", mine.id(), mine.id().substring(4));
        assertThat(copy.id().substring(4)).isNotEqualTo(mine.id().substring(4));
        store.close();
        assertThat(Files.readString(folder.resolve("test.db"), StandardCharsets.ISO_8859_1)).contains(copy.id());
        store = TestStore.in(folder);
    }

    @Test
    void staysAsItIsWhateverHappensToTheConfiguration() {
        Configuration mine = shop.start("VELO", Map.of("finish", "POWDER"));
        SharedConfiguration copy = share(mine);
        shop.change(mine, Map.of("frame", "TITANIUM"));
        assertThat(shop.shared.find(copy.id())).contains(copy);
    }

    @Test
    void makesOneCopyForOneKey() {
        Configuration mine = shop.start("CORD", Map.of());
        var input = new ShareConfigurationInput(UUID.randomUUID().toString(), mine.id(), mine.version());
        List<SharedConfiguration> copies = AtOnce.call(8, IntStream.range(0, 8)
                        .<Callable<?>>mapToObj(_ -> () -> shop.share.share(input, GUEST))
                        .toList())
                .stream()
                .map(SharedConfiguration.class::cast)
                .toList();
        assertThat(copies.stream().map(SharedConfiguration::id).distinct()).hasSize(1);
        shop.change(mine, Map.of("colour", "BLACK"));
        assertThat(shop.share.share(input, GUEST)).as("again, though it has changed").isEqualTo(copies.getFirst());
        var other = new ShareConfigurationInput(input.idempotencyKey(), mine.id(), 2);
        assertThat(refusal(() -> shop.share.share(other, GUEST))).isInstanceOf(IdempotencyKeyReusedError.class);
        assertThat(refusal(() -> shop.share.share(new ShareConfigurationInput("mine", mine.id(), 2), GUEST))).isInstanceOf(InvalidInputError.class);
        assertThat(share(shop.configurations.find(mine.id()).orElseThrow()).id()).isNotEqualTo(copies.getFirst().id());
    }

    @Test
    void refusesAStaleVersionAndAnUnknownConfiguration() {
        Configuration mine = shop.start("CORD", Map.of());
        shop.change(mine, Map.of("colour", "BLACK"));
        assertThat(refusal(() -> share(mine))).isInstanceOfSatisfying(StaleVersionError.class, stale -> {
            assertThat(stale.currentVersion()).isEqualTo(2);
            assertThat(stale.path()).containsExactly("input", "version");
        });
        SharedConfiguration copy = share(shop.configurations.find(mine.id()).orElseThrow());
        for (String id : List.of("cfg_none", "", copy.id())) {
            assertThat(refusal(() -> shop.share.share(new ShareConfigurationInput(UUID.randomUUID().toString(), id, 1), GUEST)))
                    .isInstanceOfSatisfying(NotFoundError.class, unknown -> assertThat(unknown.path()).containsExactly("input", "configurationId"));
        }
        assertThat(shop.configurations.find(copy.id())).as("a copy's id edits nothing").isEmpty();
        assertThat(shop.shared.find(mine.id())).isEmpty();
    }

    @Test
    void becomesAnothersOwnWithTheFactsToBeStatedAnew() {
        Configuration mine = shop.start("VELO", Map.of("finish", "FADE_2", "colour2", "CREAM", "rider_kg", 79));
        SharedConfiguration copy = share(mine);
        Changed started = startFrom(copy, Map.of());
        Configuration theirs = started.configuration();
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(values(theirs.selections())).containsAllEntriesOf(values(copy.selections()));
        assertThat(theirs.selections()).filteredOn(one -> FACTS.contains(one.characteristic()))
                .hasSize(3)
                .allMatch(one -> one.origin() == Selection.Origin.STATED_DEFAULT);
        assertThat(started.changes()).isEmpty();
        shop.change(theirs, Map.of("rider_kg", 70));
        assertThat(shop.shared.find(copy.id())).contains(copy);
        assertThat(shop.configurations.find(mine.id())).contains(mine);
    }

    @Test
    void takesOverWhatFitsBesideWhatIsStatedAndTellsTheRest() {
        SharedConfiguration copy = share(shop.start("VELO", Map.of("tyre", "T584_47", "finish", "FADE_2")));
        Changed started = startFrom(copy, Map.of("wheelset", "A622_21", "rider_kg", 60));
        Configuration theirs = started.configuration();
        assertThat(theirs.verdict().valid()).isTrue();
        assertThat(code(theirs, "wheelset")).isEqualTo("A622_21");
        assertThat(code(theirs, "finish")).isEqualTo("FADE_2");
        assertThat(code(theirs, "tyre")).startsWith("T622");
        assertThat(started.changes()).extracting(Changed.SelectionChange::characteristic)
                .contains("tyre")
                .doesNotContain("wheelset", "finish", "rider_kg");
        var again = startFromInput(copy, Map.of());
        Configuration first = shop.start.start(again, ADA).configuration();
        assertThat(shop.start.start(again, ADA).configuration()).as("the same key").isEqualTo(first);
    }

    @Test
    void startsOnlyOnTheLineAndVersionOfTheCopy() {
        SharedConfiguration copy = share(shop.start("VELO", Map.of()));
        assertThat(refusal(() -> shop.start.start(input("CORD", null, copy.id()), GUEST)))
                .isInstanceOfSatisfying(InvalidInputError.class, other -> assertThat(other.allowed()).isEqualTo("VELO"));
        assertThat(refusal(() -> shop.start.start(input("VELO", 2, copy.id()), GUEST)))
                .isInstanceOfSatisfying(InvalidInputError.class, other -> assertThat(other.allowed()).isEqualTo("1"));
        assertThat(refusal(() -> shop.start.start(input("VELO", 1, "shc_none"), GUEST)))
                .isInstanceOfSatisfying(NotFoundError.class, unknown -> assertThat(unknown.path()).containsExactly("input", "sharedId"));
    }

    @Test
    void isForgottenAfterItsTimeWhileWhatWasMadeOfItStays() {
        List<SharedConfiguration> old = IntStream.range(0, 120).mapToObj(_ -> share(shop.start("CORD", Map.of()))).toList();
        clock.advance(Duration.ofDays(200));
        SharedConfiguration recent = share(shop.start("CORD", Map.of()));
        Configuration theirs = startFrom(old.getFirst(), Map.of()).configuration();
        clock.advance(Duration.ofDays(166));
        ForgetSharedConfigurations forget = new ForgetSharedConfigurations(shop.shared, Duration.ofDays(365), clock);
        assertThat(forget.forgetOld()).isEqualTo(120);
        assertThat(forget.forgetOld()).as("again").isZero();
        assertThat(shop.shared.find(old.getLast().id())).isEmpty();
        assertThat(shop.shared.find(recent.id())).isPresent();
        assertThat(shop.configurations.find(theirs.id())).isPresent();
        assertThatThrownBy(() -> new ForgetSharedConfigurations(shop.shared, Duration.ZERO, clock))
                .hasMessageContaining("tandem.configurations.shared-kept is PT0S");
    }

    @Test
    void standsInForFactsThatAmountsAskFor() {
        var version = shop.catalog.find("CORD", null, null).orElseThrow().version();
        var without = new WithoutPersonalFacts(version);
        assertThat(without.facts()).isEqualTo(Set.of("left_foot_mm", "right_foot_mm", "ball_girth_mm"));
        assertThat(without.judged(List.of()).values()).as("no amount of the shipped line asks for one").isEmpty();
    }

    private SharedConfiguration share(Configuration configuration) {
        return shop.share.share(
                new ShareConfigurationInput(UUID.randomUUID().toString(), configuration.id(), configuration.version()), GUEST);
    }

    private Changed startFrom(SharedConfiguration copy, Map<String, ?> selections) {
        return shop.start.start(startFromInput(copy, selections), ADA);
    }

    private StartConfigurationInput startFromInput(SharedConfiguration copy, Map<String, ?> selections) {
        return new StartConfigurationInput(
                UUID.randomUUID().toString(), copy.productLine(), null, shop.select(copy.productLine(), selections), copy.id());
    }

    private static StartConfigurationInput input(String line, @Nullable Integer version, String sharedId) {
        return new StartConfigurationInput(UUID.randomUUID().toString(), line, version, null, sharedId);
    }

    private static Map<String, Value> values(List<Selection> selections) {
        return selections.stream().collect(Collectors.toMap(Selection::characteristic, Selection::value));
    }

    private static @Nullable String code(Configuration configuration, String characteristic) {
        return configuration.selections().stream()
                .filter(one -> one.characteristic().equals(characteristic))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static UserError refusal(ThrowingCallable refused) {
        return catchThrowableOfType(Refused.class, refused).errors().getFirst();
    }
}
