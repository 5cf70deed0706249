package dev.tandem.rules.model;

import dev.tandem.rules.expression.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided or shown, by characteristic: immutable. A characteristic that is not in it is undecided; a text left out is empty.
 */
public record Selections(Map<String, Value> values) {

    public static final Selections NONE = new Selections(Map.of());

    public Selections {
        values = Map.copyOf(values);
    }

    public Optional<Value> of(String characteristic) {
        return Optional.ofNullable(values.get(characteristic));
    }

    /** These selections with one changed. */
    public Selections with(String characteristic, Value value) {
        Map<String, Value> next = new LinkedHashMap<>(values);
        next.put(characteristic, value);
        return new Selections(next);
    }

    /** These selections without one. */
    public Selections without(String characteristic) {
        Map<String, Value> next = new LinkedHashMap<>(values);
        next.remove(characteristic);
        return new Selections(next);
    }
}
