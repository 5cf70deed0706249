package dev.tandem.rules.evaluation;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import java.util.BitSet;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Conditions compiled to a {@code KieBase} through Drools' executable model. A condition is a closure over {@link FlatFacts};
 * conditions with equal text share their node. Sequential: no consequence changes a fact, so nothing is ever matched again.
 */
final class RuleBase {

    /** Holds no facts: each execution works in a memory of its own. */
    private final StatelessKieSession session;

    private RuleBase(StatelessKieSession session) {
        this.session = session;
    }

    /**
     * One rule: fires where all that it mentions is decided and its condition is true.
     *
     * @param name unique in the rule base
     * @param text canonical text of the condition; equal text means equal condition
     * @param mentions slots that must be decided
     */
    record Conditional(String name, String text, int[] mentions, CompiledExpression condition) {

        boolean holds(FlatFacts facts) {
            return facts.decided(mentions) && condition.test(facts);
        }
    }

    static RuleBase of(String unit, List<Conditional> conditionals) {
        ModelImpl model = new ModelImpl(unit);
        for (int i = 0; i < conditionals.size(); i++) {
            model.addRule(compile(conditionals.get(i), i));
        }
        return new RuleBase(KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED, SequentialOption.YES)
                .newStatelessKieSession());
    }

    private static Rule compile(Conditional conditional, int index) {
        Variable<FlatFacts> facts = declarationOf(FlatFacts.class);
        return rule(conditional.name())
                .build(
                        pattern(facts).expr(conditional.text(), conditional::holds),
                        on(facts).execute(fact -> fact.fire(index)));
    }

    /**
     * Runs all rules over one fact, in a session of its own.
     *
     * @return indices of the rules that fired
     * @throws EvaluationException a condition has no value for these facts
     */
    BitSet fire(FlatFacts facts) {
        facts.fired().clear();
        try {
            session.execute(facts);
        } catch (RuntimeException failure) {
            throw evaluationFailure(failure);
        }
        return (BitSet) facts.fired().clone();
    }

    private static RuntimeException evaluationFailure(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EvaluationException evaluation) {
                return evaluation;
            }
        }
        return failure;
    }
}
