package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.MeaningDifference.Aspect;
import dev.tandem.rules.analysis.MeaningDifference.PriceShift;
import dev.tandem.rules.analysis.MeaningDifference.RemarkChange;
import dev.tandem.rules.analysis.MeaningDifference.RemarkShift;
import dev.tandem.rules.analysis.MeaningDifference.StepChange;
import dev.tandem.rules.analysis.MeaningDifference.StepShift;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs in remarks, price and steps where a configuration is valid in both versions. */
final class FigureShifts {

    /** A literal under which a step differs. */
    private record Asked(String step, StepChange change, int literal) {}

    /** A literal under which a constraint that forbids nothing differs. */
    private record Remark(String constraint, RemarkChange change, int literal) {}

    private final ProductLineVersion before;
    private final ProductLineVersion after;
    private final Allowance allowance;
    private final List<RemarkShift> remarks = new ArrayList<>();
    private final List<PriceShift> prices = new ArrayList<>();
    private final List<StepShift> steps = new ArrayList<>();
    private final Set<Aspect> undecided = EnumSet.noneOf(Aspect.class);

    FigureShifts(ProductLineVersion before, ProductLineVersion after, Allowance allowance) {
        this.before = before;
        this.after = after;
        this.allowance = allowance;
    }

    List<RemarkShift> remarks() {
        return remarks;
    }

    List<PriceShift> prices() {
        return prices;
    }

    List<StepShift> steps() {
        return steps;
    }

    Set<Aspect> undecided() {
        return undecided;
    }

    void find() {
        try {
            definitions();
            Set<String> alone = new SharedLine(before, after, 1).alone();
            Comparing comparing = new Comparing(before, after, alone.isEmpty() ? List.of() : List.of(Comparing.proposed(after, alone)));
            if (!alone.isEmpty()) {
                comparing.completeFrom(Comparing.proposed(before, alone));
            }
            find(comparing);
        } catch (RefusedLineException | OutOfTimeException unknown) {
            undecided.addAll(List.of(Aspect.REMARKS, Aspect.PRICES, Aspect.STEPS));
        }
    }

    private void find(Comparing comparing) {
        OpenLine.Side from = comparing.sideFrom();
        OpenLine.Side to = comparing.sideTo();
        ProductLineVersion rulesBefore = comparing.shared().rules(before, comparing.shared().ofFrom());
        ProductLineVersion rulesAfter = comparing.shared().rules(after, comparing.shared().ofTo(0));
        PriceDifference price = new PriceDifference(comparing.open(), rulesBefore, rulesAfter, from, to);
        List<Asked> asked = steps(comparing.open(), rulesBefore, rulesAfter, from, to);
        List<Remark> told = remarks(comparing.open(), rulesBefore, rulesAfter, from, to);
        List<Demand> demands = new ArrayList<>(comparing.ofFrom());
        demands.addAll(comparing.ofTo(0));
        Inquiry inquiry = new Inquiry(comparing.open().closed(), demands, allowance);
        Readings readings = new Readings(comparing.shared());
        for (Remark one : told) {
            decide(Aspect.REMARKS, () -> {
                if (inquiry.possibleNow(one.literal())) {
                    remarks.add(new RemarkShift(one.constraint(), one.change(), readings.before(inquiry.latest())));
                }
            });
        }
        for (Asked one : asked) {
            decide(Aspect.STEPS, () -> {
                if (inquiry.possibleNow(one.literal())) {
                    steps.add(new StepShift(one.step(), one.change(), readings.before(inquiry.latest())));
                }
            });
        }
        decide(Aspect.PRICES, () -> {
            if (!price.find(inquiry, whole -> shift(readings, whole))) {
                undecided.add(Aspect.PRICES);
            }
        });
    }

    /** Whether what is found costs something else in truth. */
    private boolean shift(Readings readings, Selections whole) {
        Money was = CompiledVersion.of(before).price(readings.before(whole)).total();
        Money is = CompiledVersion.of(after).price(readings.after(whole)).total();
        boolean differs = was.amount().compareTo(is.amount()) != 0;
        if (differs) {
            prices.add(new PriceShift(readings.before(whole), was, is));
        }
        return differs;
    }

    private void decide(Aspect aspect, Runnable question) {
        try {
            question.run();
        } catch (OutOfTimeException late) {
            undecided.add(aspect);
        }
    }

    /** Steps that differ whatever is selected. */
    private void definitions() {
        for (StepRule step : before.steps()) {
            StepRule other = after.step(step.code()).orElse(null);
            if (other != null && !fixed(step).equals(fixed(other))) {
                steps.add(new StepShift(step.code(), StepChange.DEFINITION, null));
            }
        }
    }

