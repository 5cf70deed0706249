package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a choice characteristic: its properties, its values and what the line proposes. */
final class ChoiceReader {

    private final Map<String, CodeDomain> enumerations;

    ChoiceReader(Map<String, CodeDomain> enumerations) {
        this.enumerations = enumerations;
    }

    DeclaredCharacteristic read(Field declared, Field field, List<String> groups) {
        int since = field.mistakes().count();
        String code = declared.keyCode(CodeRule.NAME);
        Fields fields = Fields.of(field, Shape.CHOICE);
        DeclaredCharacteristic.Common common = DeclaredCharacteristic.Common.read(fields, groups, true);
        boolean multiple = fields.get("multiple").flag(false);

        int before = field.mistakes().count();
        List<Property> properties = fields.get("properties").entries().stream().map(this::property).toList();
        boolean sound = field.mistakes().count() == before;
        Map<String, Property> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
        List<CharacteristicValue> values = new ArrayList<>();
        for (Field value : fields.get("values").entries()) {
            values.add(value(value, byName));
        }
        if (fields.has("values") && values.isEmpty()) {
            fields.get("values").mistake("A choice needs at least one value.");
        }
        List<String> codes = values.stream().map(CharacteristicValue::code).toList();
        List<String> defaults = fields.has("default") ? defaults(fields.get("default"), multiple, codes) : List.of();

        CodeDomain domain = new CodeDomain(code, codes);
        Map<String, Type> types = new LinkedHashMap<>();
        if (!multiple) {
            properties.forEach(property -> types.put(property.name(), property.type()));
        }
        return new DeclaredCharacteristic(declared, fields, code, multiple ? new Type.Codes(domain) : new Type.Code(domain), types,
                properties.stream().filter(property -> property.type().equals(Type.NUMBER)).map(Property::name).toList(), sound && !codes.isEmpty(), since, appliesWhen -> new ChoiceCharacteristic(code, common.label(), common.group(),
                        common.required(), common.personal(), appliesWhen, multiple, properties, values, defaults));
    }

    private List<String> defaults(Field field, boolean multiple, List<String> codes) {
        if (!multiple) {
            return List.of(field.known("value", codes));
        }
        List<String> defaults = new ArrayList<>();
        for (Field item : field.items()) {
            String code = item.known("value", codes);
            if (defaults.contains(code)) {
                item.mistake("The value " + Words.quoted(code) + " stands here twice.");
            }
            defaults.add(code);
        }
        return defaults;
    }

    private Property property(Field field) {
        String name = field.keyCode(CodeRule.NAME);
        if (name.equals("label")) {
            field.keyMistake("A property cannot be called 'label': values have their label there.", List.of());
        }
        Fields fields = Fields.of(field, Shape.PROPERTY);
        Type type = type(fields.get("type"));
        String unit = fields.has("unit") ? fields.get("unit").code(CodeRule.UNIT) : null;
        if (unit != null && !type.equals(Type.NUMBER)) {
            fields.get("unit").mistake("Only a number has a unit.");
        }
        return new Property(name, type, unit, fields.has("default") ? fact(fields.get("default"), type) : otherwise(type));
    }

    private Type type(Field field) {
        List<String> known = new ArrayList<>(List.of("number", "flag"));
        known.addAll(enumerations.keySet());
        return switch (field.known("type", known)) {
            case "flag" -> Type.FLAG;
            case String name when enumerations.containsKey(name) -> new Type.Code(enumerations.get(name));
            default -> Type.NUMBER;
        };
    }

    private static @Nullable Value otherwise(Type type) {
        return type.equals(Type.NUMBER) ? new Value.Number(BigDecimal.ZERO) : type.equals(Type.FLAG) ? new Value.Flag(false) : null;
    }

    private static Value fact(Field field, Type type) {
        return switch (type) {
            case Type.Number ignored -> new Value.Number(field.number());
            case Type.Flag ignored -> new Value.Flag(field.flag(false));
            case Type.Code(CodeDomain domain) -> new Value.Code(field.known("code of " + domain.name(), domain.codes()));
            case Type.Codes ignored -> throw new IllegalArgumentException("a property is never a set");
            case Type.Text ignored -> throw new IllegalArgumentException("a property is never a text");
        };
    }

    private static CharacteristicValue value(Field field, Map<String, Property> properties) {
        String code = field.keyCode(CodeRule.CODE);
        Fields fields = Fields.of(field, Shape.VALUE, List.copyOf(properties.keySet()));
        LocalizedText label = fields.text("label");
        Map<String, Value> facts = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            if (fields.has(name)) {
                facts.put(name, fact(fields.get(name), property.type()));
            } else if (property.defaultValue() == null) {
                field.keyMistake("The property '" + name + "' is missing: its type "
                        + (property.type() instanceof Type.Code(CodeDomain domain) ? domain.name() : "") + " has no default.", List.of());
            }
        });
        return new CharacteristicValue(code, label, facts);
    }
}
