package dev.tandem.production;

import dev.tandem.storage.DocumentType;
import java.time.Instant;
import java.util.List;

/**
 * Which node plans for a site. Where several nodes share a store, it lets one of them plan at a time; a planner that overstays collides
 * on the number of its order.
 *
 * @param site its code
 * @param holder the node that plans, or did so last
 * @param fence goes up by one whenever another node takes over
 * @param until when it ends by itself; past where nobody plans
 * @param wanted another node waits for it
 */
record PlannerLease(String site, String holder, long fence, Instant until, boolean wanted) {

    static final DocumentType<PlannerLease> TYPE =
            new DocumentType<>("planners", PlannerLease.class, PlannerLease::site, List.of());

    static PlannerLease first(String site, String node, Instant until) {
        return new PlannerLease(site, node, 1, until, false);
    }

    /** Whether the node may have it now. */
    boolean freeFor(String node, Instant now) {
        return holder.equals(node) || !until.isAfter(now);
    }

    PlannerLease heldBy(String node, Instant end) {
        return new PlannerLease(site, node, holder.equals(node) ? fence : fence + 1, end, holder.equals(node) && wanted);
    }

    PlannerLease asked() {
        return new PlannerLease(site, holder, fence, until, true);
    }

    PlannerLease released() {
        return new PlannerLease(site, holder, fence, Instant.EPOCH, false);
    }
}
