package dev.tandem.production.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one run takes of a step's quantity, as far as the work order has heard from the run.
 *
 * @param runVersion of the run when last heard of; 0 before the run exists
 * @param until when the reservation ends by itself; null once the run has started
 */
public record Portion(
        String runId, long runVersion, int quantity, State state, @Nullable Instant until, int good, int scrap, int rework) {

    /** How far the run is. */
    public enum State {
        RESERVED,
        RUNNING,
        INTERRUPTED,
        /** Whatever it did not account for went back to the step. */
        ENDED
    }

    public Portion {
        if (quantity < 1 || good < 0 || scrap < 0 || rework < 0 || good + scrap + rework > quantity) {
            throw new IllegalArgumentException("A portion of " + quantity + " cannot hold " + good + " good, " + scrap + " scrap and "
                    + rework + " to rework");
        }
        if ((state == State.RESERVED) != (until != null)) {
            throw new IllegalArgumentException("A portion that is " + state + " cannot be reserved until " + until);
        }
    }

    static Portion reserved(String runId, int quantity, Instant until) {
        return new Portion(runId, 0, quantity, State.RESERVED, until, 0, 0, 0);
    }

    /** Pieces that the run still has in its hands. */
    int open() {
        return state == State.ENDED ? 0 : quantity - good - scrap - rework;
    }

    boolean live() {
        return state != State.ENDED;
    }

    boolean started() {
        return state == State.RUNNING || state == State.INTERRUPTED;
    }

    /** Nothing ever came of it, so nothing has to be remembered. */
    boolean withoutTrace() {
        return state == State.ENDED && good + scrap + rework == 0;
    }
}
