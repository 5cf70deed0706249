package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.ordering.AmendOrderInput.AmendLineInput;
import dev.tandem.ordering.OrderedLines.OrderedLine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to change in the lines of an order; what is unchanged keeps its frozen copy and price. */
@Component
final class AmendedLines {

    private final OrderedLines orderedLines;

    AmendedLines(OrderedLines orderedLines) {
        this.orderedLines = orderedLines;
    }

    /** The lines that would be others, by number; what is wrong with the input is noted. */
    SortedMap<Integer, OrderedLine> read(AmendOrderInput input, OrderDocument order, Mistakes mistakes) {
        int count = order.lines().size();
        if (input.lines().isEmpty() || input.lines().size() > count) {
            mistakes.invalid(input.lines().size() + " lines are given", String.valueOf(input.lines().size()),
                    "1 to " + count + ", the lines of the order", "lines");
            return new TreeMap<>();
        }
        Map<String, Configuration> found = orderedLines.find(
                input.lines().stream().map(AmendLineInput::configurationId).filter(Objects::nonNull).toList());
        SortedMap<Integer, OrderedLine> changed = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < input.lines().size(); index++) {
            AmendLineInput stated = input.lines().get(index);
            String at = String.valueOf(index);
            if (stated.line() < 1 || stated.line() > count || !seen.add(stated.line())) {
                mistakes.invalid("Line " + stated.line() + " " + (seen.contains(stated.line()) ? "is given twice" : "is not in the order"),
                        String.valueOf(stated.line()), "each of 1 to " + count + " once", "lines", at, "line");
                continue;
            }
            OrderLine line = order.lines().get(stated.line() - 1);
            int quantity = stated.quantity() == null ? line.quantity() : stated.quantity();
            OrderedLines.requireQuantity(quantity, at, mistakes);
            configuration(stated, line, found, at, mistakes)
                    .filter(configuration -> quantity != line.quantity() || configuration != line.configuration())
                    .ifPresent(configuration ->
                            changed.put(stated.line(), new OrderedLine(configuration, orderedLines.compiled(configuration), quantity)));
        }
        List<OrderedLine> others = changed.entrySet().stream()
                .filter(entry -> entry.getValue().configuration() != order.lines().get(entry.getKey() - 1).configuration())
                .map(Map.Entry::getValue)
                .toList();
        OrderedLines.settleFacts(others, input.factsConfirmed() || order.personalFactsConfirmed(), mistakes);
        OrderedLines.settleWarnings(others, input.acknowledgedWarnings(), order.acknowledgedWarnings(), mistakes);
        if (mistakes.none() && changed.isEmpty()) {
            mistakes.invalid("Nothing would change", null, "another quantity, or another configuration or version of it", "lines");
        }
        return changed;
    }

    private static Optional<Configuration> configuration(
            AmendLineInput stated, OrderLine line, Map<String, Configuration> found, String at, Mistakes mistakes) {
        String id = stated.configurationId();
        @Nullable Integer version = stated.configurationVersion();
        if (id == null && version == null) {
            return Optional.of(line.configuration());
        }
        if (id == null || version == null) {
            mistakes.invalid("Only one of configurationId and configurationVersion is given", null, "both, or neither to keep what was ordered",
                    "lines", at, id == null ? "configurationId" : "configurationVersion");
            return Optional.empty();
        }
        if (id.equals(line.configurationId()) && version == line.configuration().version()) {
            return Optional.of(line.configuration());
        }
        return OrderedLines.requireOrderable(found.get(id), id, version, at, "configurationVersion", mistakes);
    }
}
