package dev.tandem.configuration;

import dev.tandem.rules.guidance.Decisions;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a configuration: the decisions and the version that they were taken on; the rest follows from it.
 *
 * @param past what was decided before each of the last changes, the latest last
 * @param undone what was decided before each undo that nothing has followed, the latest last
 * @param startKey who started it with which idempotency key
 * @param startHash of the body that it was started with
 */
record StoredConfiguration(
        String id,
        String productLine,
        int productLineVersion,
        Decisions decisions,
        List<Decisions> past,
        List<Decisions> undone,
        String startKey,
        String startHash,
        Instant startedAt,
        Instant changedAt) {

    /** How many changes can be undone. */
    static final int UNDOABLE = 50;

    static final String PREFIX = "cfg";
    static final String BY_START_KEY = "startKey";
    static final String BY_CHANGE = "changedAt";
    static final String BY_VERSION = "standsOn";

    static final DocumentType<StoredConfiguration> TYPE = new DocumentType<>(
            "configurations",
            StoredConfiguration.class,
            StoredConfiguration::id,
            List.of(
                    Index.unique(BY_START_KEY, StoredConfiguration::startKey),
                    Index.on(BY_CHANGE, StoredConfiguration::changedAt),
                    Index.on(BY_VERSION, stored -> standsOn(stored.productLine(), stored.productLineVersion()))),
            null,
            2,
            Set.of());

    StoredConfiguration {
        past = List.copyOf(past);
        undone = List.copyOf(undone);
    }

    /** What those on one version of a line are found by. */
    static String standsOn(String productLine, int version) {
        return productLine + " " + version;
    }

    StoredConfiguration changed(Decisions next, Instant at) {
        return at(next, with(past, decisions), List.of(), at);
    }

    /** As it was before the last change; empty where nothing can be undone. */
    Optional<StoredConfiguration> undone(Instant at) {
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(at(past.getLast(), past.subList(0, past.size() - 1), with(undone, decisions), at));
    }

    /** As it was before the last undo; empty where nothing was undone since the last change. */
    Optional<StoredConfiguration> redone(Instant at) {
        return undone.isEmpty()
                ? Optional.empty()
                : Optional.of(at(undone.getLast(), with(past, decisions), undone.subList(0, undone.size() - 1), at));
    }

    /** On another version of its line; what was decided before the move cannot be brought back. */
    StoredConfiguration movedTo(int version, Decisions there, Instant at) {
        return new StoredConfiguration(id, productLine, version, there, List.of(), List.of(), startKey, startHash, startedAt, at);
    }

    private StoredConfiguration at(Decisions now, List<Decisions> before, List<Decisions> after, Instant at) {
        return new StoredConfiguration(id, productLine, productLineVersion, now, before, after, startKey, startHash, startedAt, at);
    }

    private static List<Decisions> with(List<Decisions> earlier, Decisions last) {
        List<Decisions> all = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() + 1 - UNDOABLE), earlier.size()));
        all.add(last);
        return all;
    }
}
