package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Term;
import java.util.Arrays;

/** Says a model in the guidance engine's words. */
final class FiniteProblem {

    private FiniteProblem() {}

    static Problem of(FiniteModel model) {
        Problem.Builder builder = Problem.builder();
        builder.variables(model.variables());
        for (Rule rule : model.rules()) {
            builder.group(rule.group());
            switch (rule) {
                case Rule.Clause(int _, int[] literals) -> builder.clause(literals);
                case Rule.ExactlyOne(int _, int[] literals) -> builder.exactlyOne(literals);
                case Rule.Table table -> builder.table(table.columns(), table.tuples(), table.allowed());
                case Rule.AtMostOne(int _, int[] literals) -> builder.atMostOne(literals);
                case Rule.AtMost(int _, int onlyIf, int[] literals, long[] factors, long bound) -> builder.linear(
                        onlyIf, Arrays.stream(literals).mapToObj(Term::of).toArray(Term[]::new), factors, bound);
            }
        }
        return builder.build();
    }
}
