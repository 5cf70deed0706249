package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.StoreUnavailableException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time plan for the site where several share a store: whoever waits on the same node shares its tenure, which ends
 * when nobody waits here, or after a while when another node waits. On a store that is this process's alone it costs nothing.
 */
@Component
class PlanningTurn {

    /** A node that died keeps the others waiting no longer than this. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PlanningTurn.class);
    private static final Duration TENURE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOK_AGAIN_MILLIS = 15;

    private final @Nullable Documents<PlannerLease> leases;
    private final String site;
    private final Clock clock;
    private final String node = OpaqueIds.random();
    private final ReentrantLock local = new ReentrantLock(true);
    private @Nullable PlannerLease held;
    private long learntFence;
    private long since;

    PlanningTurn(Store store, Factory factory, Clock clock) {
        this.leases = store.exclusive() ? null : store.documents(PlannerLease.TYPE);
        this.site = factory.mainSite();
        this.clock = clock;
    }

    /**
     * Does the work while no other node plans.
     *
     * @param learn done first where another node has planned since this one did
     * @throws StoreUnavailableException other nodes did not let it plan for {@link #PATIENCE}
     */
    <T> T run(Runnable learn, Supplier<T> work) {
        if (leases == null) {
            return work.get();
        }
        local.lock();
        try {
            hold(leases, learn);
            return work.get();
        } finally {
            try {
                share(leases);
            } finally {
                local.unlock();
            }
        }
    }

    private void hold(Documents<PlannerLease> leases, Runnable learn) {
        if (held == null) {
            since = System.nanoTime();
        }
        if (held == null || held.until().isBefore(clock.instant().plus(LEASE.dividedBy(2)))) {
            held = take(leases);
        }
        if (held.fence() != learntFence) {
            learn.run();
            learntFence = held.fence();
        }
    }

    private PlannerLease take(Documents<PlannerLease> leases) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            Instant now = clock.instant();
            Optional<Versioned<PlannerLease>> stored = leases.find(site);
            try {
                if (stored.isEmpty()) {
                    return leases.insert(PlannerLease.first(site, node, now.plus(LEASE))).value();
                }
                PlannerLease lease = stored.get().value();
                if (lease.freeFor(node, now)) {
                    return leases.replace(lease.heldBy(node, now.plus(LEASE)), stored.get().version()).value();
                }
                if (!lease.wanted()) {
                    leases.replace(lease.asked(), stored.get().version());
                }
                pause();
            } catch (DuplicateKeyException | StaleDocumentException anotherNode) {
                LOG.trace("Another node changed the planner's lease of {}", site, anotherNode);
            }
        }
        throw new StoreUnavailableException("Other nodes have been planning for " + site + " for " + PATIENCE.toSeconds() + " s");
    }

    /** Goes on for those who wait here unless another node has waited long enough. What fails here runs out by itself. */
    private void share(Documents<PlannerLease> leases) {
        boolean another = local.hasQueuedThreads();
        if (held == null || (another && System.nanoTime() - since < TENURE.toNanos())) {
            return;
        }
        try {
            while (true) {
                Versioned<PlannerLease> stored = leases.find(site).orElseThrow();
                PlannerLease lease = stored.value();
                if (another && lease.holder().equals(node) && !lease.wanted()) {
                    since = System.nanoTime();
                    return;
                }
                held = null;
                if (!lease.holder().equals(node) || released(leases, stored)) {
                    break;
                }
            }
            if (another) {
                Thread.sleep(3 * LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            held = null;
            LOG.warn("The planner's lease of {} could not be given back; it runs out by itself", site, e);
        }
    }

    private static boolean released(Documents<PlannerLease> leases, Versioned<PlannerLease> stored) {
        try {
            leases.replace(stored.value().released(), stored.version());
            return true;
        } catch (StaleDocumentException askedMeanwhile) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while another node was planning", e);
        }
    }
}
