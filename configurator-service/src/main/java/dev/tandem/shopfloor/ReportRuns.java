package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.shopfloor.domain.RunReport;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down what came out of a run: pieces, not people. */
@Component
public class ReportRuns {

    private final HeldRuns heldRuns;
    private final LeaseTokens tokens;
    private final Reasons reasons;
    private final Clock clock;

    ReportRuns(HeldRuns heldRuns, LeaseTokens tokens, Reasons reasons, Clock clock) {
        this.heldRuns = heldRuns;
        this.tokens = tokens;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What came out. @param finished nothing more will come; what is not accounted for becomes ready again */
    public record Input(
            String idempotencyKey,
            String runId,
            String lease,
            List<PortionReport> portions,
            @Nullable String reasonCode,
            @Nullable String reason,
            boolean finished) {}

    /**
     * Counts the report once, however often it is sent. What a machine calls scrap is set aside until a person has decided.
     *
     * @throws Refused the lease is lost, the run has not started, the figures do not fit, or the key came with another body before
     */
    public RunView report(Caller caller, Input input) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        String digest = tokens.id("report", input.runId(), input.idempotencyKey());
        Reasons.Reason why = reasons.of(input.reasonCode(), input.reason(), input.portions());
        while (true) {
            Versioned<Run> read = heldRuns.read(input.runId(), input.lease());
            Optional<RunReport> counted = read.value().report(digest);
            if (counted.isPresent()) {
                key.requireSameBody(counted.get().bodyHash());
                return new RunView(read);
            }
            heldRuns.requireHeld(caller, read.value());
            requireFitting(read.value(), input);
            try {
                RunReport report = new RunReport(digest, key.bodyHash(), false, counted(caller, input.portions()), why.code(), why.text(),
                        input.finished(), clock.instant());
                return heldRuns.write(read, read.value().report(report));
            } catch (StaleDocumentException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<PortionReport> counted(Caller caller, List<PortionReport> portions) {
        return FloorRoles.any(caller, FloorRoles.MAY_DECIDE) ? portions : portions.stream().map(PortionReport::suspected).toList();
    }

    private static void requireFitting(Run run, Input input) {
        if (!run.started()) {
            throw refused(List.of("input", "runId"), "The run has not started: start it first.", run.state().name(), "a started run");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < input.portions().size(); i++) {
            requireFitting(run, input.portions().get(i), i, seen);
        }
        if (!input.finished() && input.portions().stream().mapToLong(PortionReport::pieces).sum() == 0) {
            throw refused(List.of("input", "portions"), "Nothing is reported.", "0 pieces", "at least one piece, or finished: true");
        }
    }

    private static void requireFitting(Run run, PortionReport report, int index, Set<String> seen) {
        List<String> path = List.of("input", "portions", String.valueOf(index));
        Optional<RunPortion> portion = run.portion(report.stepId());
        if (portion.isEmpty() || !seen.add(report.stepId())) {
            String allowed = String.join(", ", run.portions().stream().map(RunPortion::stepId).toList());
            throw refused(path, "Each step of the run can be reported once at a time.", Texts.shortened(report.stepId()), allowed);
        }
        if (report.good() < 0 || report.scrap() < 0 || report.rework() < 0 || report.pieces() > portion.get().open()) {
            throw refused(path, "good, scrap and rework do not fit what is not accounted for yet.",
                    report.good() + " good, " + report.scrap() + " scrap, " + report.rework() + " rework",
                    "0 or more each, together at most " + portion.get().open());
        }
    }

    private static Refused refused(List<String> path, String message, String given, String allowed) {
        return new Refused(new InvalidInputError(message, path, given, allowed, null));
    }
}
