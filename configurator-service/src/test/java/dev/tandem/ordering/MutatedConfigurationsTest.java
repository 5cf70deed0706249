package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.catalog.ShippedLines;
import dev.tandem.configuration.Configuration;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutatedConfigurationsTest {

    /** More with {@code -Dtandem.mutated=10000}. */
    private static final int MUTATED = Integer.getInteger("tandem.mutated", 1_000);

    private enum Outcome {
        INPUT_REFUSED,
        CONFLICT,
        ACCEPTED
    }

    /** @param fits whether what is decided is valid together with the line's own proposals */
    private record Case(boolean unusable, boolean fits, Outcome found) {

        boolean right() {
            return unusable == (found == Outcome.INPUT_REFUSED) && !(fits && found == Outcome.CONFLICT);
        }
    }

    @TempDir
    private Path folder;

    private TestStore store;
    private OrderingSetup ordering;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        ordering = new OrderingSetup(store.store(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void acceptsNoneThatIsInvalidAndRefusesNoneThatIsValid() {
        List<CompiledVersion> lines = ShippedLines.all();
        List<Callable<Case>> cases = IntStream.range(0, MUTATED)
                .mapToObj(seed -> (Callable<Case>) () -> mutated(lines.get(seed % lines.size()), new Random(seed)))
                .toList();
        List<Case> found = AtOnce.call(32, cases).stream().map(Case.class::cast).toList();
        assertThat(found).hasSize(MUTATED).filteredOn(one -> !one.right()).isEmpty();
        for (Outcome outcome : Outcome.values()) {
            assertThat(found).as(outcome.name()).filteredOn(one -> one.found() == outcome).hasSizeGreaterThan(MUTATED / 20);
        }
    }

    private Case mutated(CompiledVersion line, Random random) {
        Map<String, Object> selections = new LinkedHashMap<>();
        List<Characteristic> characteristics = new ArrayList<>(line.version().characteristics());
        Collections.shuffle(characteristics, random);
        boolean unusable = false;
        Selections decided = Selections.NONE;
        for (Characteristic characteristic : characteristics.subList(0, 1 + random.nextInt(3))) {
            if (random.nextInt(20) == 0) {
                unusable = true;
                selections.put(characteristic.code(), unusable(characteristic, random));
            } else {
                Value value = value(characteristic, random);
                selections.put(characteristic.code(), Values.plain(value));
                decided = decided.with(characteristic.code(), value);
            }
        }
        return new Case(unusable, line.verdict(line.shown(decided)).valid(), order(line, selections));
    }

    private Outcome order(CompiledVersion line, Map<String, Object> selections) {
        Configuration configuration;
        try {
            configuration = ordering.shop.start(line.version().code(), selections);
        } catch (Refused refused) {
            return refused.errors().getFirst().code().equals("CONFLICT") ? Outcome.CONFLICT : Outcome.INPUT_REFUSED;
        }
        assertThat(line.verdict(configuration.shown()).valid()).as("%s", selections).isTrue();
        String[] all = line.version().constraints().stream().map(Constraint::id).toArray(String[]::new);
        ordering.place.place(anOrder().of(1, configuration).acknowledging(all).acceptingLate().input(), ADA);
        return Outcome.ACCEPTED;
    }

    private static Value value(Characteristic characteristic, Random random) {
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() ->
                new Value.Codes(new HashSet<>(choice.domain().codes().stream().filter(_ -> random.nextInt(4) == 0).toList()));
            case ChoiceCharacteristic choice ->
                new Value.Code(choice.domain().codes().get(random.nextInt(choice.values().size())));
            case NumberCharacteristic number -> {
                int steps = number.max().subtract(number.min()).divide(number.step(), 0, RoundingMode.DOWN).intValueExact();
                yield new Value.Number(number.min().add(number.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1)))));
            }
            case TextCharacteristic text -> new Value.Text("x".repeat(random.nextInt(text.maxLength() + 1)));
        };
    }

    private static Object unusable(Characteristic characteristic, Random random) {
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() ->
                random.nextBoolean() ? List.of("NO_SUCH_CODE") : List.of(choice.domain().codes().getFirst(), choice.domain().codes().getFirst());
            case ChoiceCharacteristic choice -> random.nextBoolean() ? choice.domain().codes().getFirst() + "X" : 7;
            case NumberCharacteristic number ->
                random.nextBoolean() ? number.max().add(number.step()) : number.min().add(number.step().movePointLeft(1));
            case TextCharacteristic text -> random.nextBoolean() ? "x".repeat(text.maxLength() + 1) : "\u0007";
        };
    }
}
