package dev.tandem.shopfloor.graphql;

import dev.tandem.shopfloor.ReportRuns;
import dev.tandem.shopfloor.domain.PortionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out of a run, as it is sent. */
record ReportRunInput(
        String idempotencyKey, String runId, String lease, List<PortionReportInput> portions, @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Boolean finished) {

    ReportRuns.Input report() {
        return new ReportRuns.Input(idempotencyKey, runId, lease, portions.stream().map(PortionReportInput::report).toList(),
                reasonCode, reason,
                Boolean.TRUE.equals(finished));
    }

    record PortionReportInput(String stepId, int good, @Nullable Integer scrap, @Nullable Integer rework) {

        PortionReport report() {
            return new PortionReport(stepId, good, scrap == null ? 0 : scrap, rework == null ? 0 : rework);
        }
    }
}
