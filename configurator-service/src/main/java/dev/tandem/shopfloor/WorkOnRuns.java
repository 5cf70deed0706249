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
                run.portions().forEach(portion -> requireMayStart(portions.standing(portion.stepId())));
            }
            return run.start(clock.instant());
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

    private static void requireMayStart(StepStanding standing) {
        if (!standing.mayStart()) {
            List<String> codes = standing.waitingFor().stream().map(StepView::getCode).toList();
            String why = standing.held() ? "its work order is on hold" : "it waits for " + String.join(", ", codes);
            throw new Refused(new NotAllowedToStartError(
                    "The step may not start now: " + why + ".", List.of("input", "runId"), standing.waitingFor()));
        }
    }

    private static Refused notNow(Run run, String message, String allowed) {
        return new Refused(new InvalidInputError(message, List.of("input", "runId"), run.state().name(), allowed, null));
    }
}
