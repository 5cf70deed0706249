package dev.tandem.ordering;

import dev.tandem.ordering.Fulfilment.LineToMake;
import java.time.Instant;
import java.util.List;

/** What ordering needs of production to amend an accepted order. Answered by production. */
public interface AmendWork {

    /**
     * Splits, routes and plans changed lines as if the places of what has not started were free; what has started stays where it is.
     *
     * @param amendment which of the order's amendments, from 1
     * @param hold whether the new places are taken instead of the old until {@link #restore} or {@link #follow}; else nothing changes
     */
    Outlook plan(String orderId, int amendment, List<LineToMake> lines, Instant at, boolean hold);

    /** Gives the places of a plan back that did not become an amendment, and takes the old ones again. */
    void restore(List<PlannedWorkOrder> instead);

    /**
     * Lets nothing more of these work orders start until {@link #follow}, ends leases that have not started, and says what stands against
     * making these instead. Again after a crash; after the amendment was settled it does nothing.
     */
    List<Obstacle> block(String orderId, int amendment, List<PlannedWorkOrder> instead);

    /** Lets the work orders of these lines be what their order says by now, and start again. Doing it twice does nothing. */
    void follow(String orderId, int amendment, List<Integer> lines);

    /**
     * How changed lines would be made.
     *
     * @param planned one for each line; empty where something stands against it
     */
    record Outlook(List<PlannedWorkOrder> planned, List<Obstacle> obstacles) {

        public Outlook {
            planned = List.copyOf(planned);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Why a line cannot change so.
     *
     * @param started the steps that have started and would have to be others, for people
     * @param possible what can be done instead, for people
     */
    record Obstacle(int line, List<String> started, String possible) {

        public Obstacle {
            started = List.copyOf(started);
        }
    }
}
