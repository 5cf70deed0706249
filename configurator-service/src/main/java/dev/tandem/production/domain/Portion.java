package dev.tandem.production.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one run takes of a step's quantity, as far as the work order has heard from the run.
 *
 * @param runVersion of the run when last heard of; 0 before the run exists
 * @param until when the reservation ends by itself; null once the run has started
 * @param setAside pieces that a machine suspects; a person decides about them
 * @param reasonCode the factory's reason for the latest of its scrap; null where nothing is scrap
 */
public record Portion(
        String runId,
        long runVersion,
        int quantity,
        State state,
        @Nullable Instant until,
        int good,
        int scrap,
        int rework,
        int setAside,
        @Nullable String reasonCode) {

    /** How far the run is. */
    public enum State {
        RESERVED,
        RUNNING,
        INTERRUPTED,
        /** Whatever it did not account for went back to the step. */
        ENDED
    }

    public Portion {
        if (quantity < 1 || good < 0 || scrap < 0 || rework < 0 || setAside < 0 || (long) good + scrap + rework + setAside > quantity) {
            throw new IllegalArgumentException("A portion of " + quantity + " cannot hold " + good + " good, " + scrap + " scrap, "
                    + rework + " to rework and " + setAside + " set aside");
        }
        if ((state == State.RESERVED) != (until != null)) {
            throw new IllegalArgumentException("A portion that is " + state + " cannot be reserved until " + until);
        }
    }

    static Portion reserved(String runId, int quantity, Instant until) {
        return new Portion(runId, 0, quantity, State.RESERVED, until, 0, 0, 0, 0, null);
    }

    /** Pieces that the run still has in its hands. */
    int open() {
        return state == State.ENDED ? 0 : quantity - good - scrap - rework - setAside;
    }

    boolean live() {
        return state != State.ENDED;
    }

    boolean started() {
        return state == State.RUNNING || state == State.INTERRUPTED;
    }

    /** Nothing ever came of it, so nothing has to be remembered. */
    boolean withoutTrace() {
        return state == State.ENDED && good + scrap + rework + setAside == 0;
    }
}
