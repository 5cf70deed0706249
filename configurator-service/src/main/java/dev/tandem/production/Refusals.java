package dev.tandem.production;

import dev.tandem.rules.policy.Routing;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells those who run the factory why no work centre may take a step. */
final class Refusals {

    private Refusals() {}

    /** Every rule's English sentence, with its id. */
    static String of(@Nullable Routing routing) {
        return routing == null
                ? "factory policy does not know it."
                : Stream.concat(routing.stranded().stream(), routing.refused().stream().flatMap(centre -> centre.reasons().stream()))
                        .map(reason -> reason.text().en() + " (" + reason.rule() + ")")
                        .collect(Collectors.joining(" "));
    }
}
