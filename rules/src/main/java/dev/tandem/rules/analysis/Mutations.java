package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.TableText;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.StepRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every small change of a version's constraints, prices and steps, and of each row of its tables. */
final class Mutations {

    private final ProductLineVersion version;
    private final List<Supplier<Mutation>> all = new ArrayList<>();

    private Mutations(ProductLineVersion version) {
        this.version = version;
        for (int i = 0; i < version.constraints().size(); i++) {
            constraint(i, version.constraints().get(i));
        }
        for (int i = 0; i < version.prices().size(); i++) {
            if (version.prices().get(i) instanceof PriceRule.Amount amount) {
                price(i, amount);
            }
        }
        for (int i = 0; i < version.steps().size(); i++) {
            step(i, version.steps().get(i));
        }
    }

    /** So many of them, drawn by a seed; fewer where there are fewer. */
    static List<Mutation> of(ProductLineVersion version, int count, long seed) {
        List<Supplier<Mutation>> drawn = new Mutations(version).all;
        Collections.shuffle(drawn, new Random(seed));
        return drawn.stream().limit(count).map(Supplier::get).toList();
    }

    private void constraint(int index, Constraint constraint) {
        String path = Paths.constraint(constraint);
        Function<Constraint, ProductLineVersion> put = other -> constraints(replaced(version.constraints(), index, other));
        variants(Paths.condition(constraint), constraint.condition(), other -> put.apply(new Constraint(
                constraint.id(), constraint.severity(), constraint.forbid(), other, constraint.when(), constraint.because())));
        Expression when = constraint.when();
        if (when != null) {
            Function<@Nullable Expression, ProductLineVersion> with = other -> put.apply(new Constraint(
                    constraint.id(), constraint.severity(), constraint.forbid(), constraint.condition(), other, constraint.because()));
            variants(path + ".when", when, with::apply);
            add(path + ".when", text(when), "", () -> with.apply(null));
        }
        add(path, constraint.forbid() ? "forbid" : "require", constraint.forbid() ? "require" : "forbid", () -> put.apply(new Constraint(
                constraint.id(), constraint.severity(), !constraint.forbid(), constraint.condition(), when, constraint.because())));
        Severity severity = constraint.severity() == Severity.ERROR ? Severity.WARNING : Severity.ERROR;
        add(path + ".severity", constraint.severity().name(), severity.name(), () -> put.apply(new Constraint(
                constraint.id(), severity, constraint.forbid(), constraint.condition(), when, constraint.because())));
        List<Constraint> others = new ArrayList<>(version.constraints());
        others.remove(index);
        add(path, constraint.id(), "", () -> constraints(others));
    }

    private void price(int index, PriceRule.Amount rule) {
        String path = "prices." + rule.id();
        variants(path + ".amount", rule.amount(), other -> prices(replaced(
                version.prices(), index, new PriceRule.Amount(rule.id(), rule.label(), other, rule.when()))));
        Expression when = rule.when();
        if (when != null) {
            variants(path + ".when", when, other -> prices(replaced(
                    version.prices(), index, new PriceRule.Amount(rule.id(), rule.label(), rule.amount(), other))));
        }
    }

    private void step(int index, StepRule step) {
        Expression when = step.when();
        if (when != null) {
            variants(Paths.step(step) + ".when", when, other -> steps(replaced(version.steps(), index, new StepRule(step.code(), step.kind(),
                    step.name(), step.capability(), step.skill(), step.minutes(), step.energy(), step.batch(), step.after(), other, step.load(),
                    step.creative(), step.material(), step.highlights(), step.instructions(), step.because()))));
        }
    }

    private void variants(String path, Expression expression, Function<Expression, ProductLineVersion> with) {
        if (expression instanceof Tabular table) {
            for (TableVariants.Variant variant : TableVariants.of(table)) {
                all.add(() -> new Mutation("%s[%d]".formatted(path, variant.row()), TableText.row(table, variant.row()), variant.after(table),
                        with.apply(variant.made().get())));
            }
            return;
        }
        for (Expression variant : Variants.of(expression)) {
            if (!variant.equals(expression)) {
                add(path, text(expression), text(variant), () -> with.apply(variant));
            }
        }
    }

    private void add(String path, String before, String after, Supplier<ProductLineVersion> mutant) {
        all.add(() -> new Mutation(path, before, after, mutant.get()));
    }

    private static String text(Expression expression) {
        return ExpressionPrinter.print(expression);
    }

    private static <T> List<T> replaced(List<T> all, int index, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(index, other);
        return changed;
    }

    private ProductLineVersion constraints(List<Constraint> constraints) {
        return with(constraints, version.prices(), version.steps());
    }

    private ProductLineVersion prices(List<PriceRule> prices) {
        return with(version.constraints(), prices, version.steps());
    }

    private ProductLineVersion steps(List<StepRule> steps) {
        return with(version.constraints(), version.prices(), steps);
    }

    private ProductLineVersion with(List<Constraint> constraints, List<PriceRule> prices, List<StepRule> steps) {
        return new ProductLineVersion(version.code(), version.version(), version.effectiveFrom(), version.name(), version.description(),
                version.currency(), version.groups(), version.characteristics(), version.calculations(), constraints, prices,
                version.footprint(), steps, version.examples(), version.dueDays(), version.contentHash());
    }
}
