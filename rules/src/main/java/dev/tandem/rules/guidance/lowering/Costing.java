package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.StepRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says prices, footprints and steps of a version as amounts. A rule counts where all that its condition mentions has a value and the condition
 * holds; where its amount has no value, any is as good.
 */
final class Costing {

    /** A gram, in kilograms. */
    private static final int GRAM = 3;

    private final ProductLineVersion version;
    private final Clauses clauses;
    private final Flags flags;
    private final Tables tables;
    private final Core core;
    private final Function<Expression, int[]> missing;
    private final Variables variables;
    private final List<String> mistakes;

    /** @param missing literals that say that something an expression mentions has no value */
    Costing(ProductLineVersion version, Clauses clauses, Flags flags, Tables tables, Core core,
            Function<Expression, int[]> missing, Variables variables, List<String> mistakes) {
        this.version = version;
        this.clauses = clauses;
        this.flags = flags;
        this.tables = tables;
        this.core = core;
        this.missing = missing;
        this.variables = variables;
        this.mistakes = mistakes;
    }

    List<Amount> price() {
        List<Amount> amounts = new ArrayList<>();
        for (PriceRule rule : version.prices()) {
            switch (rule) {
                case PriceRule.Amount amount -> refused("prices." + rule.id(), () -> sum(amount.when(), amount.amount(), amounts));
                case PriceRule.OfValues ofValues -> ofValues(ofValues.property(), UnaryOperator.identity(), amounts);
            }
        }
        return amounts;
    }

    List<Amount> footprint() {
        List<Amount> amounts = new ArrayList<>();
        for (FootprintRule rule : version.footprint()) {
            switch (rule) {
                case FootprintRule.Amount amount -> refused("footprint." + rule.id(), () -> amounts.add(counted(
                        condition(amount.when()),
                        rounded(flags.numbers().of(core.of(amount.amount())), Costing::toTheGram))));
                case FootprintRule.OfValues ofValues -> ofValues(ofValues.property(), Costing::toTheGram, amounts);
                case FootprintRule.OfEnergy _ -> {}
            }
        }
        return amounts;
    }

    List<CostedLine.Energy> energy() {
        List<CostedLine.Energy> energy = new ArrayList<>();
        for (FootprintRule rule : version.footprint()) {
            if (rule instanceof FootprintRule.OfEnergy) {
                for (StepRule step : version.steps()) {
                    BigDecimal ofRun = step.energy();
                    if (ofRun != null) {
                        refused("steps." + step.code(), () -> energy.add(new CostedLine.Energy(
                                condition(step.when()),
                                ofRun.divide(BigDecimal.valueOf(step.batch()), MathContext.DECIMAL128))));
                    }
                }
            }
        }
        return energy;
    }

    List<Amount> minutes() {
        List<Amount> amounts = new ArrayList<>();
        for (StepRule step : version.steps()) {
            refused("steps." + step.code(), () -> amounts.add(counted(
                    condition(step.when()), flags.numbers().of(core.of(step.minutes())))));
        }
        return amounts;
    }

    private void refused(String place, Runnable part) {
        try {
            part.run();
        } catch (Refusal refusal) {
            mistakes.add(place + ": " + refusal.getMessage());
        }
    }

    /** Literal that a rule counts: all that its condition mentions has a value and it holds. */
    private int condition(@Nullable Expression when) {
        if (when == null) {
            return Clauses.TRUE;
        }
        int[] missed = missing.apply(when);
        int[] all = new int[missed.length + 1];
        for (int i = 0; i < missed.length; i++) {
            all[i] = missed[i] ^ 1;
        }
        all[missed.length] = flags.literal(core.of(when));
        return clauses.and(all);
    }

