package dev.tandem.shopfloor.graphql;

import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.LeaseRuns;
import dev.tandem.shopfloor.ReportRuns;
import dev.tandem.shopfloor.RunView;
import dev.tandem.shopfloor.TakeOverRuns;
import dev.tandem.shopfloor.WorkOnRuns;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes what the floor does: lease, start, stop, report. */
@Controller
class RunController {

    private final LeaseRuns leaseRuns;
    private final WorkOnRuns work;
    private final ReportRuns reports;
    private final TakeOverRuns takeOver;

    RunController(LeaseRuns leaseRuns, WorkOnRuns work, ReportRuns reports, TakeOverRuns takeOver) {
        this.leaseRuns = leaseRuns;
        this.work = work;
        this.reports = reports;
        this.takeOver = takeOver;
    }

    record RunInput(String runId, String lease) {}

    record InterruptRunInput(String runId, String lease, String reason) {}

    record TakeOverRunInput(String runId, int version, String reason) {}

    record RunsPayload(List<RunView> runs, List<UserError> userErrors) {

        static RunsPayload of(@Nullable List<RunView> runs, List<UserError> errors) {
            return new RunsPayload(runs == null ? List.of() : runs, errors);
        }
    }

    record RunPayload(@Nullable RunView run, List<UserError> userErrors) {}

    @MutationMapping
    RunsPayload leaseRuns(@Argument LeaseRuns.Input input, Caller caller) {
        return Payloads.answer(() -> leaseRuns.lease(caller, input), RunsPayload::of);
    }

    @MutationMapping
    RunPayload renewLease(@Argument RunInput input, Caller caller) {
        return answer(() -> work.renew(caller, input.runId(), input.lease()));
    }

    @MutationMapping
    RunPayload releaseRun(@Argument RunInput input, Caller caller) {
        return answer(() -> work.release(caller, input.runId(), input.lease()));
    }

    @MutationMapping
    RunPayload startRun(@Argument RunInput input, Caller caller) {
        return answer(() -> work.start(caller, input.runId(), input.lease()));
    }

    @MutationMapping
    RunPayload interruptRun(@Argument InterruptRunInput input, Caller caller) {
        return answer(() -> work.interrupt(caller, input.runId(), input.lease(), input.reason()));
    }

    @MutationMapping
    RunPayload reportRun(@Argument ReportRunInput input, Caller caller) {
        return answer(() -> reports.report(caller, input.report()));
    }

    @MutationMapping
    RunPayload takeOverRun(@Argument TakeOverRunInput input, Caller caller) {
        return answer(() -> takeOver.takeOver(caller, input.runId(), input.version(), input.reason()));
    }

    private static RunPayload answer(Supplier<RunView> useCase) {
        return Payloads.answer(useCase, RunPayload::new);
    }
}
