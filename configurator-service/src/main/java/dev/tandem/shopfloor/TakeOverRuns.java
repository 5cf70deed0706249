package dev.tandem.shopfloor;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.production.PlannerReason;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a started run from a holder who cannot go on. */
@Component
public class TakeOverRuns {

    private final Runs runs;
    private final HeldRuns heldRuns;
    private final Clock clock;

    TakeOverRuns(Runs runs, HeldRuns heldRuns, Clock clock) {
        this.runs = runs;
        this.heldRuns = heldRuns;
        this.clock = clock;
    }

    /** The run with a new lease that the caller holds. @throws Refused unknown, changed meanwhile, or not started */
    public RunView takeOver(Caller caller, String runId, long version, String reason) {
        String why = PlannerReason.of(reason);
        Versioned<Run> read = runs.find(runId).orElseThrow(() -> new Refused(
                new NotFoundError("There is no run '" + Texts.shortened(runId) + "'.", List.of("input", "runId"))));
        if (read.version() != version) {
            throw stale(version, read.version());
        }
        if (!read.value().started()) {
            throw new Refused(new InvalidInputError("Only a started run can be taken over.", List.of("input", "runId"),
                    read.value().state().name(), "RUNNING or INTERRUPTED", null));
        }
        try {
            return heldRuns.write(read, read.value().takeOver(caller.subject(), OpaqueIds.random(), why, clock.instant()));
        } catch (StaleDocumentException changedMeanwhile) {
            throw stale(version, runs.find(runId).orElseThrow().version());
        }
    }

    private static Refused stale(long given, long current) {
        return new Refused(new StaleVersionError("The run has changed: version " + given + " was given, " + current + " is current.",
                List.of("input", "version"), (int) current));
    }
}
