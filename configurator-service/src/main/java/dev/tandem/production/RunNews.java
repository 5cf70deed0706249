package dev.tandem.production;

import dev.tandem.production.domain.Portion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run's portion of a step stands, told to its work order. Older news than what is known changes nothing.
 *
 * @param runVersion counts up with each change of the run, from 1
 * @param quantity pieces the run took
 * @param until when the lease ends; null unless {@code LEASED}
 * @param setAside pieces that a machine suspects
 * @param reasonCode of the latest of its scrap, or null
 * @param startedAt when the run started, or null before
 * @param at when the run came to stand like this
 */
public record RunNews(
        String runId,
        long runVersion,
        String stepId,
        int quantity,
        State state,
        @Nullable Instant until,
        int good,
        int scrap,
        int rework,
        int setAside,
        @Nullable String reasonCode,
        @Nullable Instant startedAt,
        Instant at) {

    /** How far the run is. */
    public enum State {
        LEASED,
        RUNNING,
        INTERRUPTED,
        /** Whatever it did not account for is ready again. */
        OVER
    }

    Portion portion() {
        Portion.State told = switch (state) {
            case LEASED -> Portion.State.RESERVED;
            case RUNNING -> Portion.State.RUNNING;
            case INTERRUPTED -> Portion.State.INTERRUPTED;
            case OVER -> Portion.State.ENDED;
        };
        return new Portion(runId, runVersion, quantity, told, until, good, scrap, rework, setAside, reasonCode);
    }
}
