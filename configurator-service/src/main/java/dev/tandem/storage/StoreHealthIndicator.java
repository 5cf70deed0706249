package dev.tandem.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the store cannot be read, does not answer in time, or when events are no longer handed on. */
final class StoreHealthIndicator extends AbstractHealthIndicator {

    private static final long PATIENCE_SECONDS = 3;

    private final Store store;
    private final Relay relay;

    StoreHealthIndicator(Store store, Relay relay) {
        super("The store does not answer");
        this.store = store;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        CompletableFuture.runAsync(store::ping, Thread::startVirtualThread).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        health.status(relay.isRunning() ? "UP" : "DOWN");
    }
}
