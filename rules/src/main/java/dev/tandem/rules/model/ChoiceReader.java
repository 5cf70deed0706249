package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a choice characteristic: its properties, its values and what the line proposes. */
final class ChoiceReader {

    private final PropertyReader properties;
    private final List<String> groups;

    ChoiceReader(PropertyReader properties, List<String> groups) {
        this.properties = properties;
        this.groups = groups;
    }

    DeclaredCharacteristic read(Field declared, Field field) {
        int since = field.mistakes().count();
        String code = declared.keyCode(CodeRule.NAME);
        Fields fields = Fields.of(field, Shape.CHOICE);
        DeclaredCharacteristic.Common common = DeclaredCharacteristic.Common.read(fields, groups, true);
        int before = field.mistakes().count();
        boolean multiple = fields.get("multiple").flag(false);
        boolean kindIsClear = field.mistakes().count() == before;
        Map<String, Optional<Property>> known = properties.declared(fields.get("properties"));
        List<Property> sound = known.values().stream().flatMap(Optional::stream).toList();
        boolean allSound = kindIsClear && field.mistakes().count() == before && sound.size() == known.size();

        List<String> codes = fields.get("values").node() instanceof YamlNode.Mapping mapping
                ? mapping.entries().stream().map(value -> value.key().text()).toList() : List.of();
        List<CharacteristicValue> values = values(fields.get("values"), known);
        List<String> defaults = fields.has("default") && kindIsClear ? defaults(fields.get("default"), multiple, codes) : List.of();
        CodeDomain domain = new CodeDomain(code, codes);
        Map<String, Type> types = new LinkedHashMap<>();
        if (!multiple) {
            sound.forEach(property -> types.put(property.name(), property.type()));
        }
        return new DeclaredCharacteristic(declared, fields, code, multiple ? new Type.Codes(domain) : new Type.Code(domain), types,
                sound.stream().filter(property -> property.type().equals(Type.NUMBER)).map(Property::name).toList(),
                allSound && !codes.isEmpty(), since, appliesWhen -> new ChoiceCharacteristic(code, common.label(), common.group(),
                        common.required(), common.personal(), common.weight(), appliesWhen, multiple, sound, values, defaults));
    }

    private static List<String> defaults(Field field, boolean multiple, List<String> codes) {
        return multiple ? StepReader.codes(field, "a value of this choice", codes) : List.of(field.known("a value of this choice", codes));
    }

    /** The values that are written without a mistake. @param known the properties that they may state, by name */
    static List<CharacteristicValue> values(Field section, Map<String, Optional<Property>> known) {
        List<CharacteristicValue> values = new ArrayList<>();
        List<Field> entries = section.entries();
        for (Field entry : entries) {
            CharacteristicValue value = value(entry, known);
            if (value != null) {
                values.add(value);
            }
        }
        if (section.present() && entries.isEmpty()) {
            section.mistake("A choice needs at least one value.");
        }
        return values;
    }

    private static @Nullable CharacteristicValue value(Field field, Map<String, Optional<Property>> properties) {
        int since = field.mistakes().count();
        String code = field.keyCode(CodeRule.CODE);
        Fields fields = Fields.of(field, Shape.VALUE, List.copyOf(properties.keySet()));
        LocalizedText label = fields.text("label");
        Map<String, Value> facts = new LinkedHashMap<>();
        for (Property property : properties.values().stream().flatMap(Optional::stream).toList()) {
            if (fields.has(property.name())) {
                facts.put(property.name(), PropertyReader.fact(fields.get(property.name()), property.type()));
            } else if (property.defaultValue() == null && field.node() instanceof YamlNode.Mapping) {
                field.keyMistake("The property '" + property.name() + "' is missing: its type "
                        + (property.type() instanceof Type.Code(CodeDomain domain) ? domain.name() : "") + " has no default.", List.of());
            }
        }
        return field.whole(since, () -> new CharacteristicValue(code, label, facts));
    }
}
