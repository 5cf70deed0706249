package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The work master of a version as Drools rules: which steps a piece needs. */
final class StepRules {

    private record Entry(StepRule rule, CompiledExpression minutes, @Nullable CompiledExpression level) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, StepRule> byCode = new HashMap<>();
    private final RuleBase rules;

    StepRules(ProductLineVersion version, VersionLayout layout, ExpressionCompiler compiler) {
        List<RuleBase.Conditional> conditionals = new ArrayList<>();
        for (StepRule rule : version.steps()) {
            SkillRule skill = rule.skill();
            entries.add(new Entry(
                    rule, compiler.compile(rule.minutes()), skill == null ? null : compiler.compile(skill.level())));
            byCode.put(rule.code(), rule);
            conditionals.add(Conditions.of("step " + rule.code(), rule.when(), layout, compiler));
        }
        rules = RuleBase.of(version.code() + ".steps", conditionals);
    }

    /** @param facts with {@code consultation} already known */
    List<PlannedStep> steps(FlatFacts facts) {
        BitSet fired = rules.fire(facts);
        Set<String> needed = new LinkedHashSet<>();
        fired.stream().forEach(i -> needed.add(entries.get(i).rule().code()));
        return fired.stream()
                .mapToObj(entries::get)
                .map(entry -> planned(entry, needed, facts))
                .toList();
    }

    private PlannedStep planned(Entry entry, Set<String> needed, FlatFacts facts) {
        StepRule rule = entry.rule();
        CompiledExpression level = entry.level();
        BigDecimal energy = rule.energy();
        return new PlannedStep(
                rule,
                level == null ? null : level.number(facts).intValueExact(),
                entry.minutes().number(facts),
                energy == null ? null : energy.divide(BigDecimal.valueOf(rule.batch()), MathContext.DECIMAL128),
                List.copyOf(nearest(rule, needed)));
    }

    /** The direct predecessors that are needed; one that is not passes its own predecessors on. */
    private Set<String> nearest(StepRule rule, Set<String> needed) {
        Set<String> found = new TreeSet<>();
        for (String predecessor : rule.after()) {
            if (needed.contains(predecessor)) {
                found.add(predecessor);
            } else {
                found.addAll(nearest(byCode.get(predecessor), needed));
            }
        }
        return found;
    }
}
