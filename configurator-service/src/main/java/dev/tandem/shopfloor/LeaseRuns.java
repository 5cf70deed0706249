package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.Refused;
import dev.tandem.production.Portions;
import dev.tandem.production.RunOffer;
import dev.tandem.production.WantedRuns;
import dev.tandem.security.Caller;
import dev.tandem.storage.Versioned;
import dev.tandem.shopfloor.domain.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leases the next runs of a work centre, in dispatch order; in a batch machine equal steps of several work orders share a run. */
@Component
public class LeaseRuns {

    private final Portions portions;
    private final ReadWantedRuns wantedRuns;
    private final LeaseRequests requests;
    private final FillRuns fillRuns;

    LeaseRuns(Portions portions, ReadWantedRuns wantedRuns, LeaseRequests requests, FillRuns fillRuns) {
        this.portions = portions;
        this.wantedRuns = wantedRuns;
        this.requests = requests;
        this.fillRuns = fillRuns;
    }

    /**
     * What is asked for.
     *
     * @param limit 1 to 100 runs
     * @param leaseFor 10 seconds to 24 hours
     * @param pieces that a run takes of each step at most, 1 to 10,000; null for all that is ready
     * @param steps only these, in this order, 1 to 100; null for any, in dispatch order
     */
    public record Input(
            String idempotencyKey,
            String workCentre,
            int limit,
            Duration leaseFor,
            @Nullable Integer pieces,
            @Nullable List<String> steps) {

        public Input(String idempotencyKey, String workCentre, int limit, Duration leaseFor) {
            this(idempotencyKey, workCentre, limit, leaseFor, null, null);
        }
    }

    /**
     * The runs that the caller holds now; none where nothing suitable is ready. The same key again gives the same runs.
     *
     * @throws Refused no such work centre or step, a bound is passed, or the key came with another body before
     */
    public List<RunView> lease(Caller caller, Input input) {
        WantedRuns wanted = wantedRuns.read(caller, input);
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return requests.once(key, request -> lease(caller, wanted, input, request)).stream().map(RunView::new).toList();
    }

    /** Goes on until it has enough or nothing is left: what another was faster to take, the dispatch list knows of afterwards. */
    private List<Versioned<Run>> lease(Caller caller, WantedRuns wanted, Input input, String request) {
        List<Versioned<Run>> leased = new ArrayList<>();
        while (leased.size() < input.limit()) {
            List<RunOffer> offers = portions.offer(wanted, input.limit() - leased.size(), leased.isEmpty());
            if (offers.isEmpty()) {
                break;
            }
            try {
                leased.addAll(fillRuns.fill(caller, offers, input.leaseFor(), request));
            } finally {
                portions.giveBack(offers);
            }
        }
        return leased;
    }
}
