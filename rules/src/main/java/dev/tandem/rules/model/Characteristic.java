package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer decides. */
public sealed interface Characteristic permits ChoiceCharacteristic, NumberCharacteristic, TextCharacteristic {

    String code();

    LocalizedText label();

    /** The group's code, or null. */
    @Nullable String group();

    /** Whether a complete configuration needs a value of it where it applies. */
    boolean required();

    /** A fact about the customer or the use, never proposed or changed by the system. */
    boolean personal();

    /** Of type flag; null when it always applies. */
    @Nullable Expression appliesWhen();

    /** What expressions see. */
    Type type();

    /** What may be chosen, in words: {@code a number from 40 to 150 in steps of 1}. */
    String allowed();

    /** Everything that forbids this value on its own, whatever else is selected; empty if it may be chosen. */
    List<ValueMistake> check(Value value);
}
