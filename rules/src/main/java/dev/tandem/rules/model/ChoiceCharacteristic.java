package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A choice among values: exactly one, or any number of them.
 *
 * @param defaults codes proposed by the line; at most one for a single choice; empty proposes none
 */
public record ChoiceCharacteristic(
        String code,
        LocalizedText label,
        @Nullable String group,
        boolean required,
        boolean personal,
        int weight,
        @Nullable Expression appliesWhen,
        boolean multiple,
        List<Property> properties,
        List<CharacteristicValue> values,
        List<String> defaults)
        implements Characteristic {

    public ChoiceCharacteristic {
        properties = List.copyOf(properties);
        values = List.copyOf(values);
        defaults = List.copyOf(defaults);
        Invariants.characteristic(code, group, weight, appliesWhen);
        List<String> codes = values.stream().map(CharacteristicValue::code).toList();
        Invariants.that(!codes.isEmpty(), "%s: a choice needs at least one value", code);
        Invariants.distinct(code + ": value", codes);
        Invariants.distinct(code + ": property", properties.stream().map(Property::name).toList());
        Invariants.distinct(code + ": default", defaults);
        Invariants.that(codes.containsAll(defaults), "%s: the default %s is not among the values %s", code, defaults, Words.list(codes));
        Invariants.that(multiple || defaults.size() <= 1, "%s: a single choice has one default, not %s", code, defaults);
        for (CharacteristicValue value : values) {
            Invariants.facts(code, value, properties);
        }
    }

    public CodeDomain domain() {
        return new CodeDomain(code, values.stream().map(CharacteristicValue::code).toList());
    }

    public Optional<CharacteristicValue> value(String valueCode) {
        return values.stream().filter(value -> value.code().equals(valueCode)).findFirst();
    }

    @Override
    public Type type() {
        return multiple ? new Type.Codes(domain()) : new Type.Code(domain());
    }

    @Override
    public String allowed() {
        return (multiple ? "any of " : "one of ") + Words.list(domain().codes());
    }

    @Override
    public List<ValueMistake> check(Value value) {
        return switch (value) {
            case Value.Code(var chosen) when !multiple -> check(List.of(chosen));
            case Value.Codes(var chosen) when multiple -> check(chosen.stream().sorted().toList());
            default -> Misfit.of(this, value);
        };
    }

    /** As {@link #check(Value)} for codes as they were given, where one may stand twice and a single choice may have several. */
    public List<ValueMistake> check(List<String> chosen) {
        List<ValueMistake> mistakes = new ArrayList<>();
        Set<String> known = new HashSet<>(domain().codes());
        Set<String> seen = new HashSet<>();
        if (!multiple && chosen.size() != 1) {
            mistakes.add(ValueMistake.of(Words.quoted(Words.list(chosen)), "is not one value", allowed(), List.of()));
        }
        for (String given : chosen) {
            if (!seen.add(given)) {
                mistakes.add(ValueMistake.of(Words.quoted(given), "is given twice", allowed(), List.of()));
            } else if (!known.contains(given)) {
                mistakes.add(ValueMistake.of(Words.quoted(given), "is not a value of '" + code + "'", allowed(),
                        DidYouMean.closest(given, domain().codes())));
            }
        }
        return mistakes;
    }
}
