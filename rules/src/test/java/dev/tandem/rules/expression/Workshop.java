package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Names.NamedCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small bicycle line to write expressions about: its names, its layout, and facts. */
final class Workshop implements Layout {

    static final CodeDomain FRAME = new CodeDomain("frame", List.of("STEEL", "TITANIUM", "ALU", "BAMBOO"));
    static final CodeDomain FORK = new CodeDomain("fork", List.of("STEEL", "CARBON"));
    static final CodeDomain MOUNT = new CodeDomain("mount", List.of("ANY", "FLAT", "POST", "12-speed", "frame"));
    static final CodeDomain ACCESSORIES = new CodeDomain("accessories", List.of("RACK", "BELL", "MUDGUARDS"));

    private static final List<String> SLOTS =
            List.of("frame", "fork", "accessories", "extras", "rider_kg", "luggage_kg", "badge", "motto");

    private static final Map<String, List<Value>> PROPERTIES = Map.of(
            "frame.mass", numbers("1.95", "1.60", "1.7", "2.40"),
            "frame.stiffness", numbers("0", "-2", "4", "0.5"),
            "frame.belt", flags(true, true, false, false),
            "frame.mount", codes("ANY", "FLAT", "POST", "FLAT"),
            "frame.origin", List.of(new Value.Text("Jena"), new Value.Text(""), new Value.Text("Wien"), new Value.Text("a \"b\"")),
            "fork.mass", numbers("1.1", "0.45"),
            "fork.disc", flags(false, true),
            "fork.mount", codes("POST", "FLAT"));

    static Names names() {
        return names(Map.of());
    }

    /** The line's names with these calculations, each of which may mention those before it. */
    static Names names(Map<String, String> calculations) {
        var characteristics = new LinkedHashMap<String, NamedCharacteristic>();
        characteristics.put("frame", new NamedCharacteristic(new Type.Code(FRAME), properties("frame")));
        characteristics.put("fork", new NamedCharacteristic(new Type.Code(FORK), properties("fork")));
        characteristics.put("accessories", new NamedCharacteristic(new Type.Codes(ACCESSORIES), Map.of()));
        characteristics.put("extras", new NamedCharacteristic(new Type.Codes(ACCESSORIES), Map.of()));
        for (var number : List.of("rider_kg", "luggage_kg")) {
            characteristics.put(number, new NamedCharacteristic(Type.NUMBER, Map.of()));
        }
        for (var text : List.of("badge", "motto")) {
            characteristics.put(text, new NamedCharacteristic(Type.TEXT, Map.of()));
        }
        var typed = new LinkedHashMap<String, Expression>();
        calculations.forEach((name, text) ->
                typed.put(name, new ExpressionParser(new Names(characteristics, typed, true)).parse(text)));
        return new Names(characteristics, typed, true);
    }

    private static Map<String, Type> properties(String characteristic) {
        var types = new LinkedHashMap<String, Type>();
        for (var key : List.of("mass", "stiffness", "belt", "disc", "mount", "origin")) {
            var values = PROPERTIES.get(characteristic + "." + key);
            if (values != null) {
                types.put(key, switch (values.getFirst()) {
                    case Value.Number _ -> Type.NUMBER;
                    case Value.Flag _ -> Type.FLAG;
                    case Value.Text _ -> Type.TEXT;
                    case Value.Code _, Value.Codes _ -> new Type.Code(MOUNT);
                });
            }
        }
        return types;
    }

    @Override
    public int slots() {
        return SLOTS.size();
    }

    @Override
    public int slot(String characteristic) {
        return SLOTS.indexOf(characteristic);
    }

    @Override
    public int values(String characteristic) {
        return (characteristic.equals("frame") ? FRAME : FORK).codes().size();
    }

    @Override
    public Value property(String characteristic, String property, int ordinal) {
        return Objects.requireNonNull(PROPERTIES.get(characteristic + "." + property)).get(ordinal);
    }

    /** What was chosen, by characteristic. */
    record Chosen(Map<String, Object> values, boolean consultation) implements Facts {

        static Chosen standard() {
            return new Chosen(Map.of(
                    "frame", 0, "fork", 1, "accessories", members("RACK", "BELL"), "extras", members(),
                    "rider_kg", new BigDecimal("80"), "luggage_kg", new BigDecimal("7.50"),
                    "badge", "Anna 🚲", "motto", ""), false);
        }

        Chosen with(String characteristic, Object value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(characteristic, value);
            return new Chosen(changed, consultation);
        }

        @Override
        public @Nullable Object at(int slot) {
            return values.get(SLOTS.get(slot));
        }
    }

    static BitSet members(String... codes) {
        var members = new BitSet();
        for (var code : codes) {
            members.set(ACCESSORIES.ordinal(code));
        }
        return members;
    }

    private static List<Value> numbers(String... numbers) {
        return Arrays.stream(numbers).<Value>map(number -> new Value.Number(new BigDecimal(number))).toList();
    }

    private static List<Value> flags(boolean... flags) {
        var values = new ArrayList<Value>();
        for (boolean flag : flags) {
            values.add(new Value.Flag(flag));
        }
        return values;
    }

    private static List<Value> codes(String... codes) {
        return Arrays.stream(codes).<Value>map(Value.Code::new).toList();
    }
}
