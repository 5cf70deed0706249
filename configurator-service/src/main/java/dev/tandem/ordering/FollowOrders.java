package dev.tandem.ordering;

import dev.tandem.storage.Changes;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hears of every change of an order's document, whichever node wrote it, ten times a second while somebody wants to know. */
@Component
final class FollowOrders {

    private static final Logger LOG = LoggerFactory.getLogger(FollowOrders.class);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int PAGE = 200;

    private final Documents<OrderDocument> orders;
    private @Nullable Thread follower;

    FollowOrders(Store store) {
        this.orders = store.documents(OrderDocument.TYPE);
    }

    /** Tells ids of orders that change after this call returns. Does nothing while it is under way. */
    synchronized void begin(Consumer<String> changed) {
        if (follower == null) {
            String from = orders.endOfChanges();
            follower = Thread.ofVirtual().name("order-follower").start(() -> follow(from, changed));
        }
    }

    synchronized void end() {
        if (follower != null) {
            follower.interrupt();
            follower = null;
        }
    }

    private void follow(String from, Consumer<String> changed) {
        String after = from;
        while (!Thread.currentThread().isInterrupted()) {
            Duration pause = BETWEEN;
            try {
                Changes<OrderDocument> piece = orders.changes(after, PAGE);
                piece.changed().forEach(one -> changed.accept(one.document().value().id()));
                after = piece.next();
                pause = piece.more() ? Duration.ZERO : BETWEEN;
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.warn("Changes of orders cannot be read now, it is tried again", e);
                }
                pause = AFTER_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
