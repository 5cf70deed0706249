package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.Deadline;
import java.time.Duration;

/** The time for all questions together; a single one gets a share of it, so that one that is hard leaves time for the others. */
final class Allowance {

    private static final int SHARES = 10;

    private final long end;
    private final Duration share;

    Allowance(Duration time) {
        end = System.nanoTime() + time.toNanos();
        share = time.dividedBy(SHARES);
    }

    /** For one question. */
    Deadline share() {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return Deadline.after(left.compareTo(share) < 0 ? left : share);
    }

    /** All that is left. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean spent() {
        return System.nanoTime() - end > 0;
    }
}
