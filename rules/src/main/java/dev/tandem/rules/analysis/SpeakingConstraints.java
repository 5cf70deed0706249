package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which constraints have something to say about selections: all that they mention has a value, and their condition holds. The conditions are judged as
 * constraints of a line of their own, so that they mean what they mean in a verdict.
 */
final class SpeakingConstraints {

    private final ProductLineVersion version;
    private final CompiledVersion conditions;

    SpeakingConstraints(ProductLineVersion version) {
        this.version = version;
        List<Constraint> asked = version.constraints().stream()
                .map(one -> new Constraint(one.id(), Severity.NOTICE, true, one.when() == null ? new FlagLiteral(true) : one.when(), null, one.because()))
                .toList();
        conditions = CompiledVersion.of(new ProductLineVersion(version.code(), version.version(), version.effectiveFrom(), version.name(),
                version.description(), version.currency(), version.groups(), version.characteristics(), version.calculations(), asked, List.of(),
                List.of(), List.of(), List.of(), version.dueDays(), version.contentHash()));
    }

    /** Their ids. @throws dev.tandem.rules.expression.EvaluationException a condition has no value */
    Set<String> in(CompiledVersion compiled, Selections selections) {
        Set<String> holding = new HashSet<>();
        conditions.verdict(selections).violations().forEach(violation -> holding.add(violation.constraint().id()));
        Set<String> speaking = new HashSet<>();
        for (Constraint constraint : version.constraints()) {
            boolean stated = Mentions.of(constraint.violated()).stream().allMatch(code -> compiled.applies(code, selections)
                    && (selections.of(code).isPresent() || version.characteristic(code).orElseThrow().type() instanceof Type.Text));
            if (stated && holding.contains(constraint.id())) {
                speaking.add(constraint.id());
            }
        }
        return speaking;
    }
}
