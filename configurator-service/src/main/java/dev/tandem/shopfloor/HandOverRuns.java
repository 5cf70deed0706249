package dev.tandem.shopfloor;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.production.PlannerReason;
import dev.tandem.security.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a holder leave a started run to the next shift. */
@Component
public class HandOverRuns {

    private final HeldRuns heldRuns;
    private final Clock clock;

    HandOverRuns(HeldRuns heldRuns, Clock clock) {
        this.heldRuns = heldRuns;
        this.clock = clock;
    }

    /**
     * The run stands still, with a new token that its holder may pass on: whoever goes on with it holds the run.
     *
     * @param remark what the next shift should know
     * @throws Refused the lease is lost, or the run has not started
     */
    public RunView handOver(Caller caller, String runId, String token, String remark) {
        String words = PlannerReason.of(remark, "remark");
        return heldRuns.change(caller, runId, token, run -> {
            if (!run.started()) {
                throw new Refused(new InvalidInputError("It has not started: release it instead.", List.of("input", "runId"),
                        run.state().name(), "a run that has started", null));
            }
            return run.handOver(OpaqueIds.random(), words, clock.instant());
        });
    }
}