    private void sum(@Nullable Expression when, Expression amount, List<Amount> amounts) {
        int counts = condition(when);
        Sums sums = Sums.of(core.of(amount), tables::names);
        if (sums.constant().signum() != 0) {
            amounts.add(constant(counts, sums.constant()));
        }
        for (Sums.Signed signed : sums.terms()) {
            Amount plain = counted(counts, flags.numbers().of(signed.term()));
            amounts.add(new Amount(signed.sign(), plain.values(), plain.atLeast()));
        }
    }

    private Amount constant(int counts, BigDecimal amount) {
        if (counts == Clauses.TRUE) {
            return new Amount(1, new BigDecimal[] {amount}, new int[1]);
        }
        return amount.signum() > 0
                ? new Amount(1, new BigDecimal[] {BigDecimal.ZERO, amount}, new int[] {0, counts})
                : new Amount(1, new BigDecimal[] {amount, BigDecimal.ZERO}, new int[] {0, counts ^ 1});
    }

    /** A number where it counts, and else 0. */
    private Amount counted(int counts, NumberDomain number) {
        TreeSet<BigDecimal> all = new TreeSet<>();
        for (int i = 0; i < number.size(); i++) {
            all.add(number.value(i));
        }
        if (counts != Clauses.TRUE) {
            all.add(BigDecimal.ZERO);
        }
        BigDecimal[] values = all.toArray(BigDecimal[]::new);
        int[] atLeast = new int[values.length];
        for (int i = 1; i < values.length; i++) {
            atLeast[i] = clauses.choice(counts, number.atLeast(number.first(values[i], false)),
                    values[i].signum() <= 0 ? Clauses.TRUE : Clauses.FALSE);
        }
        return new Amount(1, values, atLeast);
    }

    private NumberDomain rounded(NumberDomain exact, UnaryOperator<BigDecimal> rounding) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        int[] index = new int[exact.size()];
        for (int i = 0; i < exact.size(); i++) {
            values.add(rounding.apply(exact.value(i)));
            index[i] = values.size() - 1;
        }
        return new KnownNumber(clauses, values.toArray(BigDecimal[]::new), wanted -> {
            int first = 0;
            while (index[first] < wanted) {
                first++;
            }
            return exact.atLeast(first);
        });
    }

    private static BigDecimal toTheGram(BigDecimal kilograms) {
        return kilograms.setScale(GRAM, RoundingMode.HALF_EVEN);
    }

    private void ofValues(String property, UnaryOperator<BigDecimal> rounding, List<Amount> amounts) {
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                BigDecimal[] declared = choice.values().stream()
                        .map(value -> value.properties().get(property) instanceof Value.Number(BigDecimal number)
                                ? rounding.apply(number) : BigDecimal.ZERO)
                        .toArray(BigDecimal[]::new);
                if (choice.multiple()) {
                    for (int member = 0; member < declared.length; member++) {
                        if (declared[member].signum() != 0) {
                            amounts.add(constant(variables.chosen(choice, member), declared[member]));
                        }
                    }
                } else {
                    single(choice, declared, amounts);
                }
            }
        }
    }

    private void single(ChoiceCharacteristic choice, BigDecimal[] declared, List<Amount> amounts) {
        TreeSet<BigDecimal> all = new TreeSet<>(List.of(declared));
        if (variables.stated(choice.code()) != Clauses.TRUE) {
            all.add(BigDecimal.ZERO);
        }
        BigDecimal[] values = all.toArray(BigDecimal[]::new);
        int[] atLeast = new int[values.length];
        for (int i = 1; i < values.length; i++) {
            BigDecimal least = values[i];
            boolean positive = least.signum() > 0;
            BitSet told = new BitSet();
            for (int value = 0; value < declared.length; value++) {
                told.set(value, positive == (declared[value].compareTo(least) >= 0));
            }
            int literal = clauses.and(variables.in(choice.code(), told), variables.stated(choice.code()));
            atLeast[i] = positive ? literal : literal ^ 1;
        }
        if (values.length > 1 || values[0].signum() != 0) {
            amounts.add(new Amount(1, values, atLeast));
        }
    }
}
