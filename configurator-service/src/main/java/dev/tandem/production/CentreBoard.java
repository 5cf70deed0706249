package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The dispatch list of one work centre, kept sorted. Not safe for use by several threads. */
final class CentreBoard {

    private final Map<String, DispatchEntry> byStep = new HashMap<>();
    private final TreeSet<DispatchEntry> listed = new TreeSet<>(DispatchEntry.ORDER);
    /** What a run may take now. */
    private final TreeSet<DispatchEntry> ready = new TreeSet<>(DispatchEntry.ORDER);
    /** Entries whose promise is not at risk yet, the next to be first. */
    private final TreeSet<DispatchEntry> calm =
            new TreeSet<>(Comparator.comparing(DispatchEntry::riskFrom).thenComparing(DispatchEntry::stepId));
    /** Steps that someone is just about to lease. */
    private final Set<String> inClaim = new HashSet<>();

    void put(DispatchEntry entry) {
        remove(entry.stepId());
        byStep.put(entry.stepId(), entry);
        if (entry.listed()) {
            listed.add(entry);
        }
        if (entry.ready() > 0 && !inClaim.contains(entry.stepId())) {
            ready.add(entry);
        }
        if (!entry.atRisk() && !entry.started()) {
            calm.add(entry);
        }
    }

    void remove(String stepId) {
        DispatchEntry known = byStep.remove(stepId);
        if (known != null) {
            listed.remove(known);
            ready.remove(known);
            calm.remove(known);
        }
    }

    /** The next entries in dispatch order, which others are not offered until {@link #giveBack}. */
    List<DispatchEntry> claim(Set<StepKind> kinds, int limit, Instant now) {
        noticeRisks(now);
        List<DispatchEntry> claimed = new ArrayList<>();
        for (Iterator<DispatchEntry> next = ready.iterator(); next.hasNext() && claimed.size() < limit; ) {
            DispatchEntry entry = next.next();
            if (kinds.contains(entry.kind())) {
                claimed.add(entry);
                inClaim.add(entry.stepId());
                next.remove();
            }
        }
        return claimed;
    }

    void giveBack(String stepId) {
        inClaim.remove(stepId);
        DispatchEntry known = byStep.get(stepId);
        if (known != null && known.ready() > 0) {
            ready.add(known);
        }
    }

    /** @param after the last entry of the page before; null for the first page */
    List<Ranked> page(@Nullable DispatchEntry after, int limit, Instant now) {
        noticeRisks(now);
        List<Ranked> page = new ArrayList<>();
        int rank = after == null ? 0 : listed.headSet(after, true).size();
        DispatchEntry before = after == null ? null : listed.floor(after);
        for (DispatchEntry entry : after == null ? listed : listed.tailSet(after, false)) {
            if (page.size() == limit) {
                break;
            }
            rank++;
            page.add(new Ranked(rank, entry, before));
            before = entry;
        }
        return page;
    }

    private void noticeRisks(Instant now) {
        while (!calm.isEmpty() && now.isAfter(calm.first().riskFrom())) {
            put(calm.first().nowAtRisk());
        }
    }

    /**
     * @param rank from 1
     * @param before the entry in front of it, null for the first
     */
    record Ranked(int rank, DispatchEntry entry, @Nullable DispatchEntry before) {}
}
