package dev.tandem.production;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The steps of one work centre that may share runs, by what they have in common. Not safe for use by several threads. */
final class EqualSteps {

    private static final class Group {

        private final TreeSet<DispatchEntry> ready = new TreeSet<>(DispatchEntry.ORDER);
        private final TreeMap<Instant, SortedSet<DispatchEntry>> coming = new TreeMap<>();

        boolean empty() {
            return ready.isEmpty() && coming.isEmpty();
        }
    }

    private final Map<BatchKey, Group> groups = new HashMap<>();

    void put(DispatchEntry entry) {
        if (entry.equal() == null || entry.ready() == 0 && entry.coming() == 0) {
            return;
        }
        Group group = groups.computeIfAbsent(entry.equal(), _ -> new Group());
        if (entry.ready() > 0) {
            group.ready.add(entry);
        }
        if (entry.coming() > 0) {
            group.coming.computeIfAbsent(entry.plannedStart(), _ -> new TreeSet<>(Comparator.comparing(DispatchEntry::stepId))).add(entry);
        }
    }

    void remove(DispatchEntry entry) {
        Group group = groups.get(entry.equal());
        if (group == null) {
            return;
        }
        group.ready.remove(entry);
        group.coming.computeIfPresent(entry.plannedStart(), (_, together) -> {
            together.remove(entry);
            return together.isEmpty() ? null : together;
        });
        if (group.empty()) {
            groups.remove(entry.equal());
        }
    }

    /** Those that a run may take now, in dispatch order; none where the machine has no batches. */
    Collection<DispatchEntry> ready(@Nullable BatchKey equal) {
        Group group = groups.get(equal);
        return group == null ? List.of() : group.ready;
    }

    /** Those that are planned to be ready next, all at the same time; none where nothing is planned after now. */
    Collection<DispatchEntry> next(@Nullable BatchKey equal, Instant now) {
        Group group = groups.get(equal);
        Map.Entry<Instant, SortedSet<DispatchEntry>> next = group == null ? null : group.coming.higherEntry(now);
        return next == null ? List.of() : next.getValue();
    }
}
