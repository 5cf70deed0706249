package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product lines that Tandem ships, compiled once a test run, and random selections of them. */
public final class ShippedLines {

    private static final ConcurrentHashMap<String, CompiledVersion> COMPILED = new ConcurrentHashMap<>();

    private ShippedLines() {}

    public static Stream<CompiledVersion> all() {
        return Stream.of("velo", "luth", "cord").map(ShippedLines::line);
    }

    public static CompiledVersion line(String file) {
        return COMPILED.computeIfAbsent(file, name -> CompiledVersion.of(ProductLineFile.read(name + ".yaml", text(name))));
    }

    private static String text(String name) {
        try (InputStream in = ShippedLines.class.getResourceAsStream("/product-lines/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every second one uniform, the others near the default. */
    public static Selections draw(CompiledVersion line, Random random) {
        List<Characteristic> characteristics = line.version().characteristics();
        boolean near = random.nextBoolean();
        Selections selections = line.defaults();
        int changes = near ? 1 + random.nextInt(4) : characteristics.size();
        for (int i = 0; i < changes; i++) {
            Characteristic changed = characteristics.get(near ? random.nextInt(characteristics.size()) : i);
            selections = selections.with(changed.code(), value(changed, random));
        }
        return selections;
    }

    public static Value value(Characteristic characteristic, Random random) {
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() -> new Value.Codes(choice.values().stream()
                    .map(CharacteristicValue::code)
                    .filter(code -> random.nextInt(4) == 0)
                    .collect(Collectors.toSet()));
            case ChoiceCharacteristic choice ->
                new Value.Code(choice.values().get(random.nextInt(choice.values().size())).code());
            case NumberCharacteristic number -> {
                int steps = number.max().subtract(number.min()).divideToIntegralValue(number.step()).intValueExact();
                yield new Value.Number(
                        number.min().add(number.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1)))));
            }
            case TextCharacteristic text -> new Value.Text("x".repeat(random.nextInt(Math.min(4, text.maxLength() + 1))));
        };
    }
}
