package dev.tandem.shopfloor;

import dev.tandem.graphql.Refused;
import dev.tandem.production.Portions;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes runs, on the word of whoever holds their lease, and tells their work orders. */
@Component
final class HeldRuns {

    private final Runs runs;
    private final LeaseTokens tokens;
    private final Portions portions;
    private final Clock clock;

    HeldRuns(Runs runs, LeaseTokens tokens, Portions portions, Clock clock) {
        this.runs = runs;
        this.tokens = tokens;
        this.portions = portions;
        this.clock = clock;
    }

    /**
     * Changes a run whose lease the caller holds; again where it changed meanwhile. What stays the same is not written.
     *
     * @throws Refused the caller does not hold the lease, or the change is refused
     */
    RunView change(Caller caller, String runId, String token, UnaryOperator<Run> change) {
        while (true) {
            Versioned<Run> read = read(runId, token);
            requireHeld(caller, read.value());
            try {
                return write(read, change.apply(read.value()));
            } catch (StaleDocumentException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    /** @throws Refused there is no such run, or this is not its token */
    Versioned<Run> read(String runId, String token) {
        Versioned<Run> read = runs.find(runId).orElseThrow(HeldRuns::lost);
        if (!tokens.matches(read.value(), token)) {
            throw lost();
        }
        return read;
    }

    /** @throws Refused the run is over, its lease ran out, or another holds it */
    void requireHeld(Caller caller, Run run) {
        boolean held = run.lease() != null
                && !run.expired(clock.instant())
                && (run.lease().holder().equals(caller.subject())
                        || run.lease().passedOn() && FloorRoles.any(caller, FloorRoles.mayLease(run.kind())));
        if (!held) {
            throw lost();
        }
    }

    /** @throws StaleDocumentException it has changed since it was read */
    RunView write(Versioned<Run> read, Run changed) {
        if (changed.equals(read.value())) {
            return new RunView(read);
        }
        Versioned<Run> written = runs.replace(read, changed);
        portions.hear(Runs.news(written));
        return new RunView(written);
    }

    private static Refused lost() {
        return new Refused(new LeaseLostError(
                "You do not hold this lease: it ran out, was never yours, or the run is over. Lease again.", List.of("input", "lease")));
    }
}
