package dev.tandem.storage;

import java.time.Instant;

/**
 * An event as it waits in the outbox.
 *
 * @param position in the order of writing its document's events, given by the store; 0 before
 * @param document whose write caused it: collection and id
 * @param type the event's name, see {@link EventTypes}
 * @param schemaVersion of the record that was written
 * @param payload its JSON
 * @param attempts deliveries that failed
 * @param due not before this
 */
public record StoredEvent(
        long position, String document, String type, int schemaVersion, String payload, int attempts, Instant due) {

    /** What to append for an event record. */
    public static StoredEvent of(String document, Object event) {
        Class<?> type = event.getClass();
        return new StoredEvent(0, document, EventTypes.name(type), EventTypes.schemaVersion(type), json(type, event), 0, Instant.EPOCH);
    }

    private static <E> String json(Class<E> type, Object event) {
        return DocumentJson.write(type, type.cast(event));
    }
}
