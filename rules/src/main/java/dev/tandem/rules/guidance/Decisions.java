package dev.tandem.rules.guidance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What binds: the customer's decisions by characteristic, in the order in which they were taken. Defaults of personal facts are
 * not among them; guidance counts those as decided by itself.
 */
public record Decisions(Map<String, Decision> byCharacteristic) {

    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        byCharacteristic = Collections.unmodifiableMap(new LinkedHashMap<>(byCharacteristic));
    }

    public Optional<Decision> of(String characteristic) {
        return Optional.ofNullable(byCharacteristic.get(characteristic));
    }

    /** These decisions with one taken or changed; it keeps its place where there was one. */
    public Decisions with(String characteristic, Decision decision) {
        Map<String, Decision> next = new LinkedHashMap<>(byCharacteristic);
        next.put(characteristic, decision);
        return new Decisions(next);
    }

    /** These decisions, then others: members that are decided later leave the other members as they stand. */
    public Decisions changed(Decisions later) {
        Decisions all = this;
        for (Map.Entry<String, Decision> one : later.byCharacteristic.entrySet()) {
            Decision earlier = all.byCharacteristic.get(one.getKey());
            all = all.with(one.getKey(), earlier == null ? one.getValue() : one.getValue().after(earlier));
        }
        return all;
    }

    /** These decisions without those about some characteristics. */
    public Decisions without(Collection<String> characteristics) {
        Map<String, Decision> next = new LinkedHashMap<>(byCharacteristic);
        next.keySet().removeAll(characteristics);
        return new Decisions(next);
    }

    /** These decisions with one given back. */
    public Decisions without(String characteristic) {
        Map<String, Decision> next = new LinkedHashMap<>(byCharacteristic);
        next.remove(characteristic);
        return new Decisions(next);
    }
}
