package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.guidance.lowering.Amount;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.OpenLine.Condition;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that analysis asks about a version, as literals. Where a part is too large to be exact, what rests on it is not there. */
final class AskedLine {

    /**
     * @param violated under which it is
     * @param speaks literal that all it mentions has a value and its condition holds
     * @param when its condition
     * @param met literal that it allows a configuration: it is not violated, unless it forbids nothing, and has a value
     */
    record OfConstraint(int index, Constraint constraint, Condition violated, int speaks, Condition when, int met) {

        boolean forbids() {
            return constraint.severity() == Severity.ERROR;
        }

        String path() {
            return Paths.constraint(constraint);
        }
    }

    /** A place in whose evaluation there may be no value, and the literal that it is so. */
    record Trouble(String path, int literal) {}

    /** A rule that counts where its condition holds; null where it always does. */
    record Conditional(String path, @Nullable Condition when) {}

    /**
     * @param needed literal
     * @param belowZero literal that it is needed and takes less than no time
     * @param noLevel literal that it is needed and has a skill level that is none
     * @param unskilled literal that it is needed and asks for a higher level than anybody has
     */
    record OfStep(StepRule step, int needed, int belowZero, int noLevel, int unskilled) {}

    /** What is too large, by place, with the reason. */
    record Refused(String path, String reason) {}

    private final ProductLineVersion version;
    private final OpenLine open;
    private final OpenLine.Side side;
    private final List<OfConstraint> constraints = new ArrayList<>();
    private final List<Trouble> preconditions = new ArrayList<>();
    private final List<Conditional> conditionals = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<OfStep> steps = new ArrayList<>();
    private final List<AskedTable> tables = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private @Nullable List<Amount> price;
    private final List<Integer> unselected;
    private final OpenLine.Closed closed;

    /**
     * @param offering null where only constraints are asked about
     * @param defaults null where nobody asks how far from them something is
     * @param rows whether the rows of tables are asked about
     */
    private AskedLine(ProductLineVersion version, OpenLine open, @Nullable Offering offering, @Nullable Selections defaults, boolean rows) {
        this.version = version;
        this.open = open;
        side = open.side(version);
        Map<String, Condition> conditions = open.preconditions();
        for (Characteristic characteristic : version.characteristics()) {
            Condition condition = conditions.get(characteristic.code());
            if (condition != null) {
                preconditions.add(new Trouble(Paths.appliesWhen(characteristic), condition.fails()));
            }
        }
        version.constraints().forEach(this::constraint);
        if (offering != null) {
            version.prices().forEach(this::price);
            version.footprint().forEach(this::footprint);
            askSteps(offering);
            price = exact("prices", side::price);
        }
        if (rows) {
            askTables();
        }
        unselected = defaults == null ? List.of() : NearDefaults.literals(version, defaults, open, side);
        closed = open.closed();
    }

    /** @throws RefusedLineException a characteristic is too large */
    static AskedLine of(ProductLineVersion version, Offering offering) {
        return new AskedLine(version, new OpenLine(version, Set.of()), offering, null, false);
    }

    /** Without prices, footprints and steps. @throws RefusedLineException a characteristic is too large */
    static AskedLine ofConstraints(ProductLineVersion version) {
        return new AskedLine(version, new OpenLine(version, Set.of()), null, null, false);
    }

    /** The same, and the rows of tables; prices would have to be kept up with for each of so many questions. @throws RefusedLineException as above */
    static AskedLine ofTables(ProductLineVersion version) {
        return new AskedLine(version, new OpenLine(version, Set.of()), null, null, true);
    }

    /** The same, and what an example need not say. @throws RefusedLineException a characteristic is too large */
    static AskedLine nearDefaults(ProductLineVersion version, Selections defaults) {
        return new AskedLine(version, new OpenLine(version, Set.of()), null, defaults, false);
    }

    private <T> @Nullable T exact(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (RefusedLineException tooLarge) {
            tooLarge.mistakes().forEach(reason -> refused.add(new Refused(path, reason)));
            return null;
        }
    }

    private void constraint(Constraint constraint) {
        int index = version.constraints().indexOf(constraint);
        exact(Paths.constraint(constraint), () -> {
            Condition violated = side.condition(constraint.violated());
            Condition when = side.condition(constraint.when());
            int speaks = open.and(violated.stated(), when.holds());
            int forbidden = constraint.severity() == Severity.ERROR ? violated.holds() : OpenLine.FALSE;
            return constraints.add(new OfConstraint(
                    index, constraint, violated, speaks, when, open.or(forbidden, violated.fails()) ^ 1));
        });
    }

    private void price(PriceRule rule) {
        if (rule instanceof PriceRule.Amount(String id, var _, Expression amount, Expression when)) {
            counted("prices." + id, when, amount, ".amount");
        }
    }

    private void footprint(FootprintRule rule) {
        if (rule instanceof FootprintRule.Amount(String id, var _, Expression amount, Expression when)) {
            counted("footprint." + id, when, amount, ".amount");
        }
    }

