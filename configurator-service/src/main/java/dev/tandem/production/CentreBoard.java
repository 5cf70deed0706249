package dev.tandem.production;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The dispatch list of one work centre, kept sorted. Not safe for use by several threads. */
final class CentreBoard {

    private final Map<String, DispatchEntry> byStep = new HashMap<>();
    private final RankedSet<DispatchEntry> listed = new RankedSet<>(DispatchEntry.ORDER);
    private final EqualSteps equal = new EqualSteps();
    private final ReadySteps ready = new ReadySteps(equal);
    /** Entries whose promise is not at risk yet, the next to be first. */
    private final TreeSet<DispatchEntry> calm =
            new TreeSet<>(Comparator.comparing(DispatchEntry::riskFrom).thenComparing(DispatchEntry::stepId));

    void put(DispatchEntry entry) {
        remove(entry.stepId());
        byStep.put(entry.stepId(), entry);
        equal.put(entry);
        ready.put(entry);
        if (entry.listed()) {
            listed.add(entry);
            if (!entry.atRisk() && !entry.hasStarted()) {
                calm.add(entry);
            }
        }
    }

    int size() {
        return listed.size();
    }

    void remove(String stepId) {
        DispatchEntry known = byStep.remove(stepId);
        if (known != null) {
            listed.remove(known);
            ready.remove(known);
            equal.remove(known);
            calm.remove(known);
        }
    }

    /** The next runs in the wanted order; what they take is not offered to others until {@link #giveBack}. */
    List<RunOffer> claim(WantedRuns wanted, int limit, Instant now) {
        noticeRisks(now);
        return ready.claim(wanted, limit);
    }

    void giveBack(StepOffer offer) {
        ready.giveBack(offer);
    }

    boolean claimedByOthers(WantedRuns wanted) {
        return ready.claimedByOthers(wanted);
    }

    /** @param after the last entry of the page before; null for the first page */
    List<Ranked> page(@Nullable DispatchEntry after, int limit, Instant now) {
        noticeRisks(now);
        int rank = after == null ? 0 : listed.countUpTo(after);
        DispatchEntry before = rank == 0 ? null : listed.range(rank - 1, 1).getFirst();
        List<Ranked> page = new ArrayList<>();
        for (DispatchEntry entry : listed.range(rank, limit)) {
            rank++;
            page.add(new Ranked(rank, entry, before, ProposeBatch.ledBy(entry, equal, now)));
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
     * @param batch with which others it would share a run, null where none of it may start or its machine has no batches
     */
    record Ranked(int rank, DispatchEntry entry, @Nullable DispatchEntry before, @Nullable BatchProposal batch) {}
}
