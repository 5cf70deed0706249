package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the examples of a version: at build and at load. */
public final class Examples {

    private Examples() {}

    /** An example that does not hold. @param example its number in the file, from 0 */
    public record Failure(int example, String name, String complaint) {}

    /** What does not hold, a sentence each; empty where all examples hold. */
    public static List<String> failures(CompiledVersion compiled) {
        return found(compiled).stream()
                .map(failure -> compiled.version().code() + " version " + compiled.version().version() + ", example \"" + failure.name()
                        + "\": " + failure.complaint())
                .toList();
    }

    /** What does not hold, in the order of the file; empty where all examples hold. */
    public static List<Failure> found(CompiledVersion compiled) {
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < compiled.version().examples().size(); i++) {
            Example example = compiled.version().examples().get(i);
            for (String complaint : complaints(compiled, example)) {
                failures.add(new Failure(i, example.name(), complaint));
            }
        }
        return failures;
    }

    private static List<String> complaints(CompiledVersion compiled, Example example) {
        try {
            Selections selections = compiled.defaults();
            for (Map.Entry<String, Value> selection : example.selections().entrySet()) {
                selections = selections.with(selection.getKey(), selection.getValue());
            }
            return complaints(compiled, example, selections);
        } catch (EvaluationException undefined) {
            return List.of("cannot be worked out: " + undefined.getMessage());
        }
    }

    private static List<String> complaints(CompiledVersion compiled, Example example, Selections selections) {
        List<String> complaints = new ArrayList<>();
        Set<String> violated = compiled.verdict(selections).violations().stream()
                .map(violation -> violation.constraint().id())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> expected = example.violates();
        if (expected != null && !violated.equals(new TreeSet<>(expected))) {
            complaints.add("violates " + violated + ", expected " + new TreeSet<>(expected));
        }
        BigDecimal price = example.price();
        if (price != null) {
            BigDecimal actual = compiled.price(selections).total().amount();
            if (actual.compareTo(price) != 0) {
                complaints.add("costs " + actual + ", expected " + price);
            }
        }
        if (!example.needs().isEmpty() || !example.lacks().isEmpty()) {
            Set<String> steps = compiled.steps(selections).stream()
                    .map(step -> step.rule().code())
                    .collect(Collectors.toSet());
            example.needs().stream()
                    .filter(step -> !steps.contains(step))
                    .forEach(step -> complaints.add("lacks step " + step));
            example.lacks().stream().filter(steps::contains).forEach(step -> complaints.add("needs step " + step));
        }
        return complaints;
    }
}
