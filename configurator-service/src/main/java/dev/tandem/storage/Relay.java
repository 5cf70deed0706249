package dev.tandem.storage;

import dev.tandem.storage.Outbox.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hands the events of the outbox to their listeners, at least once and in order for each document, several documents at a time. Starts
 * when all listeners are there, before the first request, and begins with what an earlier process left.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int DOCUMENTS_AT_ONCE = 16;
    private static final int PAGE = 256;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    private final Outbox outbox;
    private final Supplier<? extends List<? extends EventListener<?>>> listeners;
    private final Clock clock;
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);
    private final Semaphore free = new Semaphore(DOCUMENTS_AT_ONCE);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread dispatcher;

    /**
     * @param listeners asked for once, at start
     * @param clock for the time of the next attempt only
     */
    public Relay(Outbox outbox, Supplier<? extends List<? extends EventListener<?>>> listeners, Clock clock) {
        this.outbox = outbox;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            Delivery delivery = new Delivery(outbox, new EventTypes(listeners.get()), clock, () -> running);
            outbox.onAppended(this::wake);
            running = true;
            dispatcher = Thread.ofPlatform().name("event-relay").start(() -> dispatch(delivery));
        }
    }

    /** Lets every listener finish the event it has; what is left waits for the next start. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        wake();
        try {
            if (dispatcher != null) {
                dispatcher.join(PATIENCE);
            }
            if (free.tryAcquire(DOCUMENTS_AT_ONCE, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                free.release(DOCUMENTS_AT_ONCE);
            } else {
                LOG.warn("Listeners are still busy with {}; their events are handed to them again at the next start", busy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** Waits until no event is left, at most this long; answers whether that came true. */
    public boolean awaitIdle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (outbox.nextDue().isPresent() || !busy.isEmpty()) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void wake() {
        signal.offer(true);
    }

    private void dispatch(Delivery delivery) {
        while (running) {
            Duration wait = outbox.lookEvery();
            try {
                outbox.keepClaims();
                startDue(delivery);
                wait = untilNextDue();
            } catch (RuntimeException e) {
                LOG.error("The event relay cannot read the outbox and tries again", e);
                wait = Duration.ofSeconds(1);
            } catch (InterruptedException e) {
                LOG.error("The event relay was interrupted and goes on", e);
            }
            pause(wait);
        }
    }

    private void startDue(Delivery delivery) throws InterruptedException {
        Instant now = clock.instant();
        Due last = Due.FIRST;
        List<Due> page;
        do {
            page = outbox.due(now, last, PAGE);
            for (Due due : page) {
                start(delivery, due.document());
                last = due;
            }
        } while (running && page.size() == PAGE);
    }

    private void start(Delivery delivery, String document) throws InterruptedException {
        if (!running || busy.contains(document)) {
            return;
        }
        while (!free.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            if (!running) {
                return;
            }
            outbox.keepClaims();
        }
        busy.add(document);
        Thread.ofVirtual().name("event-relay-" + document).start(() -> {
            try {
                try {
                    delivery.of(document);
                } finally {
                    outbox.release(document);
                }
            } catch (RuntimeException e) {
                LOG.error("The events of {} cannot be handed on and are tried again", document, e);
                sleep(Duration.ofSeconds(1));
            } finally {
                busy.remove(document);
                free.release();
                wake();
            }
        });
    }

    private Duration untilNextDue() {
        Duration wait = outbox.nextDue().map(due -> Duration.between(clock.instant(), due)).orElse(outbox.lookEvery());
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(outbox.lookEvery()) > 0 ? outbox.lookEvery() : wait;
    }

    private void pause(Duration wait) {
        try {
            signal.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.error("The event relay was interrupted and goes on", e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
