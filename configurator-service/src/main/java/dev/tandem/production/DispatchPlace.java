package dev.tandem.production;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.storage.Query.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Where a step stands on a dispatch list, as a cursor carries it. It stays a place when the step has left the list. */
final class DispatchPlace {

    private static final String SEPARATOR = "|";
    private static final int PARTS = 6;

    private DispatchPlace() {}

    static Place of(DispatchEntry entry) {
        String key = String.join(SEPARATOR, String.valueOf(entry.hasStarted()), String.valueOf(entry.atRisk()),
                String.valueOf(entry.priority()), entry.plannedStart().toString(), entry.code(), entry.number());
        return new Place(key, entry.stepId());
    }

    /** @throws Refused it is a cursor of another list */
    static DispatchEntry entry(Place place) {
        String[] key = String.valueOf(place.value()).split("\\|", PARTS);
        if (key.length == PARTS) {
            try {
                return DispatchEntry.at(Boolean.parseBoolean(key[0]), Boolean.parseBoolean(key[1]), Integer.parseInt(key[2]),
                        Instant.parse(key[3]), key[5], key[4], place.id());
            } catch (DateTimeException | NumberFormatException e) {
                throw foreign();
            }
        }
        throw foreign();
    }

    private static Refused foreign() {
        return new Refused(new InvalidInputError(
                "after is no cursor of a dispatch list.", List.of("after"), null, "the cursor of an edge or endCursor of a page", null));
    }
}
