package dev.tandem.production.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Where and when a step is planned.
 *
 * @param step its id
 * @param station from 0, or {@link #NONE}
 * @param person a position in the roster, never a name; or {@link #NONE}
 * @param waited how long nothing but missing capacity held it up
 * @param alternatives when each other centre that may take it would be done
 */
public record Place(
        String step, String centre, int station, int person, Instant start, Instant end, Duration waited, Map<String, Instant> alternatives) {

    /** No station, or no person, is taken. */
    public static final int NONE = -1;

    public Place {
        alternatives = Map.copyOf(alternatives);
    }
}
