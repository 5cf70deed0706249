package dev.tandem.ordering;

import dev.tandem.ordering.AmendWork.Obstacle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last wish to amend an order.
 *
 * @param lines numbers of the lines that it changes
 * @param obstacles what stood against it; empty unless it was refused
 * @param instead what the order is to be; null once it is settled
 */
record Amending(Outcome outcome, Amendment amendment, List<Integer> lines, List<Obstacle> obstacles, @Nullable Instead instead) {

    enum Outcome {
        /** To be settled with production. */
        PENDING,
        DONE,
        REFUSED
    }

    /**
     * The order as it is to be.
     *
     * @param lines all of them
     * @param planned the work orders of those that change
     */
    record Instead(
            List<OrderLine> lines, Totals totals, List<PlannedWorkOrder> planned, List<String> acknowledgedWarnings, boolean personalFactsConfirmed) {

        Instead {
            lines = List.copyOf(lines);
            planned = List.copyOf(planned);
            acknowledgedWarnings = List.copyOf(acknowledgedWarnings);
        }
    }

    Amending {
        lines = List.copyOf(lines);
        obstacles = List.copyOf(obstacles);
    }

    static Amending asked(Amendment amendment, Instead instead) {
        return new Amending(
                Outcome.PENDING, amendment, instead.planned().stream().map(PlannedWorkOrder::line).toList(), List.of(), instead);
    }

    int number() {
        return amendment.number();
    }

    boolean pending() {
        return outcome == Outcome.PENDING;
    }

    Amending done() {
        return new Amending(Outcome.DONE, amendment, lines, List.of(), null);
    }

    Amending refused(List<Obstacle> because) {
        return new Amending(Outcome.REFUSED, amendment, lines, because, null);
    }

    /** Without who asked for it and why. */
    Amending erased() {
        return new Amending(outcome, amendment.erased(), lines, obstacles, instead);
    }
}
