package dev.tandem.production;

import dev.tandem.storage.Store;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where several nodes share a store, lets this one know ten times a second of what the others wrote. */
@Component
final class FollowWorkOrders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowWorkOrders.class);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final WorkOrders workOrders;
    private final boolean others;
    private volatile boolean running;
    private @Nullable Thread follower;

    FollowWorkOrders(Store store, WorkOrders workOrders) {
        this.others = !store.exclusive();
        this.workOrders = workOrders;
    }

    @Override
    public synchronized void start() {
        if (others && !running) {
            running = true;
            follower = Thread.ofVirtual().name("work-order-follower").start(this::follow);
        }
    }

    private void follow() {
        while (running) {
            Duration pause = BETWEEN;
            try {
                workOrders.followOtherNodes();
            } catch (RuntimeException e) {
                LOG.warn("What other nodes wrote cannot be read now, it is tried again", e);
                pause = AFTER_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (follower != null) {
            follower.interrupt();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
