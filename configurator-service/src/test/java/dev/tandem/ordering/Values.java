package dev.tandem.ordering;

import dev.tandem.rules.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of examples as the fixtures take them. */
final class Values {

    private Values() {}

    static Map<String, Object> plain(Map<String, Value> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((characteristic, value) -> plain.put(characteristic, plain(value)));
        return plain;
    }

    static Object plain(Value value) {
        return switch (value) {
            case Value.Code code -> code.code();
            case Value.Codes codes -> List.copyOf(codes.codes());
            case Value.Number number -> number.number();
            case Value.Text text -> text.text();
            case Value.Flag flag -> flag.flag();
        };
    }
}
