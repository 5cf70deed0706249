package dev.tandem.production;

import dev.tandem.production.CentreBoard.Ranked;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch lists of all work centres, in memory, from the open work orders; updated after each write. A projection: what it offers is
 * checked again when it is reserved.
 */
final class DispatchBoard {

    private record Known(long version, List<DispatchEntry> entries, @Nullable Instant wakeAt) {}

    private record Wake(Instant at, String workOrderId) {}

    private static final Known UNKNOWN = new Known(0, List.of(), null);
    /** The longest that a claimer waits for others who are about to lease all that it wants. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So many work orders that are done or cancelled are remembered, in case an older version of them comes late. */
    private static final int CLOSED = 10_000;

    private final Map<String, CentreBoard> centres = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Known> closed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > CLOSED;
        }
    };
    private final TreeSet<Wake> wakes = new TreeSet<>(Comparator.comparing(Wake::at).thenComparing(Wake::workOrderId));

    /** Whether this version of a work order is known, or a later one. */
    synchronized boolean knows(String workOrderId, long version) {
        return latest(workOrderId).version() >= version;
    }

    private Known latest(String workOrderId) {
        return known.getOrDefault(workOrderId, closed.getOrDefault(workOrderId, UNKNOWN));
    }

    /**
     * Takes over a work order as it was written, unless a later version is known.
     *
     * @return codes of the work centres whose dispatch lists look different now
     */
    Set<String> put(Versioned<WorkOrderDocument> written, Instant now) {
        WorkOrder work = written.value().work();
        return put(work, new Known(
                written.version(), work.open() ? entries(written.value(), now) : List.of(), work.wakeAt().orElse(null)));
    }

    private synchronized Set<String> put(WorkOrder work, Known after) {
        Known before = latest(work.id());
        if (before.version() >= after.version()) {
            return Set.of();
        }
        before.entries().forEach(entry -> centre(entry.workCentre()).remove(entry.stepId()));
        unwake(work.id(), before);
        after.entries().forEach(entry -> centre(entry.workCentre()).put(entry));
        if (after.wakeAt() != null) {
            wakes.add(new Wake(after.wakeAt(), work.id()));
        }
        remember(work, after);
        notifyAll();
        return changedCentres(before.entries(), after.entries());
    }

    private void remember(WorkOrder work, Known after) {
        if (work.open()) {
            known.put(work.id(), after);
        } else {
            known.remove(work.id());
            closed.put(work.id(), after);
        }
    }

    private static Set<String> changedCentres(List<DispatchEntry> before, List<DispatchEntry> after) {
        Set<DispatchEntry> gone = new HashSet<>(before);
        Set<DispatchEntry> changed = new HashSet<>(after);
        after.forEach(gone::remove);
        before.forEach(changed::remove);
        return Stream.concat(gone.stream(), changed.stream()).map(DispatchEntry::workCentre).collect(Collectors.toSet());
    }

    private void unwake(String workOrderId, Known before) {
        if (before.wakeAt() != null) {
            wakes.remove(new Wake(before.wakeAt(), workOrderId));
        }
    }

    private static List<DispatchEntry> entries(WorkOrderDocument document, Instant now) {
        return document.work().steps().stream()
                .map(step -> DispatchEntry.of(document, step, now))
                .filter(entry -> entry.listed() || entry.awaited())
                .toList();
    }

    /**
     * The next runs of a work centre. What they take is not offered to others until {@link #giveBack}.
     *
     * @param patient where all that is wanted is just about to be leased by others, waits until they have it or have left it
     */
    synchronized List<RunOffer> claim(WantedRuns wanted, int limit, boolean patient, Instant now) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        CentreBoard centre = centre(wanted.workCentre());
        while (true) {
            List<RunOffer> offers = centre.claim(wanted, limit, now);
            long left = deadline - System.nanoTime();
            if (!offers.isEmpty() || !patient || left <= 0 || !centre.claimedByOthers(wanted)) {
                return offers;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return offers;
            }
        }
    }

    synchronized void giveBack(Collection<RunOffer> offers) {
        offers.forEach(offer -> offer.portions().forEach(portion -> centre(portion.workCentre()).giveBack(portion)));
        notifyAll();
    }

    synchronized List<Ranked> page(String workCentre, @Nullable DispatchEntry after, int limit, Instant now) {
        return centre(workCentre).page(after, limit, now);
    }

    /** Work orders in which time alone changes something now. */
    synchronized List<String> due(Instant now) {
        return wakes.stream().takeWhile(wake -> !wake.at().isAfter(now)).map(Wake::workOrderId).toList();
    }

    /** Steps on all lists together. */
    synchronized int size() {
        return centres.values().stream().mapToInt(CentreBoard::size).sum();
    }

    private CentreBoard centre(String code) {
        return centres.computeIfAbsent(code, _ -> new CentreBoard());
    }
}
