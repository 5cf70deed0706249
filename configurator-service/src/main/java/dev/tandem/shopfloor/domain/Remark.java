package dev.tandem.shopfloor.domain;

import java.time.Instant;

/** Why a run was interrupted or taken over; not by whom. */
public record Remark(Kind kind, String reason, Instant at) {

    /** What happened. */
    public enum Kind {
        INTERRUPTED,
        TAKEN_OVER
    }
}
