package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the properties that a choice declares and what its values state of them. */
final class PropertyReader {

    private final Map<String, Optional<CodeDomain>> enumerations;

    /** @param enumerations by name; empty where one is mistaken itself */
    PropertyReader(Map<String, Optional<CodeDomain>> enumerations) {
        this.enumerations = enumerations;
    }

    /** By name; empty where the declaration is mistaken, so that what the values state of it is not judged. */
    Map<String, Optional<Property>> declared(Field section) {
        Map<String, Optional<Property>> declared = new LinkedHashMap<>();
        for (Field field : section.entries()) {
            int since = field.mistakes().count();
            String name = field.keyCode(CodeRule.NAME);
            if (name.equals("label")) {
                field.keyMistake("A property cannot be called 'label': values have their label there.", List.of());
                continue;
            }
            Property property = property(field, name, since);
            declared.put(name, Optional.ofNullable(property));
        }
        return declared;
    }

    private @Nullable Property property(Field field, String name, int since) {
        Fields fields = Fields.of(field, Shape.PROPERTY);
        Type type = type(fields.get("type"));
        String unit = fields.has("unit") ? fields.get("unit").code(CodeRule.UNIT) : null;
        if (type == null) {
            return null;
        }
        if (unit != null && !type.equals(Type.NUMBER)) {
            fields.get("unit").mistake("Only a number has a unit.");
        }
        Value otherwise = fields.has("default") ? fact(fields.get("default"), type) : otherwise(type);
        return field.whole(since, () -> new Property(name, type, unit, otherwise));
    }

    private @Nullable Type type(Field field) {
        List<String> known = new ArrayList<>(List.of("number", "flag"));
        known.addAll(enumerations.keySet());
        int since = field.mistakes().count();
        String name = field.known("a type", known);
        if (field.mistakes().count() > since || !field.present()) {
            return null;
        }
        return switch (name) {
            case "number" -> Type.NUMBER;
            case "flag" -> Type.FLAG;
            default -> enumerations.getOrDefault(name, Optional.empty()).map(Type.Code::new).orElse(null);
        };
    }

    private static @Nullable Value otherwise(Type type) {
        return type.equals(Type.NUMBER) ? new Value.Number(BigDecimal.ZERO) : type.equals(Type.FLAG) ? new Value.Flag(false) : null;
    }

    /** What a value states of a property. */
    static Value fact(Field field, Type type) {
        return switch (type) {
            case Type.Number _ -> new Value.Number(field.number());
            case Type.Flag _ -> new Value.Flag(field.flag(false));
            case Type.Code(CodeDomain domain) -> new Value.Code(field.known("a code of " + domain.name(), domain.codes()));
            case Type.Codes _, Type.Text _ -> throw new IllegalArgumentException("a property is never a set or a text");
        };
    }
}
