package dev.tandem.rules.exchange;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Property;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic that has finitely many values, as features: one for the characteristic, which is in where it has a value, and one for each value.
 *
 * @param always whether it has a value in every configuration
 */
record UvlChoice(Characteristic characteristic, boolean always, List<Option> options) {

    /** A number with more values is left out. */
    private static final int MOST_VALUES = 200;

    /**
     * A value or a member.
     *
     * @param fact what expressions see, for a single choice or a number
     * @param attributes as UVL writes them, with their braces
     */
    record Option(String feature, Object fact, String attributes) {}

    /** Null for a text, and for a number with too many values. */
    static @Nullable UvlChoice of(Characteristic characteristic) {
        boolean always = characteristic.required() && characteristic.appliesWhen() == null;
        return switch (characteristic) {
            case TextCharacteristic _ -> null;
            case ChoiceCharacteristic choice -> new UvlChoice(choice, always, options(choice));
            case NumberCharacteristic number -> {
                BigDecimal steps = number.max().subtract(number.min()).divideToIntegralValue(number.step());
                yield steps.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0 ? null : new UvlChoice(number, always, options(number, steps.intValueExact()));
            }
        };
    }

    private static List<Option> options(ChoiceCharacteristic choice) {
        List<Option> options = new ArrayList<>();
        for (CharacteristicValue value : choice.values()) {
            List<String> attributes = new ArrayList<>(List.of("code '" + value.code() + "'"));
            for (Property property : choice.properties()) {
                Value fact = value.properties().getOrDefault(property.name(), property.defaultValue());
                if (fact != null) {
                    attributes.add(UvlText.quoted(property.name()) + " " + written(fact));
                }
            }
            options.add(new Option(choice.code() + "_" + value.code(), options.size(),
                    attributes.stream().collect(Collectors.joining(", ", "{", "}"))));
        }
        return options;
    }

    private static List<Option> options(NumberCharacteristic number, int steps) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            BigDecimal value = number.min().add(number.step().multiply(BigDecimal.valueOf(i)));
            String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            options.add(new Option(number.code() + "_V" + plain.replace('.', '_').replace("-", "M"), value, "{number " + plain + "}"));
        }
        return options;
    }

    private static String written(Value value) {
        return switch (value) {
            case Value.Number(BigDecimal number) -> number.toPlainString();
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Code(String code) -> "'" + code + "'";
            case Value.Text(String text) -> "'" + text.replaceAll("['\\r\\n]", " ") + "'";
            case Value.Codes(var codes) -> "'" + codes.stream().sorted().collect(Collectors.joining(" ")) + "'";
        };
    }

    /** Whether any number of its options may be in. */
    boolean multiple() {
        return characteristic instanceof ChoiceCharacteristic choice && choice.multiple();
    }

    /** That it has a value. */
    UvlText decided() {
        return always ? UvlText.TRUE : UvlText.of(UvlText.quoted(characteristic.code()));
    }

    /** The code of a value of a choice. */
    String code(int ordinal) {
        return ((ChoiceCharacteristic) characteristic).values().get(ordinal).code();
    }

    Option option(String code) {
        return options.get(((ChoiceCharacteristic) characteristic).domain().ordinal(code));
    }
}
