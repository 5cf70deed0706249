package dev.tandem.ordering;

import dev.tandem.configuration.LeadTimes.LeadTime;
import dev.tandem.configuration.Selection;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.Fulfilment.LineToMake;
import dev.tandem.ordering.OrderedLines.OrderedLine;
import dev.tandem.ordering.PlannedWorkOrder.Highlight;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks production for a plan and holds it against what the customer wants: by when. */
@Component
final class HoldPlan {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Fulfilment fulfilment;

    HoldPlan(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    /** @throws Refused a promise is later than wished, and that was not accepted; then nothing is held */
    List<PlannedWorkOrder> plan(String random, String number, List<OrderedLine> ordered, PlaceOrderInput input, Instant now) {
        List<PlannedWorkOrder> planned = fulfilment.plan(random, number, toMake(ordered), now);
        List<UserError> late = input.acceptsLate() ? List.of() : late(ordered, planned, input.dueAt(), now, promise(planned));
        if (!late.isEmpty()) {
            release(planned);
            throw new Refused(late);
        }
        return planned;
    }

    void release(List<PlannedWorkOrder> planned) {
        fulfilment.release(planned);
    }

    /** When the last of it is promised. */
    static Instant promise(List<PlannedWorkOrder> planned) {
        return planned.stream().map(PlannedWorkOrder::promisedAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The lines, each with the promise of its work order. */
    static List<OrderLine> promised(List<OrderLine> lines, List<PlannedWorkOrder> planned, Instant now) {
        List<OrderLine> promised = new ArrayList<>(lines);
        planned.forEach(workOrder -> promised.set(
                workOrder.line() - 1,
                lines.get(workOrder.line() - 1)
                        .promised(new LeadTime(workOrder.promisedAt(), Duration.between(now, workOrder.promisedAt()), null))));
        return promised;
    }

    /**
     * What would be later than wished.
     *
     * @param ordered the lines of the planned work orders, in their order
     * @param now from when a line's own wish counts
     * @param all when the last of the order is promised
     */
    static List<UserError> late(
            List<OrderedLine> ordered, List<PlannedWorkOrder> planned, @Nullable Instant dueAt, Instant now, Instant all) {
        List<UserError> late = new ArrayList<>();
        if (dueAt != null && all.isAfter(dueAt)) {
            late.add(new PromiseLaterThanDueError(
                    "The order can be promised for " + all + ", wished is " + dueAt + "; lateAccepted: true accepts that.",
                    Mistakes.path("dueAt"),
                    all));
        }
        for (int index = 0; index < planned.size(); index++) {
            PlannedWorkOrder workOrder = planned.get(index);
            OrderedLine line = ordered.get(index);
            String at = String.valueOf(index);
            dueDays(line).map(now::plus).filter(due -> workOrder.promisedAt().isAfter(due)).ifPresent(due ->
                    late.add(new PromiseLaterThanDueError(
                            "This line can be promised for " + workOrder.promisedAt() + ", " + line.compiled().version().dueDays()
                                    + " asks for " + due + "; lateAccepted: true accepts that.",
                            Mistakes.path("lines", at),
                            workOrder.promisedAt())));
        }
        return late;
    }

    private static Optional<Duration> dueDays(OrderedLine line) {
        String characteristic = line.compiled().version().dueDays();
        return characteristic != null
                        && line.configuration().shown().values().get(characteristic) instanceof Value.Number(var days)
                ? Optional.of(Duration.ofSeconds(days.multiply(SECONDS_A_DAY).longValue()))
                : Optional.empty();
    }

    private static List<LineToMake> toMake(List<OrderedLine> ordered) {
        List<LineToMake> lines = new ArrayList<>();
        ordered.forEach(line -> lines.add(toMake(lines.size() + 1, line)));
        return lines;
    }

    /** @param number of the line, from 1 */
    static LineToMake toMake(int number, OrderedLine line) {
        return new LineToMake(
                number,
                line.configuration().productLine(),
                line.configuration().productLineVersion(),
                line.configuration().work(line.compiled()),
                line.configuration().selections().stream().map(HoldPlan::highlight).toList(),
                line.quantity());
    }

    private static Highlight highlight(Selection selection) {
        return new Highlight(
                selection.characteristic(), selection.code(), selection.codes(), selection.number(), selection.text());
    }
}
