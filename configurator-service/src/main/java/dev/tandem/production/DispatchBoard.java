package dev.tandem.production;

import dev.tandem.production.CentreBoard.Ranked;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch lists of all work centres, in memory, from the open work orders; updated after each write. A projection: what it offers is
 * checked again when it is reserved.
 */
final class DispatchBoard {

    private record Known(long version, List<DispatchEntry> entries, @Nullable Instant wakeAt) {}

    private record Wake(Instant at, String workOrderId) {}

    private final Map<String, CentreBoard> centres = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final TreeSet<Wake> wakes = new TreeSet<>(Comparator.comparing(Wake::at).thenComparing(Wake::workOrderId));

    /** Takes over a work order as it was written, unless a later version is known. */
    synchronized void put(Versioned<WorkOrderDocument> written, Instant now) {
        WorkOrder work = written.value().work();
        Known before = known.get(work.id());
        if (before != null && before.version() >= written.version()) {
            return;
        }
        if (before != null) {
            before.entries().forEach(entry -> centre(entry.workCentre()).remove(entry.stepId()));
            unwake(work.id(), before);
        }
        List<DispatchEntry> entries = work.open() ? entries(written.value(), now) : List.of();
        Instant wakeAt = work.wakeAt().orElse(null);
        known.put(work.id(), new Known(written.version(), entries, wakeAt));
        entries.forEach(entry -> centre(entry.workCentre()).put(entry));
        if (wakeAt != null) {
            wakes.add(new Wake(wakeAt, work.id()));
        }
    }

    private void unwake(String workOrderId, Known before) {
        if (before.wakeAt() != null) {
            wakes.remove(new Wake(before.wakeAt(), workOrderId));
        }
    }

    private static List<DispatchEntry> entries(WorkOrderDocument document, Instant now) {
        List<DispatchEntry> entries = new ArrayList<>();
        for (int i = 0; i < document.plan().steps().size(); i++) {
            Step step = document.work().steps().get(i);
            StepKind kind = document.plan().steps().get(i).kind();
            DispatchEntry entry = DispatchEntry.of(document.work(), step, kind, now);
            if (entry.listed()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    synchronized List<DispatchEntry> claim(String workCentre, Set<StepKind> kinds, int limit, Instant now) {
        return centre(workCentre).claim(kinds, limit, now);
    }

    synchronized void giveBack(Collection<StepOffer> offers) {
        offers.forEach(offer -> centre(offer.workCentre()).giveBack(offer.stepId()));
    }

    synchronized List<Ranked> page(String workCentre, @Nullable DispatchEntry after, int limit, Instant now) {
        return centre(workCentre).page(after, limit, now);
    }

    /** Work orders in which time alone changes something now. */
    synchronized List<String> due(Instant now) {
        return wakes.stream().takeWhile(wake -> !wake.at().isAfter(now)).map(Wake::workOrderId).toList();
    }

    private CentreBoard centre(String code) {
        return centres.computeIfAbsent(code, _ -> new CentreBoard());
    }
}
