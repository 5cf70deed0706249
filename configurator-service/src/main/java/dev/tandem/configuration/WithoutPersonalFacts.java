package dev.tandem.configuration;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.FootprintRule;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.StepRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves the personal facts out of what is shared, and of what it is judged by. */
final class WithoutPersonalFacts {

    private final ProductLineVersion version;
    private final Set<String> facts;
    /** What amounts and preconditions ask for. */
    private final Set<String> asked = new HashSet<>();

    WithoutPersonalFacts(ProductLineVersion version) {
        this.version = version;
        this.facts = version.characteristics().stream().filter(Characteristic::personal).map(Characteristic::code).collect(Collectors.toSet());
        expressions().filter(Objects::nonNull).forEach(expression -> asked.addAll(Mentions.of(expression)));
    }

    /** Codes of the personal characteristics. */
    Set<String> facts() {
        return facts;
    }

    Decisions decided(Decisions decisions) {
        return decisions.without(facts);
    }

    List<Selection> shown(List<Selection> selections) {
        return selections.stream().filter(selection -> !facts.contains(selection.characteristic())).toList();
    }

    /**
     * What a copy is judged by: what it shows, and of a fact that an amount or a precondition asks for what the line proposes. Every other
     * fact is left out, so that no constraint speaks of it.
     */
    Selections judged(List<Selection> shown) {
        Map<String, Value> values = new HashMap<>(shown.stream().collect(Collectors.toMap(Selection::characteristic, Selection::value)));
        for (Characteristic characteristic : version.characteristics()) {
            Value proposed = characteristic.proposed();
            if (characteristic.personal() && proposed != null && asked.contains(characteristic.code())) {
                values.put(characteristic.code(), proposed);
            }
        }
        return new Selections(values);
    }

    /** Whether price, footprint and steps cannot be told while it is undecided. */
    boolean matters(String characteristic) {
        return !facts.contains(characteristic) || asked.contains(characteristic);
    }

    private Stream<Expression> expressions() {
        Stream<Expression> preconditions = version.characteristics().stream().map(Characteristic::appliesWhen);
        Stream<Expression> prices = version.prices().stream()
                .flatMap(rule -> rule instanceof PriceRule.Amount amount ? Stream.of(amount.amount()) : Stream.empty());
        Stream<Expression> footprint = version.footprint().stream()
                .flatMap(rule -> rule instanceof FootprintRule.Amount amount ? Stream.of(amount.amount()) : Stream.empty());
        Stream<Expression> steps = version.steps().stream().flatMap(WithoutPersonalFacts::amounts);
        return Stream.of(preconditions, prices, footprint, steps).flatMap(all -> all);
    }

    private static Stream<Expression> amounts(StepRule rule) {
        return rule.skill() == null ? Stream.of(rule.minutes()) : Stream.of(rule.minutes(), rule.skill().level());
    }
}
