package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
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

/** Takes a person's word on pieces that a machine suspects: they are good, scrap, or to be done again. Nothing decides that by itself. */
@Component
public class DecideSetAside {

    private final Runs runs;
    private final HeldRuns heldRuns;
    private final LeaseTokens tokens;
    private final Reasons reasons;
    private final Clock clock;

    DecideSetAside(Runs runs, HeldRuns heldRuns, LeaseTokens tokens, Reasons reasons, Clock clock) {
        this.runs = runs;
        this.heldRuns = heldRuns;
        this.tokens = tokens;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What was decided; in several parts if one likes. */
    public record Input(
            String idempotencyKey,
            String runId,
            int version,
            List<PortionReport> portions,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    /**
     * Counts the decision once, however often it is sent; on a run that is over too.
     *
     * @throws Refused unknown run, changed meanwhile, more than is set aside, no reason, or the key came with another body before
     */
    public RunView decide(Caller caller, Input input) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        String digest = tokens.id("decision", input.runId(), key.scoped());
        Versioned<Run> read = runs.find(input.runId()).orElseThrow(() -> new Refused(
                new NotFoundError("There is no run '" + Texts.shortened(input.runId()) + "'.", List.of("input", "runId"))));
        Optional<RunReport> counted = read.value().report(digest);
        if (counted.isPresent()) {
            key.requireSameBody(counted.get().bodyHash());
            return new RunView(read);
        }
        if (read.version() != input.version()) {
            throw stale(input.version(), read.version());
        }
        requireFitting(read.value(), input);
        Reasons.Reason why = reasons.of(input.reasonCode(), input.reason(), input.portions());
        try {
            return heldRuns.write(read, read.value().decide(new RunReport(
                    digest, key.bodyHash(), true, input.portions(), why.code(), why.text(), false, clock.instant())));
        } catch (StaleDocumentException changedMeanwhile) {
            throw stale(input.version(), runs.find(input.runId()).map(Versioned::version).orElse(read.version()));
        }
    }

    private static void requireFitting(Run run, Input input) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < input.portions().size(); i++) {
            requireFitting(run, input.portions().get(i), i, seen);
        }
        if (input.portions().stream().mapToLong(PortionReport::pieces).sum() == 0) {
            throw refused(List.of("input", "portions"), "Nothing is decided.", "0 pieces", "at least one piece");
        }
    }

    private static void requireFitting(Run run, PortionReport decision, int index, Set<String> seen) {
        List<String> path = List.of("input", "portions", String.valueOf(index));
        Optional<RunPortion> portion = run.portion(decision.stepId());
        if (portion.isEmpty() || !seen.add(decision.stepId())) {
            throw refused(path, "Each step of the run can be decided about once at a time.", Texts.shortened(decision.stepId()),
                    String.join(", ", run.portions().stream().map(RunPortion::stepId).toList()));
        }
        int setAside = portion.get().setAside();
        if (decision.good() < 0 || decision.scrap() < 0 || decision.rework() < 0 || decision.pieces() > setAside) {
            throw refused(path, "good, scrap and rework do not fit what is set aside.",
                    decision.good() + " good, " + decision.scrap() + " scrap, " + decision.rework() + " rework",
                    "0 or more each, together at most " + setAside);
        }
    }

    private static Refused stale(long given, long current) {
        return new Refused(new StaleVersionError("The run has changed: version " + given + " was given, " + current + " is current.",
                List.of("input", "version"), (int) current));
    }

    private static Refused refused(List<String> path, String message, String given, String allowed) {
        return new Refused(new InvalidInputError(message, path, given, allowed, null));
    }
}
