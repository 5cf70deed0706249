package dev.tandem.shopfloor.domain;

import java.time.Instant;

/** Why a run was interrupted, handed over or taken over; not by whom. */
public record Remark(Kind kind, String reason, Instant at) {

    /** What happened. */
    public enum Kind {
        INTERRUPTED,
        HANDED_OVER,
        TAKEN_OVER
    }
}
