package dev.tandem.rules.guidance.figures;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a version's price, footprint and steps. They say what the rules of evaluation say: a rule counts where all that its
 * condition mentions has a value and the condition holds; footprint lines are rounded half even to a gram each.
 */
public final class Parts {

    /** A gram, in kilograms. */
    private static final int GRAM = 3;

    private final VersionLayout layout;
    private final ExpressionCompiler compiler;
    private final List<Condition> consulting = new ArrayList<>();
    private final Touch consultingTouch;
    private final List<Part> price = new ArrayList<>();
    private final List<Part> footprint = new ArrayList<>();
    private final List<Part> energy = new ArrayList<>();
    private final List<Part> minutes = new ArrayList<>();

    public Parts(ProductLineVersion version, VersionLayout layout) {
        this.layout = layout;
        compiler = new ExpressionCompiler(layout);
        consultingTouch = new Touch(layout);
        version.constraints().stream().filter(constraint -> constraint.severity() == Severity.CONSULT).forEach(this::consulting);
        version.prices().forEach(this::price);
        version.footprint().forEach(this::footprint);
        version.steps().forEach(step -> minutes.add(step(step, compiler.compile(step.minutes())::number, step.minutes())));
        if (version.footprint().stream().anyMatch(FootprintRule.OfEnergy.class::isInstance)) {
            long times = version.footprint().stream().filter(FootprintRule.OfEnergy.class::isInstance).count();
            version.steps().stream().filter(step -> step.energy() != null).forEach(step -> {
                BigDecimal ofOnePiece = step.energy().divide(BigDecimal.valueOf(step.batch()), MathContext.DECIMAL128);
                for (long i = 0; i < times; i++) {
                    energy.add(step(step, facts -> ofOnePiece, null));
                }
            });
        }
    }

    private record Condition(int[] needed, @Nullable CompiledExpression holds) {

        boolean of(LaidOut facts) {
            return facts.decided(needed) && (holds == null || holds.test(facts));
        }
    }

    private void consulting(Constraint constraint) {
        consultingTouch.and(constraint.condition());
        Expression violated = constraint.forbid() ? constraint.condition() : new Expression.Not(constraint.condition());
        Expression when = constraint.when();
        if (when != null) {
            consultingTouch.and(when);
            violated = new Expression.Logic(Expression.LogicOperator.AND, when, violated);
        }
        consulting.add(condition(violated));
    }

    private Condition condition(@Nullable Expression when) {
        return when == null
                ? new Condition(new int[0], null)
                : new Condition(layout.slots(Mentions.of(when)), compiler.compile(when));
    }

    private Part part(String source, @Nullable Expression when, Part.Amount amount, @Nullable Expression value) {
        Touch touch = new Touch(layout);
        if (value != null) {
            touch.and(value);
        }
        if (when != null) {
            touch.and(when);
        }
        if (touch.consultation()) {
            touch.and(consultingTouch);
        }
        Condition condition = condition(when);
        return new Part(source, touch, facts -> condition.of(facts) ? amount.of(facts) : BigDecimal.ZERO);
    }

    private Part step(StepRule step, Part.Amount amount, @Nullable Expression value) {
        return part("steps." + step.code(), step.when(), amount, value);
    }

    private void price(PriceRule rule) {
        switch (rule) {
            case PriceRule.Amount amount -> price.add(part(
                    "prices." + rule.id(), amount.when(), compiler.compile(amount.amount())::number, amount.amount()));
            case PriceRule.OfValues ofValues -> ofValues("prices." + rule.id(), ofValues.property(), price, UnaryOperator.identity());
        }
    }

    private void footprint(FootprintRule rule) {
        switch (rule) {
            case FootprintRule.Amount amount -> {
                CompiledExpression value = compiler.compile(amount.amount());
                footprint.add(part("footprint." + rule.id(), amount.when(), facts -> toTheGram(value.number(facts)), amount.amount()));
            }
            case FootprintRule.OfValues ofValues -> ofValues("footprint." + rule.id(), ofValues.property(), footprint, Parts::toTheGram);
            case FootprintRule.OfEnergy _ -> {}
        }
    }

    private void ofValues(String source, String property, List<Part> parts, UnaryOperator<BigDecimal> rounding) {
        for (Characteristic characteristic : layout.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                int slot = layout.slot(choice.code());
                BigDecimal[] declared = choice.values().stream()
                        .map(value -> value.properties().get(property) instanceof Value.Number(BigDecimal number)
                                ? rounding.apply(number) : BigDecimal.ZERO)
                        .toArray(BigDecimal[]::new);
                if (choice.multiple()) {
                    ofMembers(source, slot, declared, parts);
                } else if (anyOf(declared)) {
                    Touch touch = new Touch(layout);
                    touch.all(slot);
                    parts.add(new Part(source, touch, facts -> facts.at(slot) instanceof Integer chosen ? declared[chosen] : BigDecimal.ZERO));
                }
            }
        }
    }

    private void ofMembers(String source, int slot, BigDecimal[] declared, List<Part> parts) {
        for (int i = 0; i < declared.length; i++) {
            int member = i;
            if (declared[member].signum() != 0) {
                Touch touch = new Touch(layout);
                touch.member(slot, member);
                parts.add(new Part(source, touch, facts ->
                        facts.at(slot) instanceof BitSet members && members.get(member) ? declared[member] : BigDecimal.ZERO));
            }
        }
    }

    private static boolean anyOf(BigDecimal[] declared) {
        for (BigDecimal amount : declared) {
            if (amount.signum() != 0) {
                return true;
            }
        }
        return false;
    }

    static BigDecimal toTheGram(BigDecimal kilograms) {
        return kilograms.setScale(GRAM, RoundingMode.HALF_EVEN);
    }

    /** Exact amounts that add up to the price before it is rounded. */
    public List<Part> price() {
        return price;
    }

    /** Amounts in kgCO2e, each rounded to the gram, without those of energy. */
    public List<Part> footprint() {
        return footprint;
    }

    /** The kWh of each step that needs energy, for one piece, as often as the footprint counts it; 0 where it is not needed. */
    public List<Part> energy() {
        return energy;
    }

    /** The minutes of each step, in declared order; 0 where it is not needed. */
    public List<Part> minutes() {
        return minutes;
    }

    /** What is shown, as facts by slot. */
    public @Nullable Object[] slots(Selections shown) {
        @Nullable Object[] slots = new Object[layout.slots()];
        shown.values().forEach((code, value) -> slots[layout.slot(code)] = switch (value) {
            case Value.Number number -> number.number();
            case Value.Text text -> text.text();
            case Value.Code chosen -> layout.ordinal(code, chosen.code());
            case Value.Codes members -> {
                BitSet chosen = new BitSet();
                members.codes().forEach(member -> chosen.set(layout.ordinal(code, member)));
                yield chosen;
            }
            case Value.Flag flag -> throw new IllegalArgumentException("A flag is not selected: " + flag);
        });
        return slots;
    }

    /** The facts of these slots, for one evaluation. */
    LaidOut laidOut(@Nullable Object[] slots) {
        return new LaidOut(slots, compiler.calculations(), facts -> consulting.stream().anyMatch(condition -> condition.of(facts)));
    }
}
