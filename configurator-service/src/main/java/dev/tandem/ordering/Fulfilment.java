package dev.tandem.ordering;

import dev.tandem.rules.evaluation.PlannedStep;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What ordering needs of production: make these lines, and by when. Answered by production. */
public interface Fulfilment {

    /**
     * Does work that changes the plan, while no other node does.
     *
     * @param learn done first where another node may have planned since this one did: takes over what was accepted there
     */
    <T> T inTurn(Runnable learn, Supplier<T> work);

    /**
     * Splits, routes and plans one work order for each line and holds its place in the plan until {@link #release}.
     *
     * @param random the random part of the order's id; work-order and step ids derive from it
     * @param number the order's number; work-order numbers derive from it
     */
    List<PlannedWorkOrder> plan(String random, String number, List<LineToMake> lines, Instant acceptedAt);

    /** Takes the places that an order accepted elsewhere was promised; taking them twice does nothing. */
    void hold(List<PlannedWorkOrder> planned);

    /** Gives the places of a plan back that did not become an order. */
    void release(List<PlannedWorkOrder> planned);

    /**
     * Cancels the work orders of an order if none has started; all or nothing; again after a crash.
     *
     * @return what has started, in words for the customer such as a work order's number and its step; then nothing was changed. Empty: they
     *     are cancelled
     */
    List<String> withdraw(String orderId);

    /** @param line from 1 */
    record LineToMake(
            int line,
            String productLine,
            int productLineVersion,
            List<PlannedStep> steps,
            List<PlannedWorkOrder.Highlight> selections,
            int quantity) {}
}
