package dev.tandem.configuration;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the customer has decided so far. Immutable; in the order in which it was decided. */
public record Decisions(List<Decision> all) {

    static final Decisions NONE = new Decisions(List.of());

    public Decisions {
        all = List.copyOf(all);
    }

    boolean about(String characteristic) {
        return of(characteristic).isPresent();
    }

    private Optional<Decision> of(String characteristic) {
        return all.stream().filter(one -> one.characteristic().equals(characteristic)).findFirst();
    }

    /** These decisions, some given back, then some taken. */
    Decisions changed(Collection<String> clear, List<Decision> set) {
        List<Decision> next = new ArrayList<>(all);
        next.removeIf(one -> clear.contains(one.characteristic()));
        for (Decision decision : set) {
            Decision standing = of(decision.characteristic())
                    .filter(next::contains)
                    .map(decision::after)
                    .orElse(decision);
            next.removeIf(one -> one.characteristic().equals(decision.characteristic()));
            next.add(standing);
        }
        return new Decisions(next);
    }

    /** The selections that they come to. */
    Selections over(ProductLineVersion version) {
        Map<String, Value> values = new HashMap<>();
        for (Characteristic characteristic : version.characteristics()) {
            of(characteristic.code())
                    .ifPresent(decision -> values.put(characteristic.code(), decision.over(characteristic)));
        }
        return new Selections(values);
    }
}
