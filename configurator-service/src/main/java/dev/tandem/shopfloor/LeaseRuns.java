package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.production.DispatchLists;
import dev.tandem.production.Portions;
import dev.tandem.production.Reservation;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Leases the next runs of a work centre, in dispatch order. Pieces are reserved in their work order first, then the run is written; where the
 * process dies in between, the reservation runs out.
 */
@Component
public class LeaseRuns {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 100;
    private static final int ROUNDS = 3;

    private final Portions portions;
    private final Runs runs;
    private final LeaseRequests requests;
    private final DispatchLists centres;
    private final Clock clock;

    LeaseRuns(Portions portions, Runs runs, LeaseRequests requests, DispatchLists centres, Clock clock) {
        this.portions = portions;
        this.runs = runs;
        this.requests = requests;
        this.centres = centres;
        this.clock = clock;
    }

    /** What is asked for. @param limit 1 to 100. @param leaseFor 10 seconds to 24 hours */
    public record Input(String idempotencyKey, String workCentre, int limit, Duration leaseFor) {}

    /**
     * The runs that the caller holds now; none where nothing suitable is ready. The same key again gives the same runs.
     *
     * @throws Refused no such work centre, a bound is passed, or the key came with another body before
     */
    public List<RunView> lease(Caller caller, Input input) {
        String centre = centres.existing(input.workCentre(), "input", "workCentre").code();
        requireBounds(input);
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        List<Versioned<Run>> leased = requests.once(key, input.limit(), () -> lease(caller, centre, input, key));
        return leased.stream().map(RunView::new).toList();
    }

    private static void requireBounds(Input input) {
        if (input.limit() < 1 || input.limit() > MOST) {
            throw outOfBounds("limit", String.valueOf(input.limit()), "1 to " + MOST);
        }
        if (input.leaseFor().compareTo(SHORTEST) < 0 || input.leaseFor().compareTo(LONGEST) > 0) {
            throw outOfBounds("leaseFor", input.leaseFor().toString(), SHORTEST + " to " + LONGEST);
        }
    }

    private static Refused outOfBounds(String field, String given, String allowed) {
        return new Refused(new InvalidInputError(
                field + " is " + given + ", allowed is " + allowed + ".", List.of("input", field), given, allowed, null));
    }

    private List<Versioned<Run>> lease(Caller caller, String centre, Input input, IdempotencyKey key) {
        List<Versioned<Run>> leased = new ArrayList<>();
        int ordinal = 0;
        for (int round = 0; round < ROUNDS && leased.size() < input.limit(); round++) {
            List<StepOffer> offers = portions.offer(centre, FloorRoles.leasableBy(caller), input.limit() - leased.size());
            if (offers.isEmpty()) {
                break;
            }
            int first = ordinal;
            ordinal += offers.size();
            try {
                leased.addAll(AtOnce.map(IntStream.range(0, offers.size()).boxed().toList(),
                                i -> lease(caller, offers.get(i), input, requests.runId(key, first + i))).stream()
                        .flatMap(Optional::stream)
                        .toList());
            } finally {
                portions.giveBack(offers);
            }
        }
        return leased;
    }

    private Optional<Versioned<Run>> lease(Caller caller, StepOffer offer, Input input, String runId) {
        Instant until = clock.instant().plus(input.leaseFor());
        return portions.reserve(offer.stepId(), runId, Integer.MAX_VALUE, until).flatMap(reserved -> {
            Optional<Versioned<Run>> leased = runs.lease(run(caller, reserved, input));
            if (leased.isEmpty()) {
                portions.hear(runs.settle(reserved, true));
            }
            return leased;
        });
    }

    private Run run(Caller caller, Reservation reserved, Input input) {
        Lease lease = new Lease(caller.subject(), caller.is(Role.PLANNER), reserved.until(), input.leaseFor());
        RunPortion portion = new RunPortion(reserved.stepId(), reserved.quantity(), 0, 0, 0);
        return Run.leased(reserved.runId(), reserved.site(), reserved.workCentre(), reserved.kind(), portion, OpaqueIds.random(), lease,
                clock.instant());
    }
}