    private static List<@Nullable Object> fixed(StepRule step) {
        SkillRule skill = step.skill();
        List<@Nullable Object> fixed = new ArrayList<>();
        fixed.add(step.kind());
        fixed.add(step.capability());
        fixed.add(skill == null ? null : skill.skill());
        fixed.add(step.energy() == null ? null : step.energy().stripTrailingZeros());
        fixed.add(step.batch());
        fixed.add(Set.copyOf(step.after()));
        fixed.add(step.load());
        fixed.add(step.creative());
        fixed.add(step.material());
        return fixed;
    }

    private List<Remark> remarks(
            OpenLine open, ProductLineVersion rulesBefore, ProductLineVersion rulesAfter, OpenLine.Side from, OpenLine.Side to) {
        List<Remark> asked = new ArrayList<>();
        Stream.concat(rulesBefore.constraints().stream(), rulesAfter.constraints().stream()).map(Constraint::id).distinct().forEach(id -> {
            Constraint old = rulesBefore.constraint(id).orElse(null);
            Constraint now = rulesAfter.constraint(id).orElse(null);
            int was = told(old, from);
            int is = told(now, to);
            remark(asked, id, RemarkChange.ADDED, open.and(was ^ 1, is));
            remark(asked, id, RemarkChange.DROPPED, open.and(was, is ^ 1));
            if (old != null && now != null && old.severity() != now.severity()) {
                remark(asked, id, RemarkChange.SEVERITY, open.and(was, is));
            }
        });
        return asked;
    }

    private static int told(@Nullable Constraint constraint, OpenLine.Side side) {
        return constraint == null || constraint.severity() == Severity.ERROR ? OpenLine.FALSE : side.condition(constraint.violated()).holds();
    }

    private static void remark(List<Remark> asked, String constraint, RemarkChange change, int literal) {
        if (literal != OpenLine.FALSE) {
            asked.add(new Remark(constraint, change, literal));
        }
    }

    private List<Asked> steps(OpenLine open, ProductLineVersion rulesBefore, ProductLineVersion rulesAfter, OpenLine.Side from, OpenLine.Side to) {
        List<Asked> asked = new ArrayList<>();
        Stream.concat(rulesBefore.steps().stream(), rulesAfter.steps().stream()).map(StepRule::code).distinct().forEach(code -> {
            StepRule old = rulesBefore.step(code).orElse(null);
            StepRule now = rulesAfter.step(code).orElse(null);
            try {
                int was = old == null ? OpenLine.FALSE : from.condition(old.when()).holds();
                int is = now == null ? OpenLine.FALSE : to.condition(now.when()).holds();
                ask(asked, code, StepChange.ADDED, open.and(was ^ 1, is));
                ask(asked, code, StepChange.DROPPED, open.and(was, is ^ 1));
                if (old != null && now != null) {
                    differing(asked, code, StepChange.MINUTES, open, open.and(was, is), old.minutes(), now.minutes(), from);
                    SkillRule oldSkill = old.skill();
                    SkillRule newSkill = now.skill();
                    if (oldSkill != null && newSkill != null) {
                        differing(asked, code, StepChange.LEVEL, open, open.and(was, is), oldSkill.level(), newSkill.level(), from);
                    }
                }
            } catch (RefusedLineException tooLarge) {
                undecided.add(Aspect.STEPS);
            }
        });
        return asked;
    }

    private static void ask(List<Asked> asked, String step, StepChange change, int literal) {
        if (literal != OpenLine.FALSE) {
            asked.add(new Asked(step, change, literal));
        }
    }

    private static void differing(List<Asked> asked, String step, StepChange change, OpenLine open, int needed, Expression old, Expression now,
            OpenLine.Side side) {
        if (!old.equals(now)) {
            ask(asked, step, change, open.and(needed, side.condition(new Comparison(ComparisonOperator.NOT_EQUAL, old, now)).holds()));
        }
    }

    /** Reads a configuration as each version has it. */
    private final class Readings {

        private final SharedLine shared;

        Readings(SharedLine shared) {
            this.shared = shared;
        }

        Selections before(Selections whole) {
            return of(before, shared.ofFrom(), whole);
        }

        Selections after(Selections whole) {
            return of(after, shared.ofTo(0), whole);
        }

        private Selections of(ProductLineVersion version, Renaming renaming, Selections whole) {
            Map<String, Value> values = new HashMap<>();
            for (Characteristic characteristic : version.characteristics()) {
                whole.of(renaming.characteristic(characteristic.code())).ifPresent(value -> values.put(characteristic.code(), value));
            }
            return new Selections(values);
        }
    }
}
