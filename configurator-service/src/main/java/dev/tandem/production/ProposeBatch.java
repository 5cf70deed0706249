package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.production.BatchProposal.Waiting;
import dev.tandem.rules.model.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes which equal steps share a run, and says what waiting for more of them would cost in promise. */
final class ProposeBatch {

    private static final int VERSION = 1;

    private ProposeBatch() {}

    /** The batch that a step would lead; null where none of it may start now or its machine has no batches. */
    static @Nullable BatchProposal ledBy(DispatchEntry lead, EqualSteps equal, Instant now) {
        if (lead.equal() == null || lead.ready() == 0) {
            return null;
        }
        List<Share> shares = Share.fill(lead, equal.ready(lead.equal()), lead.capacity(), DispatchEntry::ready);
        int pieces = shares.stream().mapToInt(Share::quantity).sum();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(present(lead.capacity(), pieces, shares.size()));
        Waiting waiting = null;
        if (pieces < lead.capacity()) {
            Collection<DispatchEntry> next = equal.next(lead.equal(), now);
            if (next.isEmpty()) {
                reasons.add(nothingExpected());
            } else {
                DispatchEntry latest = latest(shares, next.iterator().next().plannedStart());
                waiting = waiting(lead.capacity(), pieces, next, latest);
                reasons.add(whatWaitingCosts(waiting, latest.number()));
            }
        }
        return new BatchProposal(lead.capacity(), shares.stream().map(Share::offer).toList(), waiting, Explanation.of(reasons));
    }

    private static Waiting waiting(int capacity, int pieces, Collection<DispatchEntry> next, DispatchEntry latest) {
        DispatchEntry expected = next.iterator().next();
        long then = pieces + next.stream().mapToLong(DispatchEntry::coming).sum();
        return new Waiting(expected.plannedStart(), expected.stepId(), (int) Math.min(capacity, then),
                latest.lateIfStartedAt(expected.plannedStart()));
    }

    /** Whose work order would be the furthest behind its promise if the run started only then. */
    private static DispatchEntry latest(List<Share> shares, Instant start) {
        return shares.stream()
                .map(Share::entry)
                .max(Comparator.comparing((DispatchEntry entry) -> entry.lateIfStartedAt(start)))
                .orElseThrow();
    }

    private static Reason present(int capacity, int pieces, int steps) {
        String en = "A run takes up to " + capacity + " pieces; " + pieces + " of " + steps + (steps == 1 ? " step" : " equal steps")
                + (pieces == 1 ? " is ready" : " are ready") + (pieces == capacity ? ": it is full." : ".");
        String de = "Ein Lauf fasst bis zu " + capacity + " Stück; " + pieces + " aus " + steps
                + (steps == 1 ? " Schritt" : " gleichen Schritten") + (pieces == 1 ? " ist bereit" : " sind bereit")
                + (pieces == capacity ? ": Er ist voll." : ".");
        return reason("dispatch-batch", en, de);
    }

    private static Reason nothingExpected() {
        return reason("dispatch-batch-waiting", "No equal step is planned to be ready later.",
                "Kein gleicher Schritt soll später bereit sein.");
    }

    private static Reason whatWaitingCosts(Waiting waiting, String number) {
        String until = waiting.until().truncatedTo(ChronoUnit.MINUTES).toString();
        String en = "Waiting until " + until + " would make it " + waiting.pieces() + ": ";
        String de = "Mit Warten bis " + until + " wären es " + waiting.pieces() + ": ";
        if (waiting.promiseCost().isZero()) {
            return reason("dispatch-batch-waiting", en + "no promise would be broken.", de + "Kein zugesagter Termin würde überschritten.");
        }
        String late = words(waiting.promiseCost());
        return reason("dispatch-batch-waiting", en + number + " would be " + late + " later than promised.",
                de + number + " würde " + late + " später fertig als zugesagt.");
    }

    private static String words(Duration late) {
        long minutes = Math.max(1, late.toMinutes());
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static Reason reason(String rule, String en, String de) {
        return new Reason(rule, VERSION, new LocalizedText(en, de));
    }
}
