package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints of a version as Drools rules: the only place that finds violations. */
final class ConstraintRules {

    private record Entry(Constraint constraint, Messages.Template because, @Nullable NearestRow nearest, List<String> involves) {

        LocalizedText words(FlatFacts facts) {
            LocalizedText words = because.fill(facts);
            return nearest == null ? words : nearest.after(words, facts);
        }
    }

    private final List<Entry> entries;
    private final RuleBase rules;

    private ConstraintRules(List<Entry> entries, RuleBase rules) {
        this.entries = entries;
        this.rules = rules;
    }

    static ConstraintRules compile(
            String unit, List<Constraint> constraints, VersionLayout layout, ExpressionCompiler compiler) {
        Messages messages = new Messages(layout, compiler);
        List<Entry> entries = new ArrayList<>();
        List<RuleBase.Conditional> conditionals = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Expression violated = constraint.violated();
            var mentions = Mentions.of(violated);
            NearestRow nearest = !constraint.forbid() && constraint.condition() instanceof Expression.Listed listed
                    ? new NearestRow(listed.table(), layout) : null;
            entries.add(new Entry(constraint, messages.template(constraint.because()), nearest, List.copyOf(mentions)));
            conditionals.add(new RuleBase.Conditional(
                    constraint.id(), ExpressionPrinter.print(violated), layout.slots(mentions), compiler.compile(violated)));
        }
        return new ConstraintRules(entries, RuleBase.of(unit, conditionals));
    }

    /** These constraints, found by other rules. */
    ConstraintRules with(RuleBase other) {
        return new ConstraintRules(entries, other);
    }

    Verdict verdict(FlatFacts facts) {
        BitSet fired = rules.fire(facts);
        return new Verdict(fired.stream()
                .mapToObj(entries::get)
                .map(entry -> new Violation(entry.constraint(), entry.words(facts), entry.involves()))
                .toList());
    }

    /** A constraint's words with these facts filled in, whether it is violated or not. */
    LocalizedText because(String constraint, FlatFacts facts) {
        return entries.stream()
                .filter(entry -> entry.constraint().id().equals(constraint))
                .findFirst()
                .orElseThrow()
                .words(facts);
    }
}
