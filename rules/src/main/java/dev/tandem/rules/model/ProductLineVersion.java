package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Names;
import dev.tandem.rules.expression.Names.NamedCharacteristic;
import dev.tandem.rules.expression.Type;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a shop sells in many variants, as of one version. Immutable.
 *
 * @param version from 1
 * @param dueDays code of the number characteristic that states within how many days the customer wants it, or null
 * @param contentHash SHA-256 of the content in hexadecimal; equal content has an equal hash, whatever its layout
 */
public record ProductLineVersion(
        String code,
        int version,
        Instant effectiveFrom,
        LocalizedText name,
        LocalizedText description,
        Currency currency,
        List<CharacteristicGroup> groups,
        List<Characteristic> characteristics,
        List<Calculation> calculations,
        List<Constraint> constraints,
        List<PriceRule> prices,
        List<FootprintRule> footprint,
        List<StepRule> steps,
        List<Example> examples,
        @Nullable String dueDays,
        String contentHash) {

    public ProductLineVersion {
        groups = List.copyOf(groups);
        characteristics = List.copyOf(characteristics);
        calculations = List.copyOf(calculations);
        constraints = List.copyOf(constraints);
        prices = List.copyOf(prices);
        footprint = List.copyOf(footprint);
        steps = List.copyOf(steps);
        examples = List.copyOf(examples);
        CodeRule.CODE.check("product line", code);
        Invariants.that(version >= 1, "%s: version %s is below 1", code, version);
        Invariants.distinct(code + ": group", groups.stream().map(CharacteristicGroup::code).toList());
        Invariants.distinct(code + ": name", Stream.concat(characteristics.stream().map(Characteristic::code),
                calculations.stream().map(Calculation::name)).toList());
        Invariants.distinct(code + ": constraint", constraints.stream().map(Constraint::id).toList());
        Invariants.distinct(code + ": price rule", prices.stream().map(PriceRule::id).toList());
        Invariants.distinct(code + ": footprint rule", footprint.stream().map(FootprintRule::id).toList());
        Invariants.distinct(code + ": step", steps.stream().map(StepRule::code).toList());
        Invariants.line(code, groups, characteristics, steps, dueDays);
    }

    public Optional<Characteristic> characteristic(String characteristicCode) {
        return find(characteristics, Characteristic::code, characteristicCode);
    }

    public Optional<Calculation> calculation(String calculationName) {
        return find(calculations, Calculation::name, calculationName);
    }

    public Optional<Constraint> constraint(String constraintId) {
        return find(constraints, Constraint::id, constraintId);
    }

    public Optional<StepRule> step(String stepCode) {
        return find(steps, StepRule::code, stepCode);
    }

    /** What this version's expressions may mention; step rules may mention {@code consultation} too: {@link #stepNames()}. */
    public Names names() {
        return names(false);
    }

    /** What the condition of a step rule may mention. */
    public Names stepNames() {
        return names(true);
    }

    private Names names(boolean consultation) {
        Map<String, NamedCharacteristic> byCode = new LinkedHashMap<>();
        for (Characteristic characteristic : characteristics) {
            Map<String, Type> properties = new LinkedHashMap<>();
            if (characteristic instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                choice.properties().forEach(property -> properties.put(property.name(), property.type()));
            }
            byCode.put(characteristic.code(), new NamedCharacteristic(characteristic.type(), properties));
        }
        Map<String, Expression> byName = new LinkedHashMap<>();
        calculations.forEach(calculation -> byName.put(calculation.name(), calculation.expression()));
        return new Names(byCode, byName, consultation);
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> code, String wanted) {
        return all.stream().filter(one -> code.apply(one).equals(wanted)).findFirst();
    }
}
