package dev.tandem.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events that were written and not yet handed to all their listeners. What a store offers to the relay. */
public interface Outbox {

    /** An event that may be tried: where it stands among those that are due, and its document. */
    record Due(Instant due, long position, String document) {

        /** Before all others. */
        public static final Due FIRST = new Due(Instant.EPOCH, -1, "");
    }

    /** At most this many events that are due by now, after the given one, by due time and position. */
    List<Due> due(Instant now, Due after, int limit);

    /** A document's oldest waiting events in the order of their writing, at most this many. */
    List<StoredEvent> waiting(String document, int limit);

    /** When the next event is due, if any waits. */
    Optional<Instant> nextDue();

    /** Lets this process alone hand on a document's events for a while; false where another does. */
    default boolean claim(String document) {
        return true;
    }

    /** Prolongs this process's claims before they run out; called more often than once a second while events are handed on. */
    default void keepClaims() {}

    /** How often to look for events though nothing was appended here, since another process may have left some. */
    default Duration lookEvery() {
        return Duration.ofMinutes(1);
    }

    /** Lets others hand on a document's events again; again where it was not claimed does nothing. */
    default void release(String document) {}

    /** Forgets events of one document that all their listeners have done. */
    void done(String document, List<Long> positions);

    /** Counts a failed attempt of an event and lets its document's events wait until then. */
    void failed(StoredEvent event, Instant until);

    /** Lets a document's events wait until then, since an earlier one waits. */
    void postpone(String document, Instant until);

    /** Calls back, soon, whenever a write has appended events. */
    void onAppended(Runnable signal);

    /** How long to wait before the given attempt, from 100 ms doubled each time up to a minute. */
    static Duration backoff(int attempts) {
        return Duration.ofMillis(Math.min(60_000, 100L << Math.min(attempts, 10)));
    }
}
