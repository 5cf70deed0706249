package dev.tandem.storage;

import dev.tandem.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A store with its relay for tests without Spring, in a folder that JUnit gives and takes away. */
public final class TestStore implements AutoCloseable {

    private final SqliteStore store;
    private final AtomicReference<Relay> relay = new AtomicReference<>();

    private TestStore(SqliteStore store) {
        this.store = store;
    }

    public static TestStore in(Path folder) {
        return new TestStore(SqliteStore.open(folder.resolve("test.db")));
    }

    public Store store() {
        return store;
    }

    public Outbox outbox() {
        return store.outbox();
    }

    /** Begins to hand events to these listeners. */
    public Relay relay(EventListener<?>... listeners) {
        Relay started = new Relay(store.outbox(), () -> List.of(listeners), Clock.systemUTC());
        relay.set(started);
        started.start();
        return started;
    }

    /** Waits until every event is handed on. */
    public void settle() {
        if (!relay.get().awaitIdle(Duration.ofSeconds(20))) {
            throw new AssertionError("Events still wait after 20 s");
        }
    }

    @Override
    public void close() {
        if (relay.get() != null) {
            relay.get().stop();
        }
        store.close();
    }
}
