package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Tree.Branch;
import dev.tandem.rules.model.Tree.Leaf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A characteristic as the mapping of its file. */
final class CharacteristicTree {

    private CharacteristicTree() {}

    static Branch of(Characteristic characteristic) {
        return switch (characteristic) {
            case ChoiceCharacteristic choice -> new Branch().put("choice", choice(choice));
            case NumberCharacteristic number -> new Branch().put("number", common(number, true).number("min", number.min())
                    .number("max", number.max()).number("step", number.step().compareTo(BigDecimal.ONE) == 0 ? null : number.step())
                    .text("unit", number.unit()).number("default", number.defaultValue()));
            case TextCharacteristic text -> new Branch().put("text", common(text, false).number("maxLength", text.maxLength())
                    .text("default", text.defaultValue().isEmpty() ? null : text.defaultValue()));
        };
    }

    private static Branch common(Characteristic characteristic, boolean required) {
        return new Branch().text("label", characteristic.label()).text("group", characteristic.group())
                .flag("required", characteristic.required(), required).flag("personal", characteristic.personal(), false)
                .number("weight", characteristic.weight() == Characteristic.LIGHTEST ? null : BigDecimal.valueOf(characteristic.weight()))
                .expression("appliesWhen", characteristic.appliesWhen());
    }

    private static Branch choice(ChoiceCharacteristic choice) {
        Branch properties = new Branch();
        for (Property property : choice.properties()) {
            properties.put(property.name(), new Branch().text("type", typeName(property.type())).text("unit", property.unit())
                    .put("default", property.defaultValue() == null || plain(property.defaultValue()) ? null : leaf(property.defaultValue())));
        }
        Branch values = new Branch();
        for (CharacteristicValue value : choice.values()) {
            Branch entry = new Branch().text("label", value.label());
            choice.properties().forEach(property -> {
                Value fact = value.properties().get(property.name());
                entry.put(property.name(), fact == null ? null : leaf(fact));
            });
            values.put(value.code(), entry);
        }
        Branch branch = common(choice, true).flag("multiple", choice.multiple(), false).some("properties", properties);
        if (choice.multiple()) {
            branch.codes("default", choice.defaults());
        } else if (!choice.defaults().isEmpty()) {
            branch.text("default", choice.defaults().getFirst());
        }
        return branch.put("values", values);
    }

    /** The enumerations that any property uses, in the order of their first use. */
    static Branch enumerations(List<Characteristic> characteristics) {
        Branch enumerations = new Branch();
        for (Characteristic characteristic : characteristics) {
            if (characteristic instanceof ChoiceCharacteristic choice) {
                for (Property property : choice.properties()) {
                    if (property.type() instanceof Type.Code(CodeDomain(String name, List<String> codes))) {
                        enumerations.put(name, Tree.codes(codes));
                    }
                }
            }
        }
        return enumerations;
    }

    static Tree value(Value value, Characteristic characteristic) {
        return value instanceof Value.Codes(Set<String> codes) && characteristic instanceof ChoiceCharacteristic choice
                ? Tree.codes(choice.domain().codes().stream().filter(codes::contains).toList()) : leaf(value);
    }

    private static Leaf leaf(Value value) {
        return switch (value) {
            case Value.Number(BigDecimal number) -> new Leaf(Numbers.plain(number).toPlainString(), true);
            case Value.Flag(boolean flag) -> new Leaf(Boolean.toString(flag), true);
            case Value.Text(String text) -> new Leaf(text, false);
            case Value.Code(String code) -> new Leaf(code, false);
            case Value.Codes(Set<String> codes) -> throw new IllegalArgumentException("a set is no leaf: " + codes);
        };
    }

    /** Whether a property has this default anyway. */
    private static boolean plain(@Nullable Value value) {
        return value instanceof Value.Number(BigDecimal number) && number.signum() == 0 || value instanceof Value.Flag(boolean flag) && !flag;
    }

    private static String typeName(Type type) {
        return switch (type) {
            case Type.Number _ -> "number";
            case Type.Flag _ -> "flag";
            case Type.Code(CodeDomain domain) -> domain.name();
            case Type.Text _ -> throw new IllegalArgumentException("a property is no text");
            case Type.Codes _ -> throw new IllegalArgumentException("a property is no set");
        };
    }
}
