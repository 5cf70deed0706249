package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What runs may take now at one work centre, less what somebody is just about to lease. Not safe for use by several threads. */
final class ReadySteps {

    private final EqualSteps equal;
    private final Map<String, DispatchEntry> byStep = new HashMap<>();
    /** What is not wholly in claims, in dispatch order. */
    private final Map<StepKind, TreeSet<DispatchEntry>> free = new EnumMap<>(StepKind.class);
    /** Pieces that somebody is just about to lease. */
    private final Map<String, Integer> claimed = new HashMap<>();

    ReadySteps(EqualSteps equal) {
        this.equal = equal;
    }

    void put(DispatchEntry entry) {
        if (entry.ready() > 0) {
            byStep.put(entry.stepId(), entry);
            show(entry);
        }
    }

    void remove(DispatchEntry entry) {
        byStep.remove(entry.stepId());
        free(entry).remove(entry);
    }

    /**
     * The next runs in the wanted order, each filled as far as it goes; what they take is not offered again until it is given back. What is
     * more than one run takes is left for the next.
     */
    List<RunOffer> claim(WantedRuns wanted, int limit) {
        List<RunOffer> offers = new ArrayList<>();
        while (offers.size() < limit) {
            Optional<DispatchEntry> lead = next(wanted);
            if (lead.isEmpty()) {
                break;
            }
            List<Share> shares = Share.fill(lead.get(), equalTo(lead.get(), wanted), wanted.pieces(), this::available);
            shares.forEach(share -> claim(share.entry(), share.quantity()));
            offers.add(new RunOffer(shares.stream().map(Share::offer).toList()));
        }
        return offers;
    }

    void giveBack(StepOffer offer) {
        claimed.computeIfPresent(offer.stepId(), (_, pieces) -> pieces > offer.quantity() ? pieces - offer.quantity() : null);
        DispatchEntry entry = byStep.get(offer.stepId());
        if (entry != null) {
            show(entry);
        }
    }

    /** Whether something wanted is ready that others are just about to lease, and may still leave. */
    boolean claimedByOthers(WantedRuns wanted) {
        return claimed.keySet().stream().anyMatch(id -> byStep.containsKey(id) && wanted.wants(byStep.get(id)));
    }

    private Optional<DispatchEntry> next(WantedRuns wanted) {
        if (wanted.steps() != null) {
            return listed(wanted).findFirst();
        }
        return wanted.kinds().stream()
                .map(free::get)
                .filter(entries -> entries != null && !entries.isEmpty())
                .map(TreeSet::first)
                .min(DispatchEntry.ORDER);
    }

    private Iterable<DispatchEntry> equalTo(DispatchEntry lead, WantedRuns wanted) {
        if (lead.equal() == null) {
            return List.of();
        }
        return wanted.steps() == null
                ? equal.ready(lead.equal())
                : listed(wanted).filter(entry -> lead.equal().equals(entry.equal())).toList();
    }

    private Stream<DispatchEntry> listed(WantedRuns wanted) {
        return Objects.requireNonNull(wanted.steps()).stream()
                .filter(byStep::containsKey)
                .map(byStep::get)
                .filter(entry -> wanted.kinds().contains(entry.kind()) && available(entry) > 0);
    }

    private void claim(DispatchEntry entry, int pieces) {
        claimed.merge(entry.stepId(), pieces, Integer::sum);
        show(entry);
    }

    private void show(DispatchEntry entry) {
        if (available(entry) > 0) {
            free(entry).add(entry);
        } else {
            free(entry).remove(entry);
        }
    }

    private int available(DispatchEntry entry) {
        return entry.ready() - claimed.getOrDefault(entry.stepId(), 0);
    }

    private TreeSet<DispatchEntry> free(DispatchEntry entry) {
        return free.computeIfAbsent(entry.kind(), _ -> new TreeSet<>(DispatchEntry.ORDER));
    }
}
