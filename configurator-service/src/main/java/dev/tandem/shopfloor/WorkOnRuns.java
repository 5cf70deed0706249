package dev.tandem.shopfloor;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.production.PlannerReason;
import dev.tandem.production.Portions;
import dev.tandem.production.StepStanding;
import dev.tandem.production.StepView;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunState;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the holder of a lease does with the run: renew, release, start, interrupt, go on. */
@Component
public class WorkOnRuns {

    private final HeldRuns heldRuns;
    private final Portions portions;
    private final Clock clock;

    WorkOnRuns(HeldRuns heldRuns, Portions portions, Clock clock) {
        this.heldRuns = heldRuns;
        this.portions = portions;
        this.clock = clock;
    }

    /** Lets the lease last as long again from now; nothing changes once the run has started. @throws Refused the lease is lost */
    public RunView renew(Caller caller, String runId, String token) {
        return heldRuns.change(caller, runId, token, run -> run.started() ? run : run.renew(clock.instant()));
    }

    /** Gives the lease back before the start, and leaves no trace. @throws Refused the lease is lost, or the run has started */
    public RunView release(Caller caller, String runId, String token) {
        return heldRuns.change(caller, runId, token, run -> {
            if (run.started()) {
                throw notNow(run, "It has started: interrupt it, or report what came out.", "a run that has not started");
            }
            return run.abort(clock.instant());
        });
    }

    /**
     * Starts or resumes.
     *
     * @throws Refused the lease is lost, something before the step is not done, its work order is held, or the role does not allow it
     */
    public RunView start(Caller caller, String runId, String token) {
        return heldRuns.change(caller, runId, token, run -> {
            if (run.state() != RunState.RUNNING) {
                requireRole(caller, run);
                requireMayStart(run.portions().stream().map(portion -> portions.standing(portion.stepId())).toList());
            }
            return run.start(caller.subject(), clock.instant());
        });
    }

    /** Stopping is always possible. @throws Refused the lease is lost, or the run has not started */
    public RunView interrupt(Caller caller, String runId, String token, String reason) {
        String why = PlannerReason.of(reason);
        return heldRuns.change(caller, runId, token, run -> {
            if (!run.started()) {
                throw notNow(run, "It has not started: there is nothing to interrupt.", "a run that has started");
            }
            return run.interrupt(why, clock.instant());
        });
    }

    private static void requireRole(Caller caller, Run run) {
        List<Role> roles = FloorRoles.mayStart(run.kind());
        if (!FloorRoles.any(caller, roles)) {
            throw new Refused(new RoleNeededError(
                    "A run of kind " + run.kind() + " starts only on the word of " + FloorRoles.words(roles) + ".",
                    List.of("input", "runId"), roles));
        }
    }

    /** The whole run starts, or nothing of it. */
    private static void requireMayStart(List<StepStanding> standings) {
        List<StepStanding> stopped = standings.stream().filter(standing -> !standing.mayStart()).toList();
        if (!stopped.isEmpty()) {
            String why = stopped.stream().map(WorkOnRuns::reason).collect(Collectors.joining("; "));
            throw new Refused(new NotAllowedToStartError("The run may not start now: " + why + ".", List.of("input", "runId"),
                    stopped.stream().flatMap(standing -> standing.waitingFor().stream()).distinct().toList()));
        }
    }

    private static String reason(StepStanding standing) {
        return standing.name() + (standing.held()
                ? ": its work order is on hold"
                : " waits for " + String.join(", ", standing.waitingFor().stream().map(StepView::getCode).toList()));
    }

    private static Refused notNow(Run run, String message, String allowed) {
        return new Refused(new InvalidInputError(message, List.of("input", "runId"), run.state().name(), allowed, null));
    }
}
