package dev.tandem.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a version is offered from a moment on, until the next offer begins or this one is withdrawn.
 *
 * @param key says what brought it about; the same key twice is one offer
 * @param from the first moment at which it counts
 * @param by who brought it about; null where its file did
 * @param decidedAt when; null where its file did
 * @param reason in the words of whoever did it, or null
 * @param withdrawal that it ended early; null where it did not
 */
public record VersionOffer(
        String key,
        int version,
        Instant from,
        Kind kind,
        @Nullable String by,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Withdrawal withdrawal) {

    /** What brought it about. */
    public enum Kind {
        FILE,
        PUBLISHED,
        ROLLED_BACK
    }

    /** @param at the first moment at which the offer counts no more */
    public record Withdrawal(Instant at, String by, String reason) {}

    static VersionOffer ofFile(int version, Instant effectiveFrom) {
        return new VersionOffer("file " + version, version, effectiveFrom, Kind.FILE, null, null, null, null);
    }

    /** When it counts no more; null while no end is decided. */
    public @Nullable Instant withdrawnAt() {
        return withdrawal == null ? null : withdrawal.at();
    }

    boolean countsAt(Instant moment) {
        return !from.isAfter(moment) && (withdrawal == null || moment.isBefore(withdrawal.at()));
    }

    VersionOffer withdrawn(Withdrawal withdrawal) {
        return new VersionOffer(key, version, from, kind, by, decidedAt, reason, withdrawal);
    }
}
