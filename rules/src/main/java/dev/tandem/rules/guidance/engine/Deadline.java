package dev.tandem.rules.guidance.engine;

import java.time.Duration;

/** Until when an answer is wanted, and how much work may be spent on it; shared by all questions that one answer needs, on one thread. */
public final class Deadline {

    private final long end;
    private final boolean timed;
    private long propagations;

    private Deadline(boolean timed, long end, long propagations) {
        this.timed = timed;
        this.end = end;
        this.propagations = propagations;
    }

    /** No bound: for tests and work in the background. */
    public static Deadline none() {
        return new Deadline(false, 0, Long.MAX_VALUE);
    }

    /** Ends after this time from now on. */
    public static Deadline after(Duration time) {
        return new Deadline(true, System.nanoTime() + time.toNanos(), Long.MAX_VALUE);
    }

    /** The same end, and at most this many propagated literals: a bound that does not depend on the machine. */
    public Deadline andPropagations(long most) {
        return new Deadline(timed, end, most);
    }

    /** Whether nothing is left. */
    public boolean passed() {
        return propagations < 0 || timed && System.nanoTime() - end > 0;
    }

    void spend(long propagated) {
        propagations -= propagated;
        if (passed()) {
            throw new OutOfTimeException();
        }
    }
}
