package dev.tandem.ordering;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who send the same key at the same time pass one after another, so that none of them holds places in the plan that only one
 * will use. What decides is the store's unique index; this spares the work.
 */
final class OneAtATime {

    private static final int STRIPES = 64;

    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    <T> T run(String key, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
