package dev.tandem.ordering;

import dev.tandem.rules.evaluation.PlannedStep;
import java.time.Instant;
import java.util.List;

/** What ordering needs of production: make these lines, and by when. Answered by production. */
public interface Fulfilment {

    /**
     * Splits, routes and plans one work order for each line and holds its place in the plan until {@link #release}.
     *
     * @param random the random part of the order's id; work-order and step ids derive from it
     * @param number the order's number; work-order numbers derive from it
     */
    List<PlannedWorkOrder> plan(String random, String number, List<LineToMake> lines, Instant acceptedAt);

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
