package dev.tandem.storage;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the store cannot be read, or when events are no longer handed on. */
final class StoreHealthIndicator extends AbstractHealthIndicator {

    private final Store store;
    private final Relay relay;

    StoreHealthIndicator(Store store, Relay relay) {
        super("The store does not answer");
        this.store = store;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.ping();
        health.status(relay.isRunning() ? "UP" : "DOWN");
    }
}
