package dev.tandem.storage;

import dev.tandem.storage.Outbox.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many entries of the outbox wait for their listeners (events, or in a MongoDB documents with events), and since when the oldest of them
 * has been seen waiting. Read at most once in five seconds, however often it is asked.
 */
final class OutboxBacklog {

    /** More are not counted, so that a long backlog is not made worse by looking at it. */
    static final int COUNTED = 10_000;

    private static final int PAGE = 500;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Clock clock;
    private Map<String, Instant> seen = Map.of();
    private Instant readAt = Instant.MIN;

    OutboxBacklog(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** At most {@value #COUNTED}. */
    synchronized int waiting() {
        read();
        return seen.size();
    }

    /** 0 where none waits; precise to the time between two readings. */
    synchronized double oldestSeconds() {
        read();
        Instant now = clock.instant();
        return seen.values().stream().min(Instant::compareTo).map(since -> Duration.between(since, now).toMillis() / 1000.0).orElse(0.0);
    }

    private void read() {
        Instant now = clock.instant();
        if (readAt.isAfter(now.minus(FRESH))) {
            return;
        }
        Map<String, Instant> found = new HashMap<>();
        Due last = Due.FIRST;
        List<Due> page;
        do {
            page = outbox.due(now.plus(Duration.ofDays(1)), last, PAGE);
            for (Due due : page) {
                String waiting = due.document() + " " + due.position();
                found.put(waiting, seen.getOrDefault(waiting, now));
                last = due;
            }
        } while (page.size() == PAGE && found.size() < COUNTED);
        seen = found;
        readAt = now;
    }
}
