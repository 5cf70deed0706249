package dev.tandem.storage;

import dev.tandem.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A store with its relay for tests without Spring, in a folder that JUnit gives and takes away. */
public final class TestStore implements AutoCloseable {

    private final Store store;
    private final Outbox outbox;
    private final Runnable closing;
    private final AtomicReference<Relay> relay = new AtomicReference<>();

    /** @param closing closes the store */
    public TestStore(Store store, Outbox outbox, Runnable closing) {
        this.store = store;
        this.outbox = outbox;
        this.closing = closing;
    }

    public static TestStore in(Path folder) {
        SqliteStore store = SqliteStore.open(folder.resolve("test.db"));
        return new TestStore(store, store.outbox(), store::close);
    }

    public Store store() {
        return store;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Begins to hand events to these listeners. */
    public Relay relay(EventListener<?>... listeners) {
        Relay started = new Relay(outbox, () -> List.of(listeners), Clock.systemUTC());
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
        closing.run();
    }
}
