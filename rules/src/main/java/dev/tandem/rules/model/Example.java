package dev.tandem.rules.model;

import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selections and what must hold for them; run at build and at load.
 *
 * @param selections what differs from the line's defaults
 * @param violates exactly these constraints are violated; null claims nothing
 * @param price net price of one piece, or null
 * @param needs steps that must be there
 * @param lacks steps that must not be there
 */
public record Example(
        String name,
        Map<String, Value> selections,
        @Nullable List<String> violates,
        @Nullable BigDecimal price,
        List<String> needs,
        List<String> lacks) {

    public Example {
        selections = Map.copyOf(selections);
        violates = violates == null ? null : List.copyOf(violates);
        needs = List.copyOf(needs);
        lacks = List.copyOf(lacks);
        Invariants.that(!name.isBlank(), "An example has no name (selections: %s)", selections.keySet());
    }
}
