package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parts of a product line hold whoever makes them; each refusal names the value, what it is for, and what is allowed. */
final class Invariants {

    private Invariants() {}

    static void that(boolean holds, String message, @Nullable Object... facts) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(facts) + ".");
        }
    }

    static void optionalCode(String what, CodeRule rule, @Nullable String code) {
        if (code != null) {
            rule.check(what, code);
        }
    }

    static void characteristic(String code, @Nullable String group, int weight, @Nullable Expression appliesWhen) {
        CodeRule.NAME.check("characteristic", code);
        optionalCode("group of " + code, CodeRule.CODE, group);
        that(weight >= Characteristic.LIGHTEST && weight <= Characteristic.HEAVIEST, "%s: weight %s is outside %s to %s", code, weight,
                Characteristic.LIGHTEST, Characteristic.HEAVIEST);
        type(code + ": appliesWhen", Type.FLAG, appliesWhen);
    }

    static void type(String what, Type expected, @Nullable Expression expression) {
        that(expression == null || expression.type().equals(expected), "%s must be of type %s, but is %s", what, expected,
                expression == null ? "" : expression.type());
    }

    static void within(String what, BigDecimal value, int low, int high) {
        that(value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0,
                "%s %s is outside %s to %s", what, value, low, high);
    }

    static void notNegative(String what, @Nullable BigDecimal value) {
        that(value == null || value.signum() >= 0, "%s %s is below 0", what, value);
    }

    static void distinct(String what, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            that(seen.add(code), "%s '%s' stands twice", what, code);
        }
    }

    static void known(String what, String given, Set<String> known) {
        that(known.contains(given), "%s '%s' is not known; allowed: %s", what, given, Words.list(known));
    }

    /** A value declares only its characteristic's properties, with their types, and each that has no default. */
    static void facts(String characteristic, CharacteristicValue value, List<Property> properties) {
        Map<String, Property> known = properties.stream().collect(Collectors.toMap(Property::name, property -> property));
        value.properties().forEach((name, fact) -> {
            known(characteristic + "." + value.code() + ": property", name, known.keySet());
            that(fits(known.get(name).type(), fact), "%s.%s.%s: %s does not fit", characteristic, value.code(), name, fact);
        });
        for (Property property : properties) {
            that(property.defaultValue() != null || value.properties().containsKey(property.name()),
                    "%s.%s: the property '%s' is missing and has no default", characteristic, value.code(), property.name());
        }
    }

    /** Groups, predecessors, highlights and the due date name what there is. */
    static void line(String code, List<CharacteristicGroup> groups, List<Characteristic> characteristics, List<StepRule> steps,
            @Nullable String dueDays) {
        Set<String> groupCodes = groups.stream().map(CharacteristicGroup::code).collect(Collectors.toSet());
        Set<String> stepCodes = steps.stream().map(StepRule::code).collect(Collectors.toSet());
        Map<String, Characteristic> known = characteristics.stream().collect(Collectors.toMap(Characteristic::code, one -> one));
        for (Characteristic characteristic : characteristics) {
            if (characteristic.group() != null) {
                known(code + "." + characteristic.code() + ": group", characteristic.group(), groupCodes);
            }
        }
        for (StepRule step : steps) {
            step.after().forEach(before -> known(code + "." + step.code() + ": predecessor", before, stepCodes));
            step.highlights().forEach(shown -> known(code + "." + step.code() + ": highlight", shown, known.keySet()));
        }
        that(dueDays == null || known.get(dueDays) instanceof NumberCharacteristic, "%s: dueDays '%s' is not a number characteristic", code, dueDays);
    }

    static boolean fits(Type type, Value value) {
        return switch (type) {
            case Type.Number _ -> value instanceof Value.Number;
            case Type.Flag _ -> value instanceof Value.Flag;
            case Type.Text _ -> value instanceof Value.Text;
            case Type.Code(CodeDomain domain) -> value instanceof Value.Code(String code) && domain.ordinal(code) >= 0;
            case Type.Codes(CodeDomain domain) -> value instanceof Value.Codes(Set<String> codes)
                    && codes.stream().allMatch(code -> domain.ordinal(code) >= 0);
        };
    }
}
