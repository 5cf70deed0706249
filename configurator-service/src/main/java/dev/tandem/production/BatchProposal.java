package dev.tandem.production;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a batch machine as it could start now, and what waiting for a fuller one would cost.
 *
 * @param capacity pieces that one run takes
 * @param portions what it would take of which step, in the order in which they fill it
 * @param waiting for a fuller one; null where it is full or no equal step is planned to be ready
 */
public record BatchProposal(int capacity, List<StepOffer> portions, @Nullable Waiting waiting, Explanation explanation) {

    public BatchProposal {
        portions = List.copyOf(portions);
    }

    /**
     * @param until when an equal step is planned to be ready
     * @param stepId that step
     * @param pieces that the run would then have
     * @param promiseCost how much later than promised the latest of the present work orders would be; zero where none would
     */
    public record Waiting(Instant until, String stepId, int pieces, Duration promiseCost) {}

    public int getPieces() {
        return portions.stream().mapToInt(StepOffer::quantity).sum();
    }

    public boolean isFull() {
        return getPieces() == capacity;
    }
}
