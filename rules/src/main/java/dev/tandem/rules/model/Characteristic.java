package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the customer decides. */
public sealed interface Characteristic permits ChoiceCharacteristic, NumberCharacteristic, TextCharacteristic {

    int LIGHTEST = 1;
    int HEAVIEST = 100;

    String code();

    LocalizedText label();

    /** The group's code, or null. */
    @Nullable String group();

    /** Whether a complete configuration needs a value of it where it applies. */
    boolean required();

    /** A fact about the customer or the use, never proposed or changed by the system. */
    boolean personal();

    /**
     * How dear its value is to customers, 1 to 100: where something has to give way and several changes are equally small, what is
     * lighter changes first.
     */
    int weight();

    /** Of type flag; null when it always applies. */
    @Nullable Expression appliesWhen();

    /** What expressions see. */
    Type type();

    /** What the line proposes for it; null proposes nothing. A multiple choice without defaults proposes that none is chosen. */
    default @Nullable Value proposed() {
        return switch (this) {
            case ChoiceCharacteristic choice when choice.multiple() -> new Value.Codes(Set.copyOf(choice.defaults()));
            case ChoiceCharacteristic choice ->
                choice.defaults().isEmpty() ? null : new Value.Code(choice.defaults().getFirst());
            case NumberCharacteristic number ->
                number.defaultValue() == null ? null : new Value.Number(number.defaultValue());
            case TextCharacteristic text -> new Value.Text(text.defaultValue());
        };
    }

    /** What may be chosen, in words: {@code a number from 40 to 150 in steps of 1}. */
    String allowed();

    /** Everything that forbids this value on its own, whatever else is selected; empty if it may be chosen. */
    List<ValueMistake> check(Value value);
}
