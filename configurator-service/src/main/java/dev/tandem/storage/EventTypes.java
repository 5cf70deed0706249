package dev.tandem.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of events, and who wants them. A stored name is resolved only to a record that a listener declared, itself or through a
 * sealed interface; any other name stays a text.
 */
final class EventTypes {

    /** A record that may come back from the outbox, and the listeners that want it. */
    record Wanted(Class<?> type, int schemaVersion, List<EventListener<?>> listeners) {}

    private final Map<String, Wanted> byName = new HashMap<>();

    /** @throws IllegalArgumentException a listener wants something that is no record, or two records have one name */
    EventTypes(List<? extends EventListener<?>> listeners) {
        for (EventListener<?> listener : listeners) {
            for (Class<?> type : records(listener.type(), listener)) {
                Wanted wanted = byName.computeIfAbsent(name(type), _ -> new Wanted(type, schemaVersion(type), new ArrayList<>()));
                if (wanted.type() != type) {
                    throw new IllegalArgumentException(type.getName() + " and " + wanted.type().getName()
                            + " would both be stored as " + name(type));
                }
                wanted.listeners().add(listener);
            }
        }
    }

    @Nullable Wanted wanted(String name) {
        return byName.get(name);
    }

    /** The capability's package and the record's name, e.g. {@code ordering.OrderAccepted}. */
    static String name(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record, only records can be events");
        }
        String capability = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
        return capability + "." + name;
    }

    static int schemaVersion(Class<?> type) {
        SchemaVersion declared = type.getAnnotation(SchemaVersion.class);
        return declared == null ? 1 : declared.value();
    }

    private static List<Class<?>> records(Class<?> type, EventListener<?> listener) {
        if (type.isRecord()) {
            return List.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalArgumentException(listener.getClass().getName() + " listens to " + type.getName()
                    + ", allowed are records and sealed interfaces over records");
        }
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            for (Class<?> record : records(permitted, listener)) {
                if (!found.contains(record)) {
                    found.add(record);
                }
            }
        }
        return found;
    }
}
