package dev.tandem.storage.mongo;

import dev.tandem.storage.Outbox.Due;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The documents of which this node knows that events wait: those it wrote itself and those it found. Only spares asking, so it may forget. */
final class Waiting {

    private static final int MOST = 20_000;
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::due).thenComparingLong(Due::position).thenComparing(Due::document);

    private final Map<String, Due> byDocument = new HashMap<>();
    private final TreeSet<Due> byTime = new TreeSet<>(ORDER);

    /** Adds a document that may be tried at once; one that waits longer already keeps waiting. */
    synchronized void add(String document) {
        if (byDocument.size() < MOST && !byDocument.containsKey(document)) {
            put(document, Instant.EPOCH);
        }
    }

    synchronized void postpone(String document, Instant until) {
        remove(document);
        if (byDocument.size() < MOST) {
            put(document, until);
        }
    }

    synchronized void remove(String document) {
        Due known = byDocument.remove(document);
        if (known != null) {
            byTime.remove(known);
        }
    }

    synchronized List<Due> due(Instant now, Due after, int limit) {
        return byTime.tailSet(after, false).stream().takeWhile(due -> !due.due().isAfter(now)).limit(limit).toList();
    }

    synchronized Optional<Instant> first() {
        return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.getFirst().due());
    }

    synchronized int size() {
        return byDocument.size();
    }

    private void put(String document, Instant due) {
        Due added = new Due(due, 0, document);
        byDocument.put(document, added);
        byTime.add(added);
    }
}
