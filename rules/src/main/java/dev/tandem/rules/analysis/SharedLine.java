package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Property;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The characteristics of two versions as one line, so that a configuration of the one can be asked about in the other. What both mean alike is one
 * thing; what has one name and two meanings has two names. A characteristic that only one of them has is free for the other.
 */
final class SharedLine {

    private static final String OTHER = "_";

    private final ProductLineVersion from;
    private final ProductLineVersion to;
    private final Set<String> names = new HashSet<>();
    private final Set<String> common = new LinkedHashSet<>();
    private final Set<String> otherProperties = new HashSet<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, Characteristic> shared = new LinkedHashMap<>();
    private final Set<String> free = new HashSet<>();
    private final Renaming ofFrom;
    private final List<Renaming> ofTo = new ArrayList<>();

    /** @param copies of what only {@code to} has: so many ways to complete a configuration at once, at least one */
    SharedLine(ProductLineVersion from, ProductLineVersion to, int copies) {
        this.from = from;
        this.to = to;
        names(from);
        names(to);
        from.characteristics().stream()
                .filter(one -> to.characteristic(one.code()).filter(other -> alike(one, other)).isPresent())
                .forEach(one -> common.add(one.code()));
        differingProperties();
        Map<String, Type> types = new HashMap<>();
        common.forEach(code -> types.put(code, type(code)));
        ofFrom = new Renaming(Map.of(), types, Set.of(), this::other, Map.of());
        Map<String, Expression> taken = definitions(from, ofFrom);
        for (int copy = 0; copy < copies; copy++) {
            Map<String, String> codes = new HashMap<>();
            for (Characteristic characteristic : to.characteristics()) {
                if (!common.contains(characteristic.code()) && (copy > 0 || from.characteristic(characteristic.code()).isPresent())) {
                    codes.put(characteristic.code(), fresh(characteristic.code()));
                }
            }
            String mark = copy == 0 ? "" : "" + copy;
            Renaming renaming = new Renaming(codes, types, otherProperties, name -> other(name + mark), taken);
            ofTo.add(renaming);
            taken = new HashMap<>(taken);
            taken.putAll(definitions(to, renaming));
        }
        for (Characteristic characteristic : from.characteristics()) {
            shared.put(characteristic.code(), common.contains(characteristic.code())
                    ? merged(characteristic, to.characteristic(characteristic.code()).orElseThrow())
                    : alone(characteristic, characteristic.code(), ofFrom));
        }
        for (Renaming renaming : ofTo) {
            for (Characteristic characteristic : to.characteristics()) {
                String code = renaming.characteristic(characteristic.code());
                if (!common.contains(characteristic.code())) {
                    shared.put(code, alone(characteristic, code, renaming));
                }
            }
        }
    }

    private void names(ProductLineVersion version) {
        version.characteristics().forEach(one -> {
            names.add(one.code());
            if (one instanceof ChoiceCharacteristic choice) {
                choice.properties().forEach(property -> names.add(property.name()));
            }
        });
        version.calculations().forEach(one -> names.add(one.name()));
    }

    private String other(String name) {
        return otherNames.computeIfAbsent(name, this::fresh);
    }

    private String fresh(String name) {
        String made = name;
        do {
            made = made + OTHER;
        } while (!names.add(made));
        return made.length() <= 64 ? made : fresh("x" + names.size());
    }

    private static Map<String, Expression> definitions(ProductLineVersion version, Renaming renaming) {
        version.calculations().forEach(calculation ->
                renaming.of(new Expression.CalculationReference(calculation.name(), calculation.expression())));
        return renaming.calculations();
    }

    private static boolean alike(Characteristic one, Characteristic other) {
        return switch (one) {
            case ChoiceCharacteristic choice -> other instanceof ChoiceCharacteristic second && choice.multiple() == second.multiple();
            case NumberCharacteristic _ -> other instanceof NumberCharacteristic;
            case TextCharacteristic _ -> other instanceof TextCharacteristic;
        };
    }

    private Type type(String code) {
        Characteristic one = from.characteristic(code).orElseThrow();
        if (!(one instanceof ChoiceCharacteristic choice)) {
            return one.type();
        }
        CodeDomain union = new CodeDomain(code, codes(choice, (ChoiceCharacteristic) to.characteristic(code).orElseThrow()));
        return choice.multiple() ? new Type.Codes(union) : new Type.Code(union);
    }

