package dev.tandem.ordering;

import dev.tandem.configuration.Quantity;
import dev.tandem.configuration.Selection;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.rules.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes.
 *
 * @param footprintBefore of all pieces
 * @param lines those that change
 */
public record OrderDifference(
        Totals totalsBefore,
        Totals totalsAfter,
        Instant promisedBefore,
        Instant promisedAfter,
        Quantity footprintBefore,
        Quantity footprintAfter,
        List<LineDifference> lines) {

    public OrderDifference {
        lines = List.copyOf(lines);
    }

    /**
     * @param line from 1
     * @param netBefore of all pieces of the line
     * @param stepsChanged codes of steps that stay but are to be done otherwise
     */
    public record LineDifference(
            int line,
            int quantityBefore,
            int quantityAfter,
            Money netBefore,
            Money netAfter,
            List<ChangedSelection> changes,
            List<String> stepsAdded,
            List<String> stepsRemoved,
            List<String> stepsChanged) {}

    /** What was ordered of a characteristic and what is ordered instead; null where it did not apply or does not any more. */
    public record ChangedSelection(String characteristic, @Nullable Selection from, @Nullable Selection to) {}

    /** @param planned the work orders of the lines that change, as they would be */
    static OrderDifference between(OrderDocument before, List<OrderLine> after, Totals totalsAfter, List<PlannedWorkOrder> planned, Instant promisedAfter) {
        List<LineDifference> lines = new ArrayList<>();
        for (PlannedWorkOrder workOrder : planned) {
            int index = workOrder.line() - 1;
            lines.add(line(before.lines().get(index), after.get(index), before.planned(workOrder.line()), workOrder));
        }
        return new OrderDifference(before.totals(), totalsAfter, before.promisedAt(), promisedAfter, footprint(before.lines()), footprint(after), lines);
    }

    private static LineDifference line(OrderLine before, OrderLine after, PlannedWorkOrder was, PlannedWorkOrder planned) {
        Map<String, RoutedStep> old = byCode(was);
        Map<String, RoutedStep> now = byCode(planned);
        return new LineDifference(
                planned.line(),
                before.quantity(),
                after.quantity(),
                net(before),
                net(after),
                changes(before.configuration().selections(), after.configuration().selections()),
                now.keySet().stream().filter(code -> !old.containsKey(code)).sorted().toList(),
                old.keySet().stream().filter(code -> !now.containsKey(code)).sorted().toList(),
                now.values().stream()
                        .filter(step -> old.containsKey(step.code()) && !old.get(step.code()).sameWork(step))
                        .map(RoutedStep::code)
                        .sorted()
                        .toList());
    }

    private static Map<String, RoutedStep> byCode(PlannedWorkOrder workOrder) {
        return workOrder.steps().stream().collect(Collectors.toMap(RoutedStep::code, Function.identity()));
    }

    private static List<ChangedSelection> changes(List<Selection> before, List<Selection> after) {
        Map<String, Selection> old = before.stream().collect(Collectors.toMap(Selection::characteristic, Function.identity()));
        Map<String, Selection> now = after.stream().collect(Collectors.toMap(Selection::characteristic, Function.identity()));
        return Stream.concat(before.stream(), after.stream())
                .map(Selection::characteristic)
                .distinct()
                .filter(code -> !Objects.equals(valueOf(old.get(code)), valueOf(now.get(code))))
                .map(code -> new ChangedSelection(code, old.get(code), now.get(code)))
                .toList();
    }

    private static @Nullable Object valueOf(@Nullable Selection selection) {
        return selection == null ? null : selection.value();
    }

    private static Money net(OrderLine line) {
        Money piece = line.price().total();
        return new Money(piece.amount().multiply(BigDecimal.valueOf(line.quantity())), piece.currency());
    }

    private static Quantity footprint(List<OrderLine> lines) {
        BigDecimal sum = lines.stream()
                .map(line -> line.footprint().total().value().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quantity(sum, lines.getFirst().footprint().total().unit());
    }
}
