package dev.tandem.rules.guidance;

import java.util.List;

/**
 * Why something is not possible: constraints and decisions that cannot hold together, minimal: without any one of them it would be.
 *
 * @param constraints ids, in declared order
 * @param characteristics those whose decisions take part, in declared order
 */
public record Conflict(List<String> constraints, List<String> characteristics) {

    public Conflict {
        constraints = List.copyOf(constraints);
        characteristics = List.copyOf(characteristics);
    }
}
