package dev.tandem.shopfloor.graphql;

import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.DecideSetAside;
import dev.tandem.shopfloor.HandOverRuns;
import dev.tandem.shopfloor.RunView;
import dev.tandem.shopfloor.graphql.ReportRunInput.PortionReportInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes what people say of runs beyond their own report: what is left to the next shift, and what suspected pieces are. */
@Controller
class DecisionController {

    private final HandOverRuns handOver;
    private final DecideSetAside decide;

    DecisionController(HandOverRuns handOver, DecideSetAside decide) {
        this.handOver = handOver;
        this.decide = decide;
    }

    record HandOverRunInput(String runId, String lease, String remark) {}

    record DecideSetAsideInput(
            String idempotencyKey, String runId, int version, List<PortionReportInput> portions, @Nullable String reasonCode,
            @Nullable String reason) {

        DecideSetAside.Input decision() {
            return new DecideSetAside.Input(
                    idempotencyKey, runId, version, portions.stream().map(PortionReportInput::report).toList(), reasonCode, reason);
        }
    }

    record RunPayload(@Nullable RunView run, List<UserError> userErrors) {}

    @MutationMapping
    RunPayload handOverRun(@Argument HandOverRunInput input, Caller caller) {
        return Payloads.answer(
                () -> handOver.handOver(caller, input.runId(), input.lease(), input.remark()), RunPayload::new);
    }

    @MutationMapping
    RunPayload decideSetAside(@Argument DecideSetAsideInput input, Caller caller) {
        return Payloads.answer(() -> decide.decide(caller, input.decision()), RunPayload::new);
    }
}
