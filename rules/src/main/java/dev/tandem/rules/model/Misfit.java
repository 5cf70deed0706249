package dev.tandem.rules.model;

import dev.tandem.rules.expression.Value;
import java.util.List;

/** The mistake of a value whose kind does not fit the characteristic. */
final class Misfit {

    private Misfit() {}

    static List<ValueMistake> of(Characteristic characteristic, Value value) {
        String kind = switch (value) {
            case Value.Number _ -> "a number";
            case Value.Flag _ -> "a flag";
            case Value.Text _ -> "a text";
            case Value.Code _ -> "a code";
            case Value.Codes _ -> "a list of codes";
        };
        return List.of(ValueMistake.of(given(value), "is " + kind + " and does not fit '" + characteristic.code() + "'",
                characteristic.allowed(), List.of()));
    }

    private static String given(Value value) {
        return switch (value) {
            case Value.Number(var number) -> number.toString();
            case Value.Flag(var flag) -> Boolean.toString(flag);
            case Value.Text(var text) -> Words.quoted(text);
            case Value.Code(var code) -> Words.quoted(code);
            case Value.Codes(var codes) -> Words.quoted(Words.list(codes.stream().sorted().toList()));
        };
    }
}
