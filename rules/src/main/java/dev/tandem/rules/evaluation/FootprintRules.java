package dev.tandem.rules.evaluation;

import dev.tandem.rules.evaluation.Footprint.FootprintLine;
import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The footprint rules of a version as Drools rules. */
final class FootprintRules {

    /** A gram, in kilograms. */
    private static final int DECIMALS = 3;

    private record Source(FootprintRule rule, ChosenLines lines) {}

    private final List<Source> sources = new ArrayList<>();
    private final Set<String> declaring;
    private final VersionLayout layout;
    private final RuleBase rules;

    FootprintRules(ProductLineVersion version, VersionLayout layout, ExpressionCompiler compiler) {
        this.layout = layout;
        List<RuleBase.Conditional> conditionals = new ArrayList<>();
        for (FootprintRule rule : version.footprint()) {
            switch (rule) {
                case FootprintRule.Amount amount -> {
                    CompiledExpression value = compiler.compile(amount.amount());
                    sources.add(new Source(
                            rule, facts -> List.of(new ChosenLines.Line(amount.id(), amount.label(), value.number(facts)))));
                    conditionals.add(Conditions.of("footprint " + rule.id(), amount.when(), layout, compiler));
                }
                case FootprintRule.OfValues ofValues -> {
                    sources.add(new Source(rule, ChosenLines.of(ofValues.id(), ofValues.property(), layout)));
                    conditionals.add(Conditions.of("footprint " + rule.id(), null, layout, compiler));
                }
                case FootprintRule.OfEnergy ofEnergy -> {
                    sources.add(new Source(rule, facts -> List.of()));
                    conditionals.add(Conditions.of("footprint " + rule.id(), null, layout, compiler));
                }
            }
        }
        declaring = version.footprint().stream()
                .filter(FootprintRule.OfValues.class::isInstance)
                .map(rule -> ((FootprintRule.OfValues) rule).property())
                .collect(Collectors.toSet());
        rules = RuleBase.of(version.code() + ".footprint", conditionals);
    }

    /** Each line rounded half even to a gram; the total is their sum. */
    Footprint footprint(FlatFacts facts, List<PlannedStep> steps, CarbonFactors factors) {
        BitSet fired = rules.fire(facts);
        List<FootprintLine> lines = new ArrayList<>();
        fired.stream().mapToObj(sources::get).forEach(source -> {
            if (source.rule() instanceof FootprintRule.OfEnergy(String id)) {
                lines.addAll(energy(id, steps, factors));
            } else {
                source.lines().of(facts).forEach(line ->
                        lines.add(new FootprintLine(line.source(), line.label(), toTheGram(line.amount()))));
            }
        });
        BigDecimal total = lines.stream().map(FootprintLine::amount).reduce(toTheGram(BigDecimal.ZERO), BigDecimal::add);
        return new Footprint(total, List.copyOf(lines), coverage(facts), factors.version());
    }

    private static List<FootprintLine> energy(String id, List<PlannedStep> steps, CarbonFactors factors) {
        List<FootprintLine> lines = new ArrayList<>();
        for (PlannedStep step : steps) {
            BigDecimal energy = step.energy();
            if (energy != null) {
                lines.add(new FootprintLine(
                        id + ":" + step.rule().code(),
                        step.rule().name(),
                        toTheGram(energy.multiply(factors.electricity(), MathContext.DECIMAL128))));
            }
        }
        return lines;
    }

    private static BigDecimal toTheGram(BigDecimal kilograms) {
        return kilograms.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Share of chosen values with a declared figure, 0 to 1 with four decimals; 1 where nothing is chosen. */
    private BigDecimal coverage(FlatFacts facts) {
        int chosen = 0;
        int declared = 0;
        for (Characteristic characteristic : layout.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                for (CharacteristicValue value : ChosenLines.chosen(choice, facts.at(layout.slot(choice.code())))) {
                    chosen++;
                    declared += value.properties().keySet().stream().anyMatch(declaring::contains) ? 1 : 0;
                }
            }
        }
        return chosen == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(declared).divide(BigDecimal.valueOf(chosen), 4, RoundingMode.HALF_UP);
    }
}
