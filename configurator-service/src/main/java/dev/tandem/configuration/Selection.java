package dev.tandem.configuration;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is shown for one characteristic; of code, codes, number and text exactly one is there. */
public record Selection(
        String characteristic,
        @Nullable String code,
        @Nullable List<String> codes,
        @Nullable BigDecimal number,
        @Nullable String text,
        Origin origin) {

    /** Where a shown value comes from. */
    public enum Origin {
        /** Decided by the customer, never changed silently. */
        CUSTOMER,
        /** A personal fact that the customer has not stated yet. */
        STATED_DEFAULT,
        /** The only possibility left. */
        IMPLIED,
        /** Proposed by the line; gives way to decisions. */
        DEFAULT
    }

    static Selection of(Characteristic characteristic, Value value, Origin origin) {
        String name = characteristic.code();
        return switch (value) {
            case Value.Code(String code) -> new Selection(name, code, null, null, null, origin);
            case Value.Codes(Set<String> codes) ->
                new Selection(name, null, inDeclaredOrder(characteristic, codes), null, null, origin);
            case Value.Number(BigDecimal number) -> new Selection(name, null, null, number, null, origin);
            case Value.Text(String text) -> new Selection(name, null, null, null, text, origin);
            case Value.Flag flag -> throw new IllegalArgumentException(name + " is no flag: " + flag);
        };
    }

    public Value value() {
        if (code != null) {
            return new Value.Code(code);
        }
        if (codes != null) {
            return new Value.Codes(Set.copyOf(codes));
        }
        return number != null ? new Value.Number(number) : new Value.Text(text == null ? "" : text);
    }

    private static List<String> inDeclaredOrder(Characteristic characteristic, Set<String> codes) {
        return characteristic instanceof ChoiceCharacteristic choice
                ? choice.domain().codes().stream().filter(codes::contains).toList()
                : List.copyOf(codes);
    }

}
