package dev.tandem.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.configuration.ApplyRepair.ApplyRepairInput;
import dev.tandem.configuration.ChangeConfiguration.ChangeConfigurationInput;
import dev.tandem.configuration.ChangeConfiguration.OnConflict;
import dev.tandem.configuration.CharacteristicGuidance.ValueGuidance;
import dev.tandem.configuration.CompleteConfiguration.CompleteConfigurationInput;
import dev.tandem.configuration.SelectionInput.MembersInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.configuration.UndoChange.UndoChangeInput;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.guidance.Objective;
import dev.tandem.rules.guidance.State;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidedConfiguringTest {

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
    void saysOfEveryValueWhetherItIsSelectedImpliedAvailableOrExcluded() {
        Configuration small = shop.start("VELO", Map.of("tyre", "T584_47"));
        assertThat(state(small, "tyre", "T584_47")).isEqualTo(State.SELECTED);
        assertThat(state(small, "tyre", "T622_32")).isEqualTo(State.AVAILABLE);
        assertThat(state(small, "wheelset", "A622_21")).isEqualTo(State.EXCLUDED);
        assertThat(state(small, "accessories", "BELL")).isEqualTo(State.AVAILABLE);
        CharacteristicGuidance rider = of(small, "rider_kg");
        assertThat(rider.min()).isEqualByComparingTo("40");
        assertThat(rider.values()).hasSize(111);
        assertThat(of(small, "headtube_text").applies()).isTrue();
        assertThat(of(small, "headtube_text").values()).isNull();
        assertThat(shop.guidance.states(small).stream().map(CharacteristicGuidance::characteristic))
                .containsExactlyElementsOf(small.selections().stream().map(Selection::characteristic).toList());
    }

    @Test
    void altersNothingWhereDecisionsConflictAndOffersTheSmallestWayOut() {
        Configuration first = shop.start("VELO", Map.of("wheelset", "A622_21", "bar", "DROP_FLARE"));
        ConflictError conflict = conflict(() -> shop.change(first, Map.of("tyre", "T584_47")));
        assertThat(conflict.path()).containsExactly("input", "set");
        assertThat(conflict.conflict().constraints()).extracting(one -> one.id()).containsExactly("V01");
        assertThat(conflict.conflict().selections()).extracting(Selection::characteristic).containsExactly("wheelset");
        assertThat(conflict.message()).contains("584", "622");
        assertThat(conflict.conflict().message().de()).contains("584", "622", "Felgen");
        assertThat(shop.configurations.find(first.id())).contains(first);

        Repair repair = conflict.repairs().getFirst();
        assertThat(repair.changes()).extracting(change -> change.characteristic()).contains("wheelset", "tyre").hasSize(2);
        Configuration repaired =
                shop.repair.apply(new ApplyRepairInput(first.id(), first.version(), repair.id())).configuration();
        assertThat(repaired.verdict().valid()).isTrue();
        assertThat(code(repaired, "tyre")).isEqualTo("T584_47");
        assertThat(code(repaired, "bar")).as("what does not stand against it stays").isEqualTo("DROP_FLARE");
        assertThat(repaired.price().total().amount().subtract(first.price().total().amount())).isEqualByComparingTo(repair.priceDelta().amount());
        assertThat(repaired.footprint().total().value().subtract(first.footprint().total().value()))
                .isEqualByComparingTo(repair.footprintDelta().value());
    }

    @Test
    void letsTheCallerSayWhoseDecisionsGiveWay() {
        Configuration first = shop.start("VELO", Map.of("wheelset", "A622_21"));
        Changed kept = shop.change.change(change(first, OnConflict.KEEP_OLD, Map.of("tyre", "T584_47", "frame", "ALU")));
        assertThat(code(kept.configuration(), "wheelset")).isEqualTo("A622_21");
        assertThat(code(kept.configuration(), "frame")).as("what fits is taken").isEqualTo("ALU");
        assertThat(code(kept.configuration(), "tyre")).isNotEqualTo("T584_47");
        Changed taken = shop.change.change(change(kept.configuration(), OnConflict.KEEP_NEW, Map.of("tyre", "T584_47")));
        assertThat(code(taken.configuration(), "tyre")).isEqualTo("T584_47");
        assertThat(taken.changes()).extracting(change -> change.characteristic()).contains("wheelset").doesNotContain("tyre");
    }

    @Test
    void explainsAnExcludedValueAndThatAnAvailableOneIsPossible() {
        Configuration small = shop.start("VELO", Map.of("tyre", "T584_47"));
        ValueExplanation why = shop.explain.explain(small.id(), "wheelset", code("A622_21"));
        assertThat(why.possible()).isFalse();
        assertThat(why.repairs()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(shop.explain.explain(small.id(), "wheelset", code(code(small, "wheelset"))))
                .isEqualTo(new ValueExplanation(true, null, List.of(), List.of()));
        assertThat(refusal(() -> shop.explain.explain(small.id(), "wheelset", code("A622")))).singleElement()
                .satisfies(error -> assertThat(error.path()).containsExactly("value"));
        assertThat(refusal(() -> shop.explain.explain(small.id(), "wheels", code("A622_21")))).singleElement()
                .satisfies(error -> assertThat(error.path()).containsExactly("characteristic"));
        assertThat(refusal(() -> shop.explain.explain("cfg_nix", "wheelset", code("A622_21")))).singleElement()
                .satisfies(error -> assertThat(error.path()).containsExactly("configurationId"));
    }

    @Test
    void neverChangesAPersonalFactToMakeRoom() {
        Configuration light = shop.start("VELO", Map.of("rider_kg", 120, "luggage_kg", 20));
        for (CharacteristicGuidance characteristic : shop.guidance.states(light)) {
            for (ValueGuidance value : Objects.requireNonNullElse(characteristic.values(), List.<ValueGuidance>of())) {
                if (value.state() == State.EXCLUDED && !characteristic.characteristic().endsWith("_kg")) {
                    var wanted = characteristic.characteristic().equals("accessories")
                            ? new SelectionValueInput(null, null, new MembersInput(List.of(value.code()), null), null, null)
                            : of(light, characteristic.characteristic()).min() != null
                                    ? new SelectionValueInput(null, null, null, new BigDecimal(value.code()), null)
                                    : code(value.code());
                    assertThat(shop.explain.explain(light.id(), characteristic.characteristic(), wanted).repairs())
                            .allSatisfy(repair -> assertThat(repair.changes()).noneMatch(change -> change.characteristic().equals("rider_kg")));
                }
            }
        }
    }

    @Test
    void tellsWhatEachPossibleValueWouldChangeOfPriceAndFootprint() {
        Configuration first = shop.start("VELO", Map.of("frame", "ALU"));
        for (CharacteristicGuidance characteristic : shop.guidance.withDifferences(first)) {
            if (characteristic.min() == null && characteristic.values() != null && !characteristic.characteristic().equals("accessories")) {
                for (ValueGuidance value : characteristic.values()) {
                    if (value.state() == State.EXCLUDED) {
                        assertThat(value.priceDelta()).isNull();
                    } else {
                        Configuration then = shop.change(shop.start("VELO", Map.of("frame", "ALU")), Map.of(characteristic.characteristic(), value.code()));
                        assertThat(value.priceDelta().amount()).as("%s %s", characteristic.characteristic(), value.code())
                                .isEqualByComparingTo(then.price().total().amount().subtract(first.price().total().amount()));
                        assertThat(value.footprintDelta().value())
                                .isEqualByComparingTo(then.footprint().total().value().subtract(first.footprint().total().value()));
                    }
                }
            }
        }
    }

    @Test
    void finishesTheRestToAnObjectiveAndTakesItBackAtOnce() {
        Configuration first = shop.start("VELO", Map.of("frame", "TITANIUM"));
        for (Objective objective : Objective.values()) {
            Changed done = shop.complete.complete(new CompleteConfigurationInput(first.id(), first.version(), objective));
            assertThat(done.completion().objective()).isEqualTo(objective);
            assertThat(done.completion().proven()).isTrue();
            assertThat(done.configuration().verdict().valid()).isTrue();
            assertThat(code(done.configuration(), "frame")).isEqualTo("TITANIUM");
            if (objective == Objective.PRICE) {
                assertThat(done.configuration().price().total().amount())
                        .isEqualByComparingTo(done.completion().value()).isLessThan(first.price().total().amount());
            }
            if (objective == Objective.FOOTPRINT) {
                assertThat(done.configuration().footprint().total().value()).isEqualByComparingTo(done.completion().value());
            }
            Configuration back = shop.undo.undo(new UndoChangeInput(first.id(), done.configuration().version())).configuration();
            assertThat(back.selections()).isEqualTo(first.selections());
            first = back;
        }
    }

    @Test
    void undoesAndRedoesAnyChangeUntilSomethingElseChanges() {
        Configuration first = shop.start("VELO", Map.of());
        assertThat(first.canUndo()).isFalse();
        Configuration alu = shop.change(first, Map.of("frame", "ALU"));
        Configuration fade = shop.change(alu, Map.of("rider_kg", 90));
        Configuration undone = shop.undo.undo(new UndoChangeInput(first.id(), fade.version())).configuration();
        assertThat(undone.selections()).isEqualTo(alu.selections());
        Configuration start = shop.undo.undo(new UndoChangeInput(first.id(), undone.version())).configuration();
        assertThat(start.selections()).isEqualTo(first.selections());
        assertThat(refusal(() -> shop.undo.undo(new UndoChangeInput(first.id(), start.version())))).hasSize(1);
        Configuration redone = shop.undo.redo(new UndoChangeInput(first.id(), start.version())).configuration();
        assertThat(redone.selections()).isEqualTo(alu.selections());
        assertThat(redone.canRedo()).isTrue();
        Configuration other = shop.change(redone, Map.of("rider_kg", 70));
        assertThat(other.canRedo()).isFalse();
        assertThat(refusal(() -> shop.undo.redo(new UndoChangeInput(first.id(), other.version())))).hasSize(1);
    }

    @Test
    void takesNoRepairThatWasNotProposedForIt() {
        Configuration first = shop.start("VELO", Map.of("wheelset", "A622_21"));
        for (String bad : List.of("", "rep_", "rep_e30", "rep_####", "rep_" + "A".repeat(30_000), "cfg_x")) {
            assertThat(refusal(() -> shop.repair.apply(new ApplyRepairInput(first.id(), first.version(), bad)))).singleElement()
                    .satisfies(error -> assertThat(error.path()).containsExactly("input", "repairId"));
        }
        assertThat(shop.configurations.find(first.id())).contains(first);
    }

    @Test
    void answersTheSameWithAndWithoutItsGuidesAtHand() {
        ConfiguringSetup elsewhere = new ConfiguringSetup(store.store(), Clock.systemUTC(), 1);
        Configuration configuration = shop.start("CORD", Map.of());
        shop.start("LUTH", Map.of());
        for (String style : List.of("HIKER", "DERBY", "CHELSEA")) {
            configuration = shop.change.change(change(configuration, OnConflict.KEEP_NEW, Map.of("style", style))).configuration();
            Configuration seen = elsewhere.configurations.find(configuration.id()).orElseThrow();
            assertThat(seen).isEqualTo(configuration);
            assertThat(elsewhere.guidance.withDifferences(seen)).isEqualTo(shop.guidance.withDifferences(configuration));
        }
    }

    @Test
    void guidesManyAtOnce() {
        Configuration one = shop.start("LUTH", Map.of());
        var answers = AtOnce.call(8, IntStream.range(0, 200)
                .mapToObj(_ -> (Callable<Object>) () -> shop.guidance.states(shop.configurations.find(one.id()).orElseThrow()))
                .toList());
        assertThat(answers).containsOnly(shop.guidance.states(one));
    }

    private ChangeConfigurationInput change(Configuration configuration, OnConflict onConflict, Map<String, ?> set) {
        return new ChangeConfigurationInput(
                configuration.id(), configuration.version(), shop.select(configuration.productLine(), set), null, onConflict);
    }

    private State state(Configuration configuration, String characteristic, String code) {
        return Objects.requireNonNull(of(configuration, characteristic).values()).stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private CharacteristicGuidance of(Configuration configuration, String characteristic) {
        return shop.guidance.states(configuration).stream()
                .filter(one -> one.characteristic().equals(characteristic))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Configuration configuration, String characteristic) {
        return configuration.selections().stream()
                .filter(one -> one.characteristic().equals(characteristic))
                .findFirst()
                .map(Selection::code)
                .orElseThrow();
    }

    private static SelectionValueInput code(String code) {
        return new SelectionValueInput(code, null, null, null, null);
    }

    private static ConflictError conflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return (ConflictError) refusal(call).getFirst();
    }

    private static List<UserError> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call), "It was not refused.").errors();
    }
}