    /** Literals that a rule counts, and that it does and its amount has a value; null where it is too large. */
    private int @Nullable [] counted(String path, @Nullable Expression when, Expression amount, String what) {
        return exact(path, () -> {
            Condition condition = side.condition(when);
            if (when != null) {
                troubles.add(new Trouble(path + ".when", condition.fails()));
                conditionals.add(new Conditional(path + ".when", condition));
            }
            return new int[] {condition.holds(), trouble(path + what, condition.holds(), amount)};
        });
    }

    /** Literal that a number counts and has a value. */
    private int trouble(String path, int counts, Expression number) {
        Condition value = side.number(number);
        troubles.add(new Trouble(path, open.and(counts, open.or(value.stated() ^ 1, value.fails()))));
        return open.and(counts, value.holds());
    }

    private void askSteps(Offering offering) {
        List<Amount> minutes = exact("steps", side::minutes);
        for (int i = 0; i < version.steps().size(); i++) {
            StepRule step = version.steps().get(i);
            int[] counted = counted(Paths.step(step), step.when(), step.minutes(), ".minutes");
            if (counted != null) {
                int belowZero = minutes == null ? OpenLine.FALSE : open.and(belowZero(minutes.get(i)), counted[1]);
                int[] level = level(step, counted[0], offering);
                steps.add(new OfStep(step, counted[0], belowZero, level[0], level[1]));
            }
        }
    }

    private void askTables() {
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i).constraint();
            int speaks = constraints.get(i).speaks();
            table(Paths.condition(constraint), constraint.condition(), () -> speaks, constraint.forbid() ? i : -1);
        }
        for (PriceRule rule : version.prices()) {
            if (rule instanceof PriceRule.Amount(String id, var _, Expression amount, Expression when)) {
                table("prices." + id + ".amount", amount, () -> side.condition(when).holds(), -1);
            }
        }
        for (FootprintRule rule : version.footprint()) {
            if (rule instanceof FootprintRule.Amount(String id, var _, Expression amount, Expression when)) {
                table("footprint." + id + ".amount", amount, () -> side.condition(when).holds(), -1);
            }
        }
        version.calculations().forEach(one -> table("calculations." + one.name() + ".is", one.expression(), () -> OpenLine.TRUE, -1));
    }

    private void table(String path, Expression expression, IntSupplier counts, int forbidding) {
        if (expression instanceof Tabular table) {
            exact(path, () -> tables.add(new AskedTable(
                    path, table, open.and(counts.getAsInt(), side.stated(table)), side.firstRows(table.table()), forbidding)));
        }
    }

    private static int belowZero(Amount amount) {
        int first = 0;
        while (first < amount.values().length && amount.values()[first].signum() < 0) {
            first++;
        }
        return first == 0 ? OpenLine.FALSE : first == amount.values().length ? OpenLine.TRUE : amount.atLeast()[first] ^ 1;
    }

    /** Literals that the step has a level that is none, and one that nobody has. */
    private int[] level(StepRule step, int needed, Offering offering) {
        SkillRule skill = step.skill();
        int[] levels = skill == null ? null : exact(Paths.level(step), () -> {
            int stated = trouble(Paths.level(step), needed, skill.level());
            Integer highest = offering.levels().get(skill.skill());
            return new int[] {
                open.and(stated, side.noLevel(skill.level())),
                !offering.known() ? OpenLine.FALSE : highest == null ? needed : open.and(stated, side.above(skill.level(), highest))
            };
        });
        return levels == null ? new int[] {OpenLine.FALSE, OpenLine.FALSE} : levels;
    }

    ProductLineVersion version() {
        return version;
    }

    OpenLine.Closed closed() {
        return closed;
    }

    /** Literal that a characteristic applies. */
    int applies(String characteristic) {
        return open.applies(characteristic);
    }

    /** Of those that are not too large. */
    List<OfConstraint> constraints() {
        return constraints;
    }

    /** That a precondition has no value. */
    List<Trouble> preconditions() {
        return preconditions;
    }

    /** Of price, footprint and step rules. */
    List<Conditional> conditionals() {
        return conditionals;
    }

    /** That price, footprint or a step has no value. */
    List<Trouble> troubles() {
        return troubles;
    }

    List<OfStep> steps() {
        return steps;
    }

    List<AskedTable> tables() {
        return tables;
    }

    /** What adds up to the price; null where it is too large. */
    @Nullable List<Amount> price() {
        return price;
    }

    /** Literals, one for each characteristic that an example need not mention. */
    List<Integer> unselected() {
        return unselected;
    }

    List<Refused> refused() {
        return refused;
    }

    /** What valid configurations meet: constraints first, in declared order, then that preconditions have a value. */
    List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        constraints.forEach(constraint -> demands.add(new Demand(constraint.path(), constraint.met())));
        preconditions.stream()
                .filter(trouble -> trouble.literal() != OpenLine.FALSE)
                .forEach(trouble -> demands.add(new Demand(trouble.path(), trouble.literal() ^ 1)));
        return demands;
    }
}
