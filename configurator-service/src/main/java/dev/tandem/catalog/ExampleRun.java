package dev.tandem.catalog;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.evaluation.Verdict;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs a version's own examples: what its designer says must hold is held against what the rules say. */
final class ExampleRun {

    private ExampleRun() {}

    /** A sentence for every example that does not hold. */
    static List<String> failures(String file, CompiledVersion version) {
        List<String> failures = new ArrayList<>();
        for (Example example : version.version().examples()) {
            differences(example, version)
                    .forEach(difference -> failures.add(file + ": the example '" + example.name() + "' of "
                            + version.version().code() + " does not hold: " + difference));
        }
        return failures;
    }

    private static List<String> differences(Example example, CompiledVersion version) {
        Selections shown = version.shown(new Selections(example.selections()));
        Verdict verdict = version.verdict(shown);
        List<String> differences = new ArrayList<>();
        if (example.violates() != null) {
            Set<String> claimed = new TreeSet<>(example.violates());
            Set<String> found = verdict.violations().stream()
                    .map(violation -> violation.constraint().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!claimed.equals(found)) {
                differences.add("it says that it violates " + claimed + ", and it violates " + found + ".");
            }
        }
        List<String> undecided = version.undecided(shown);
        boolean asksForMore = example.price() != null || !example.needs().isEmpty() || !example.lacks().isEmpty();
        if (!asksForMore) {
            return differences;
        }
        if (!verdict.valid() || !undecided.isEmpty()) {
            differences.add("price and steps are known only of a complete, valid configuration.");
            return differences;
        }
        if (example.price() != null) {
            var actual = version.price(shown).total().amount();
            if (actual.compareTo(example.price()) != 0) {
                differences.add("it says that the price is " + example.price().toPlainString() + ", and it is " + actual.toPlainString() + ".");
            }
        }
        Set<String> steps = version.steps(shown).stream()
                .map(PlannedStep::rule)
                .map(rule -> rule.code())
                .collect(Collectors.toSet());
        example.needs().stream()
                .filter(step -> !steps.contains(step))
                .forEach(step -> differences.add("it says that it needs the step " + step + ", and it does not."));
        example.lacks().stream()
                .filter(steps::contains)
                .forEach(step -> differences.add("it says that it does not need the step " + step + ", and it does."));
        return differences;
    }
}
