package dev.tandem.storage;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while writes are refused, for example on a full disk. No part of readiness: reading goes on, and taking the service out of its place
 * would end that too.
 */
final class StoreWritesHealthIndicator extends AbstractHealthIndicator {

    private final Store store;

    StoreWritesHealthIndicator(Store store) {
        super("The store refuses writes");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.requireWritable();
        health.up();
    }
}