    private static List<String> codes(ChoiceCharacteristic one, ChoiceCharacteristic other) {
        Set<String> codes = new LinkedHashSet<>(one.domain().codes());
        codes.addAll(other.domain().codes());
        return List.copyOf(codes);
    }

    /** Names of properties that mean something else in the two versions: for some value, or because other choices have them. */
    private void differingProperties() {
        Map<String, Map<String, Object>> before = columns(from);
        Map<String, Map<String, Object>> after = columns(to);
        for (String name : after.keySet()) {
            if (before.containsKey(name) && !before.get(name).equals(after.get(name))) {
                otherProperties.add(name);
            }
        }
    }

    /** By property: what each value of each choice declares and has. */
    private static Map<String, Map<String, Object>> columns(ProductLineVersion version) {
        Map<String, Map<String, Object>> columns = new HashMap<>();
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                for (Property property : choice.properties()) {
                    Map<String, Object> column = columns.computeIfAbsent(property.name(), _ -> new HashMap<>());
                    column.put(choice.code(), property.type());
                    for (CharacteristicValue value : choice.values()) {
                        Value declared = value.properties().get(property.name());
                        column.put(choice.code() + "." + value.code(), declared == null
                                ? List.of("default", plain(Objects.requireNonNull(property.defaultValue()))) : plain(declared));
                    }
                }
            }
        }
        return columns;
    }

    private static Object plain(Value value) {
        return value instanceof Value.Number(var number) ? number.stripTrailingZeros() : value;
    }

    private Characteristic merged(Characteristic one, Characteristic other) {
        Expression when = ofFrom.orNull(one.appliesWhen());
        boolean sameWhen = Objects.equals(when, ofTo.getFirst().orNull(other.appliesWhen()));
        boolean states = one instanceof TextCharacteristic || one instanceof ChoiceCharacteristic choice && choice.multiple();
        boolean sameRequired = states || one.required() == other.required();
        boolean bound = sameWhen && sameRequired && ofTo.size() == 1;
        if (!bound) {
            free.add(one.code());
        }
        boolean required = bound && one.required();
        Expression appliesWhen = bound ? when : null;
        return switch (one) {
            case ChoiceCharacteristic choice -> {
                ChoiceCharacteristic second = (ChoiceCharacteristic) other;
                Map<String, Property> properties = new LinkedHashMap<>();
                choice.properties().forEach(property -> properties.put(property.name(), property));
                second.properties().forEach(property -> properties.put(ofTo.getFirst().property(property.name()), renamed(property)));
                List<CharacteristicValue> values = codes(choice, second).stream()
                        .map(code -> value(code, choice.value(code).orElse(null), second.value(code).orElse(null), properties, choice, second))
                        .toList();
                yield new ChoiceCharacteristic(choice.code(), choice.label(), null, required, false, Characteristic.LIGHTEST, appliesWhen,
                        choice.multiple(), List.copyOf(properties.values()), values, List.of());
            }
            case NumberCharacteristic number -> CommonNumber.of(number, (NumberCharacteristic) other).number(required, appliesWhen);
            case TextCharacteristic text -> new TextCharacteristic(text.code(), text.label(), null, required, false, Characteristic.LIGHTEST,
                    appliesWhen, Math.max(text.maxLength(), ((TextCharacteristic) other).maxLength()), "");
        };
    }

    private Property renamed(Property property) {
        return new Property(ofTo.getFirst().property(property.name()), property.type(), property.unit(), property.defaultValue());
    }

    private CharacteristicValue value(String code, @Nullable CharacteristicValue one, @Nullable CharacteristicValue other,
            Map<String, Property> properties, ChoiceCharacteristic choice, ChoiceCharacteristic second) {
        Map<String, Value> declared = new HashMap<>();
        if (other != null) {
            other.properties().forEach((name, value) -> declared.put(ofTo.getFirst().property(name), value));
        }
        if (one != null) {
            declared.putAll(one.properties());
        }
        for (Property property : properties.values()) {
            if (property.defaultValue() == null && !declared.containsKey(property.name())) {
                declared.put(property.name(), any(property, choice, second));
            }
        }
        return new CharacteristicValue(code, (one != null ? one : Objects.requireNonNull(other)).label(), declared);
    }

    /** Any value that the property has: nobody asks about it. */
    private Value any(Property property, ChoiceCharacteristic choice, ChoiceCharacteristic second) {
        return switch (property.type()) {
            case Type.Number _ -> new Value.Number(BigDecimal.ZERO);
            case Type.Flag _ -> new Value.Flag(false);
            case Type.Code(CodeDomain domain) -> new Value.Code(domain.codes().getFirst());
            default -> throw new IllegalArgumentException(choice.code() + ", " + second.code() + ": " + property);
        };
    }

    private Characteristic alone(Characteristic characteristic, String code, Renaming renaming) {
        Expression appliesWhen = renaming.orNull(characteristic.appliesWhen());
        return switch (characteristic) {
            case ChoiceCharacteristic choice -> new ChoiceCharacteristic(code, choice.label(), null, choice.required(), false,
                    Characteristic.LIGHTEST, appliesWhen, choice.multiple(),
                    choice.properties().stream().map(property -> new Property(
                            renaming.property(property.name()), property.type(), property.unit(), property.defaultValue())).toList(),
                    choice.values().stream().map(value -> {
                        Map<String, Value> declared = new HashMap<>();
                        value.properties().forEach((name, fact) -> declared.put(renaming.property(name), fact));
                        return new CharacteristicValue(value.code(), value.label(), declared);
                    }).toList(), choice.defaults());
            case NumberCharacteristic number -> new NumberCharacteristic(code, number.label(), null, number.required(), false,
                    Characteristic.LIGHTEST, appliesWhen, number.min(), number.max(), number.step(), number.unit(), number.defaultValue());
            case TextCharacteristic text -> new TextCharacteristic(code, text.label(), null, text.required(), false, Characteristic.LIGHTEST,
                    appliesWhen, text.maxLength(), text.defaultValue());
        };
    }

    /** All characteristics; it has no rules. */
    ProductLineVersion line() {
        return with(from, List.of(), List.of(), List.of());
    }

    private ProductLineVersion with(ProductLineVersion of, List<Constraint> constraints, List<PriceRule> prices,
            List<StepRule> steps) {
        return new ProductLineVersion(of.code(), of.version(), of.effectiveFrom(), of.name(), of.description(), of.currency(), List.of(),
                List.copyOf(shared.values()), List.of(), constraints, prices, List.of(), steps, List.of(), null, of.contentHash());
    }

    /** Codes of those of which each version decides by itself whether they apply and have a value. */
    Set<String> free() {
        return free;
    }

    /** Codes that both versions have, with values of one kind. */
    Set<String> common() {
        return common;
    }

    /** Codes that only one has, or that are of another kind in the other. */
    Set<String> alone() {
        Set<String> alone = new TreeSet<>();
        for (ProductLineVersion version : List.of(from, to)) {
            version.characteristics().stream().map(Characteristic::code).filter(code -> !common.contains(code)).forEach(alone::add);
        }
        return alone;
    }

    Renaming ofFrom() {
        return ofFrom;
    }

    Renaming ofTo(int copy) {
        return ofTo.get(copy);
    }

    /** A version's constraints, prices and steps in the words of this line. */
    ProductLineVersion rules(ProductLineVersion version, Renaming renaming) {
        return with(version,
                version.constraints().stream().map(one -> new Constraint(one.id(), one.severity(), one.forbid(),
                        renaming.of(one.condition()), renaming.orNull(one.when()), one.because())).toList(),
                version.prices().stream().map(one -> switch (one) {
                    case PriceRule.Amount amount -> (PriceRule) new PriceRule.Amount(
                            amount.id(), amount.label(), renaming.of(amount.amount()), renaming.orNull(amount.when()));
                    case PriceRule.OfValues ofValues -> new PriceRule.OfValues(ofValues.id(), renaming.property(ofValues.property()));
                }).toList(),
                version.steps().stream().map(one -> RenamedStep.of(one, renaming)).toList());
    }
}
