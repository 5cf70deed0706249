package dev.tandem.shopfloor;

import dev.tandem.graphql.OpaqueIds;
import dev.tandem.production.AtOnce;
import dev.tandem.production.Portions;
import dev.tandem.production.Portions.Wish;
import dev.tandem.production.Reservation;
import dev.tandem.production.RunOffer;
import dev.tandem.production.StepOffer;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.shopfloor.domain.Lease;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns offers into leased runs. Each portion is reserved in its own work order first, then the run is written with all that could be
 * reserved. What does not make it into its run is given back; where the process dies in between, the reservation runs out.
 */
@Component
final class FillRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FillRuns.class);

    private final Portions portions;
    private final Runs runs;
    private final Clock clock;

    FillRuns(Portions portions, Runs runs, Clock clock) {
        this.portions = portions;
        this.runs = runs;
        this.clock = clock;
    }

    /** The runs that could be leased, in the order of the offers. */
    List<Versioned<Run>> fill(Caller caller, List<RunOffer> offers, Duration leaseFor, String request) {
        Instant until = clock.instant().plus(leaseFor);
        Lease lease = new Lease(caller.subject(), caller.is(Role.PLANNER), until, leaseFor, request);
        Map<String, RunOffer> byRun = new LinkedHashMap<>();
        offers.forEach(offer -> byRun.put(OpaqueIds.random("run"), offer));
        Queue<Reservation> open = new ConcurrentLinkedQueue<>();
        try {
            AtOnce.map(List.copyOf(wishes(byRun).values()), wishes -> open.addAll(portions.reserve(wishes, until)));
            Map<String, List<Reservation>> reserved = open.stream().collect(Collectors.groupingBy(Reservation::runId));
            List<List<Reservation>> inOrder = byRun.keySet().stream().filter(reserved::containsKey).map(reserved::get).toList();
            return AtOnce.map(inOrder, together -> lease(byRun, together, lease, open)).stream().flatMap(Optional::stream).toList();
        } finally {
            giveBack(open);
        }
    }

    /** What is to be reserved, by work order. */
    private static Map<String, List<Wish>> wishes(Map<String, RunOffer> byRun) {
        Map<String, List<Wish>> wishes = new LinkedHashMap<>();
        byRun.forEach((runId, offer) -> offer.portions().forEach(portion -> wishes
                .computeIfAbsent(portion.workOrderId(), _ -> new ArrayList<>())
                .add(new Wish(portion.stepId(), runId, portion.quantity()))));
        return wishes;
    }

    private Optional<Versioned<Run>> lease(
            Map<String, RunOffer> byRun, List<Reservation> together, Lease lease, Collection<Reservation> open) {
        Reservation first = together.getFirst();
        List<String> order = byRun.get(first.runId()).portions().stream().map(StepOffer::stepId).toList();
        List<RunPortion> filled = together.stream()
                .map(reservation -> RunPortion.of(reservation.stepId(), reservation.quantity()))
                .sorted((one, other) -> Integer.compare(order.indexOf(one.stepId()), order.indexOf(other.stepId())))
                .toList();
        Optional<Versioned<Run>> leased = runs.lease(Run.leased(
                first.runId(), first.site(), first.workCentre(), first.kind(), filled, OpaqueIds.random(), lease, clock.instant()));
        leased.ifPresent(_ -> open.removeAll(together));
        return leased;
    }

    private void giveBack(Collection<Reservation> open) {
        if (open.isEmpty()) {
            return;
        }
        try {
            portions.hear(open.stream().map(reservation -> runs.settle(reservation, true)).toList());
        } catch (RuntimeException e) {
            LOG.warn("{} reservations cannot be given back now; they run out", open.size(), e);
        }
    }
}
