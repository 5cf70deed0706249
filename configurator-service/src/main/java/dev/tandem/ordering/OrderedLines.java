package dev.tandem.ordering;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.Configuration;
import dev.tandem.configuration.Configurations;
import dev.tandem.configuration.Selection;
import dev.tandem.configuration.Verdict.Violation;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.ordering.PlaceOrderInput.OrderLineInput;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lines of an order: each configuration at the stated version, complete, valid, its facts and warnings settled. */
@Component
final class OrderedLines {

    static final int MOST_LINES = 50;
    static final int MOST_PIECES = 10_000;

    private final Configurations configurations;
    private final Catalog catalog;

    OrderedLines(Configurations configurations, Catalog catalog) {
        this.configurations = configurations;
        this.catalog = catalog;
    }

    record OrderedLine(Configuration configuration, CompiledVersion compiled, int quantity) {}

    /** The lines that can be ordered; what is wrong with the others is noted. */
    List<OrderedLine> read(PlaceOrderInput input, Mistakes mistakes) {
        List<OrderLineInput> stated = input.lines();
        if (stated.isEmpty() || stated.size() > MOST_LINES) {
            mistakes.invalid("The order has " + stated.size() + " lines", String.valueOf(stated.size()), "1 to " + MOST_LINES + " lines", "lines");
            return List.of();
        }
        Map<String, Configuration> found = find(stated.stream().map(OrderLineInput::configurationId).toList());
        List<OrderedLine> lines = new ArrayList<>();
        for (int index = 0; index < stated.size(); index++) {
            OrderLineInput line = stated.get(index);
            String at = String.valueOf(index);
            requireQuantity(line.quantity(), at, mistakes);
            requireOrderable(found.get(line.configurationId()), line.configurationId(), line.version(), at, "version", mistakes)
                    .ifPresent(configuration -> lines.add(new OrderedLine(configuration, compiled(configuration), line.quantity())));
        }
        settleFacts(lines, input.factsConfirmed(), mistakes);
        settleWarnings(lines, input.acknowledgedWarnings(), List.of(), mistakes);
        return lines;
    }

    static void requireQuantity(int quantity, String at, Mistakes mistakes) {
        if (quantity < 1 || quantity > MOST_PIECES) {
            mistakes.invalid("The quantity is " + quantity, String.valueOf(quantity), "1 to " + MOST_PIECES, "lines", at, "quantity");
        }
    }

    Map<String, Configuration> find(List<String> ids) {
        return configurations.findAll(ids.stream().distinct().toList());
    }

    /** The configuration if it has the stated version and can be ordered; what is wrong with it is noted. */
    static Optional<Configuration> requireOrderable(
            @Nullable Configuration configuration, String id, int version, String at, String versionField, Mistakes mistakes) {
        if (configuration == null) {
            mistakes.add(new NotFoundError(
                    "There is no configuration with the id '" + Texts.shortened(id) + "'.", Mistakes.path("lines", at, "configurationId")));
            return Optional.empty();
        }
        if (configuration.version() != version) {
            mistakes.add(new StaleVersionError(
                    "The configuration has version " + configuration.version() + " by now, given is " + version + ".",
                    Mistakes.path("lines", at, versionField),
                    configuration.version()));
            return Optional.empty();
        }
        return orderable(configuration, at, mistakes) ? Optional.of(configuration) : Optional.empty();
    }

    CompiledVersion compiled(Configuration configuration) {
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null).orElseThrow();
    }

    private static boolean orderable(Configuration configuration, String at, Mistakes mistakes) {
        if (!configuration.complete()) {
            String missing = String.join(", ", configuration.undecided());
            mistakes.invalid("The configuration is incomplete; it lacks " + missing, missing, "a complete configuration", "lines", at, "configurationId");
        }
        if (!configuration.verdict().valid()) {
            List<Violation> errors = configuration.verdict().of(Severity.ERROR);
            String ids = errors.stream().map(one -> one.constraint().id()).collect(Collectors.joining(", "));
            mistakes.add(new ViolationError(
                    "The configuration cannot be made: it violates " + ids + ".", Mistakes.path("lines", at, "configurationId"), errors));
        }
        return configuration.orderable();
    }

    static void settleFacts(List<OrderedLine> lines, boolean confirmed, Mistakes mistakes) {
        Set<String> unstated = lines.stream()
                .flatMap(line -> line.configuration().selections().stream())
                .filter(selection -> selection.origin() == Selection.Origin.STATED_DEFAULT)
                .map(Selection::characteristic)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!unstated.isEmpty() && !confirmed) {
            String facts = String.join(", ", unstated);
            mistakes.invalid("These personal facts are assumed, nobody has stated them: " + facts, facts,
                    "to state them in the configuration, or personalFactsConfirmed: true", "personalFactsConfirmed");
        }
    }

    /** @param before warnings that were acknowledged earlier */
    static void settleWarnings(List<OrderedLine> lines, List<String> acknowledged, List<String> before, Mistakes mistakes) {
        Set<String> settled = new HashSet<>(acknowledged);
        settled.addAll(before);
        List<Violation> open = lines.stream()
                .flatMap(line -> line.configuration().verdict().of(Severity.WARNING).stream())
                .filter(warning -> !settled.contains(warning.constraint().id()))
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            String ids = open.stream().map(one -> one.constraint().id()).distinct().collect(Collectors.joining(", "));
            mistakes.add(new UnacknowledgedWarningError(
                    "There are warnings to acknowledge: " + ids + ".", Mistakes.path("acknowledgedWarnings"), open));
        }
        Set<String> known = lines.stream()
                .flatMap(line -> line.compiled().version().constraints().stream())
                .map(Constraint::id)
                .collect(Collectors.toSet());
        for (int index = 0; index < acknowledged.size() && !lines.isEmpty(); index++) {
            String id = acknowledged.get(index);
            if (!known.contains(id)) {
                mistakes.invalid("There is no constraint '" + Texts.shortened(id) + "' in what is ordered", id, "ids of warnings",
                        DidYouMean.closest(id, known), "acknowledgedWarnings", String.valueOf(index));
            }
        }
    }
}
