package dev.tandem.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.configuration.ChangeConfiguration.ChangeConfigurationInput;
import dev.tandem.configuration.SelectionInput.MembersInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.configuration.StartConfiguration.StartConfigurationInput;
import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.UserError;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguringTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private ConfiguringSetup shop;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        shop = new ConfiguringSetup(store.store(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void showsTheDefaultOfEveryLineCompleteAndValidWithPriceFootprintAndSteps() {
        for (String line : List.of("VELO", "LUTH", "CORD")) {
            Configuration shown = shop.start(line, Map.of());
            assertThat(shown.complete()).isTrue();
            assertThat(shown.verdict()).isEqualTo(new Verdict(true, List.of()));
            assertThat(shown.price()).isNotNull();
            assertThat(shown.footprint()).isNotNull();
            assertThat(shown.steps()).isNotEmpty();
            var characteristics = shop.catalog.find(line, null, null).orElseThrow().version().characteristics();
            assertThat(shown.selections()).extracting(Selection::characteristic)
                    .isEqualTo(characteristics.stream().map(one -> one.code()).toList());
            assertThat(shown.selections()).allMatch(selection -> selection.origin() != Selection.Origin.CUSTOMER);
        }
        assertThat(shop.start("VELO", Map.of()).price().total().amount()).isEqualByComparingTo("2045.00");
    }

    @Test
    void keepsDecisionsGivesThemBackAndSaysWhereEachValueComesFrom() {
        Configuration decided = shop.start("VELO", Map.of("tyre", "T584_47", "rider_kg", 90, "accessories", List.of()));
        assertThat(decided.verdict().valid()).as("defaults give way").isTrue();
        assertThat(selection(decided, "wheelset").code()).isNotEqualTo("A622_21");
        assertThat(selection(decided, "tyre").origin()).isEqualTo(Selection.Origin.CUSTOMER);
        assertThat(selection(decided, "inseam_cm").origin()).isEqualTo(Selection.Origin.STATED_DEFAULT);
        assertThat(selection(decided, "frame").origin()).isEqualTo(Selection.Origin.DEFAULT);
        assertThat(selection(decided, "accessories").codes()).isEmpty();

        Configuration back = shop.change(decided, Map.of(), "tyre");
        assertThat(back.version()).isEqualTo(2);
        assertThat(back.verdict().valid()).isTrue();
        assertThat(selection(back, "tyre")).isEqualTo(new Selection("tyre", "T622_32", null, null, null, Selection.Origin.DEFAULT));
        assertThat(selection(back, "rider_kg").number()).isEqualByComparingTo("90");
    }

    @Test
    void changesSingleMembersAndLeavesTheOthersOpen() {
        Configuration some = shop.start("VELO", Map.of("accessories", new MembersInput(List.of("BELL"), null)));
        assertThat(selection(some, "accessories").codes()).containsExactly("MUDGUARDS", "BELL");
        Configuration fewer = shop.change(some, Map.of("accessories", new MembersInput(List.of("KICKSTAND"), List.of("MUDGUARDS"))));
        assertThat(selection(fewer, "accessories").codes()).containsExactly("KICKSTAND", "BELL");
        Configuration whole = shop.change(fewer, Map.of("accessories", List.of("THIRD_BOTTLE")));
        assertThat(selection(whole, "accessories").codes()).containsExactly("THIRD_BOTTLE");
        Configuration again = shop.change(whole, Map.of("accessories", new MembersInput(List.of("BELL"), null)));
        assertThat(selection(again, "accessories").codes()).containsExactly("BELL", "THIRD_BOTTLE");
        assertThat(selection(shop.change(again, Map.of(), "accessories"), "accessories").codes()).containsExactly("MUDGUARDS");
    }

    @Test
    void changesNothingWhereNothingIsDecidedAnew() {
        Configuration one = shop.start("VELO", Map.of("frame", "ALU"));
        assertThat(shop.change(one, Map.of()).version()).isEqualTo(1);
        assertThat(shop.change(one, Map.of("frame", "ALU"), "tyre").version()).isEqualTo(1);
    }

    @Test
    void tellsEveryMistakeWithWhatWasGivenWhatIsAllowedAndWhatWasMeant() {
        var inputs = List.of(
                input("fram", code("STEEL")),
                input("frame", code("STEAL")),
                input("frame", code("ALU")),
                input("rider_kg", number("80.5")),
                input("rider_height_cm", number("1000")),
                input("tyre", number("3")),
                input("headtube_text", text("x".repeat(19))),
                input("saddle", codes("SHORT_CUTOUT")),
                input("accessories", codes("BELL", "BELL", "BEL")),
                input("bar", new SelectionValueInput(null, null, new MembersInput(List.of("DROP"), null), null, null)),
                input("headtube_text", text("a\u0007b")));
        List<UserError> errors = refusal(() -> shop.check.check("VELO", null, inputs));
        assertThat(errors).extracting(error -> String.join("/", Objects.requireNonNull(error.path()))).containsExactly(
                "selections/0/characteristic",
                "selections/1/value",
                "selections/2/characteristic",
                "selections/3/value",
                "selections/4/value",
                "selections/5/value",
                "selections/6/value",
                "selections/7/value",
                "selections/8/value",
                "selections/8/value",
                "selections/9/value/members",
                "selections/10/characteristic",
                "selections/9/value/members");
        assertThat((InvalidInputError) errors.get(1)).satisfies(steal -> {
            assertThat(steal.given()).isEqualTo("STEAL");
            assertThat(steal.allowed()).startsWith("one of STEEL, STAINLESS");
            assertThat(steal.didYouMean()).containsExactly("STEEL");
            assertThat(steal.message()).contains("frame", "STEAL", "Did you mean STEEL?");
        });
        assertThat(((InvalidInputError) errors.get(3)).didYouMean()).containsExactly("80", "81");
    }

    @Test
    void welcomesAnyScriptAndCountsCodePoints() {
        String text = "👩🏽‍🔧 שלום عا";
        assertThat(selection(shop.start("VELO", Map.of("headtube_text", text)), "headtube_text").text()).isEqualTo(text);
        assertThat(shop.start("VELO", Map.of("headtube_text", "🚲".repeat(18))).version()).isEqualTo(1);
        assertThat(refusal(() -> shop.start("VELO", Map.of("headtube_text", "🚲".repeat(19))))).hasSize(1);
        for (String bad : List.of("a\nb", "\u0000", "\ud800", "\u2028", "\u001b[31m")) {
            assertThat(refusal(() -> shop.start("VELO", Map.of("headtube_text", bad)))).as(bad).hasSize(1)
                    .allSatisfy(error -> assertThat(error.message()).doesNotContain(bad));
        }
    }

    @Test
    void boundsListsAndNumbers() {
        var many = Collections.nCopies(501, input("frame", code("ALU")));
        assertThat(refusal(() -> shop.check.check("VELO", null, many))).singleElement()
                .satisfies(error -> assertThat(error.message()).isEqualTo("501 entries are given; allowed are at most 500."));
        var codes = Collections.nCopies(501, "BELL").toArray(String[]::new);
        assertThat(refusal(() -> shop.check.check("VELO", null, List.of(input("accessories", codes(codes)))))).hasSize(1);
        for (String huge : List.of("1e30", "-1e30", "0." + "3".repeat(33), "9".repeat(34))) {
            assertThat(refusal(() -> shop.check.check("VELO", null, List.of(input("rider_kg", number(huge)))))).hasSize(1);
        }
    }

    @Test
    void checksExactlyWhatIsSelected() {
        var little = shop.check.check("VELO", null, List.of(input("wheelset", code("A622_21")), input("tyre", code("T584_47"))));
        assertThat(little.verdict().violations()).extracting(one -> one.constraint().id()).contains("V01");
        assertThat(little.price()).isNull();
        assertThat(shop.check.check("VELO", null, List.of()).verdict().valid()).isTrue();

        Configuration shown = shop.start("VELO", Map.of());
        var all = shown.selections().stream()
                .filter(selection -> !selection.characteristic().equals("headtube_text"))
                .map(one -> input(one.characteristic(), new SelectionValueInput(one.code(), one.codes(), null, one.number(), one.text())))
                .toList();
        var whole = shop.check.check("VELO", 1, all);
        assertThat(whole.price()).as("a text left out is empty").isEqualTo(shown.price());
        assertThat(whole.steps()).isEqualTo(shown.steps());
        assertThat(shop.check.check("VELO", null, all.subList(1, all.size())).price()).isNull();
        assertThat(refusal(() -> shop.check.check("VELOO", null, List.of()))).singleElement().isInstanceOf(NotFoundError.class)
                .satisfies(error -> assertThat(error.message()).contains("Did you mean VELO?"));
        assertThat(refusal(() -> shop.check.check("VELO", 9, List.of()))).singleElement().isInstanceOf(NotFoundError.class)
                .satisfies(error -> assertThat(error.message()).isEqualTo("VELO has no version 9; there are [1]."));
    }

    @Test
    void startsOnceForAKeyHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        var input = new StartConfigurationInput(key, "CORD", null, null, null);
        var ids = AtOnce.call(16, IntStream.range(0, 100)
                .mapToObj(_ -> (java.util.concurrent.Callable<String>) () -> shop.start.start(input, ConfiguringSetup.GUEST).configuration().id())
                .toList());
        assertThat(ids).hasSize(100).containsOnly(ids.getFirst());
        var other = new StartConfigurationInput(key, "LUTH", null, null, null);
        assertThat(refusal(() -> shop.start.start(other, ConfiguringSetup.GUEST))).singleElement().isInstanceOf(IdempotencyKeyReusedError.class);
        assertThat(shop.start.start(other, ConfiguringSetup.ADA).configuration().id()).as("keys are the caller's own").isNotIn(ids);
        assertThat(refusal(() -> shop.start.start(new StartConfigurationInput("mine", "CORD", null, null, null), ConfiguringSetup.GUEST)))
                .singleElement().satisfies(error -> assertThat(error.message()).contains("mine", "random UUID"));
    }

    @Test
    void refusesAnOldVersionAndAnUnknownConfiguration() {
        Configuration first = shop.start("LUTH", Map.of());
        Configuration second = shop.change(first, Map.of("due_days", 100));
        assertThat(refusal(() -> shop.change(first, Map.of("due_days", 101)))).singleElement()
                .isEqualTo(new StaleVersionError("The configuration has version 2 by now, given is 1.", List.of("input", "version"), 2));
        assertThat(shop.configurations.find(first.id())).contains(second);
        assertThat(refusal(() -> shop.change.change(new ChangeConfigurationInput("cfg_nix", 1, null, null, null)))).singleElement()
                .isInstanceOf(NotFoundError.class);
        assertThat(refusal(() -> shop.change(second, Map.of("due_days", 101), "due_days", "duedays"))).hasSize(2);
    }

    @Test
    void letsOneOfManyChangesOfTheSameVersionWin() {
        Configuration first = shop.start("LUTH", Map.of());
        var outcomes = AtOnce.call(8, IntStream.range(0, 40).mapToObj(days -> (java.util.concurrent.Callable<Object>) () -> {
            try {
                return shop.change(first, Map.of("due_days", 100 + days)).version();
            } catch (Refused refused) {
                return refused.errors().getFirst().code();
            }
        }).toList());
        assertThat(outcomes).containsOnlyOnce(2).filteredOn(outcome -> !outcome.equals(2)).containsOnly("STALE_VERSION");
    }

    @Test
    void saysWhichProposalsGaveWay() {
        Configuration before = shop.start("VELO", Map.of());
        Configuration after = shop.start("VELO", Map.of("frame", "ALU"));
        assertThat(Changed.between(before.selections(), after).besides(Set.of("frame")).changes()).as("a decision is no proposal that gave way").isEmpty();
        Selection tyre = selection(before, "tyre");
        var selections = after.selections().stream().filter(one -> !one.characteristic().equals("tyre")).toList();
        var without = new Configuration(after.id(), 2, "VELO", 1, selections, List.of(), after.verdict(), null, null, null, null, null);
        assertThat(Changed.between(before.selections(), without).besides(Set.of("frame")).changes())
                .containsExactly(new Changed.SelectionChange("tyre", tyre, null));
    }

    private static List<UserError> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call), "It was not refused.").errors();
    }

    private static Selection selection(Configuration configuration, String characteristic) {
        return configuration.selections().stream().filter(one -> one.characteristic().equals(characteristic)).findFirst().orElseThrow();
    }

    private static SelectionInput input(String characteristic, SelectionValueInput value) {
        return new SelectionInput(characteristic, value);
    }

    private static SelectionValueInput code(String code) {
        return new SelectionValueInput(code, null, null, null, null);
    }

    private static SelectionValueInput codes(String... codes) {
        return new SelectionValueInput(null, List.of(codes), null, null, null);
    }

    private static SelectionValueInput number(String number) {
        return new SelectionValueInput(null, null, null, new BigDecimal(number), null);
    }

    private static SelectionValueInput text(String text) {
        return new SelectionValueInput(null, null, null, null, text);
    }
}
