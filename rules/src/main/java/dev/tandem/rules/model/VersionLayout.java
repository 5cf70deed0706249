package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Layout;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One slot for each characteristic of a version, in declared order. */
public final class VersionLayout implements Layout {

    private final List<Characteristic> characteristics;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
    private final Map<String, Map<String, Property>> properties = new HashMap<>();

    public VersionLayout(ProductLineVersion version) {
        characteristics = List.copyOf(version.characteristics());
        for (Characteristic characteristic : characteristics) {
            slots.put(characteristic.code(), slots.size());
            if (characteristic instanceof ChoiceCharacteristic choice) {
                ordinals.put(choice.code(), ordinals(choice.domain()));
                properties.put(
                        choice.code(),
                        choice.properties().stream().collect(Collectors.toMap(Property::name, Function.identity())));
            }
        }
    }

    private static Map<String, Integer> ordinals(CodeDomain domain) {
        Map<String, Integer> byCode = new HashMap<>();
        domain.codes().forEach(code -> byCode.put(code, byCode.size()));
        return byCode;
    }

    /** By slot. */
    public List<Characteristic> characteristics() {
        return characteristics;
    }

    @Override
    public int slots() {
        return characteristics.size();
    }

    @Override
    public int slot(String characteristic) {
        return slots.get(characteristic);
    }

    /** The slots of these characteristics. */
    public int[] slots(Iterable<String> codes) {
        List<Integer> found = new ArrayList<>();
        codes.forEach(code -> found.add(slot(code)));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The ordinal of a value's code. @throws IllegalArgumentException the characteristic has no such value */
    public int ordinal(String characteristic, String code) {
        Integer ordinal = ordinals.getOrDefault(characteristic, Map.of()).get(code);
        if (ordinal == null) {
            throw new IllegalArgumentException(
                    characteristic + " has no value " + code + "; it has "
                            + ordinals.getOrDefault(characteristic, Map.of()).keySet());
        }
        return ordinal;
    }

    @Override
    public int values(String characteristic) {
        return choice(characteristic).values().size();
    }

    @Override
    public Value property(String characteristic, String property, int ordinal) {
        CharacteristicValue value = choice(characteristic).values().get(ordinal);
        Value declared = value.properties().get(property);
        return declared != null ? declared : properties.get(characteristic).get(property).defaultValue();
    }

    /** A choice by its code. */
    public ChoiceCharacteristic choice(String characteristic) {
        return (ChoiceCharacteristic) characteristics.get(slot(characteristic));
    }

    /** Whether a characteristic's slot may hold what this type of value is written as. */
    public boolean isText(int slot) {
        return characteristics.get(slot).type() instanceof Type.Text;
    }
}
