package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Violation;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which constraints the examples of a version try out: an example counts where it says what is violated. */
public record Coverage(List<OfConstraint> constraints) {

    public Coverage {
        constraints = List.copyOf(constraints);
    }

    /**
     * @param firing names of examples in which it is violated
     * @param holding names of examples in which it has something to say and is not violated
     */
    public record OfConstraint(String constraint, List<String> firing, List<String> holding) {

        public OfConstraint {
            firing = List.copyOf(firing);
            holding = List.copyOf(holding);
        }

        /** Whether there is an example of each kind. */
        public boolean covered() {
            return !firing.isEmpty() && !holding.isEmpty();
        }
    }

    /** How many constraints have examples of both kinds. */
    public int covered() {
        return (int) constraints.stream().filter(OfConstraint::covered).count();
    }

    public static Coverage of(ProductLineVersion version) {
        CompiledVersion compiled = CompiledVersion.of(version);
        SpeakingConstraints speaking = new SpeakingConstraints(version);
        List<List<String>> firing = new ArrayList<>();
        List<List<String>> holding = new ArrayList<>();
        for (int i = 0; i < version.constraints().size(); i++) {
            firing.add(new ArrayList<>());
            holding.add(new ArrayList<>());
        }
        for (Example example : version.examples()) {
            if (example.violates() != null) {
                try {
                    Selections selections = ExampleSelections.of(compiled, example);
                    Set<String> violated = new HashSet<>();
                    for (Violation violation : compiled.verdict(selections).violations()) {
                        violated.add(violation.constraint().id());
                    }
                    Set<String> speak = speaking.in(compiled, selections);
                    for (int i = 0; i < version.constraints().size(); i++) {
                        String id = version.constraints().get(i).id();
                        if (violated.contains(id)) {
                            firing.get(i).add(example.name());
                        } else if (speak.contains(id)) {
                            holding.get(i).add(example.name());
                        }
                    }
                } catch (EvaluationException noValue) {
                    continue;
                }
            }
        }
        List<OfConstraint> all = new ArrayList<>();
        for (int i = 0; i < version.constraints().size(); i++) {
            all.add(new OfConstraint(version.constraints().get(i).id(), firing.get(i), holding.get(i)));
        }
        return new Coverage(all);
    }
}
