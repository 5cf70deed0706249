package dev.tandem.rules.model;

import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the declaration of a characteristic. */
final class CharacteristicReader {

    private final ChoiceReader choices;
    private final List<String> groups;

    CharacteristicReader(PropertyReader properties, List<String> groups) {
        this.choices = new ChoiceReader(properties, groups);
        this.groups = groups;
    }

    /** The declaration, or null where not even its kind is clear. */
    @Nullable DeclaredCharacteristic read(Field declared) {
        Fields kinds = Fields.of(declared, Shape.CHARACTERISTIC);
        if (kinds.has("choice")) {
            return choices.read(declared, kinds.get("choice"));
        }
        if (kinds.has("number")) {
            return number(declared, kinds.get("number"));
        }
        return kinds.has("text") ? text(declared, kinds.get("text")) : null;
    }

    private DeclaredCharacteristic number(Field declared, Field field) {
        int since = field.mistakes().count();
        String code = declared.keyCode(CodeRule.NAME);
        Fields fields = Fields.of(field, Shape.NUMBER);
        DeclaredCharacteristic.Common common = DeclaredCharacteristic.Common.read(fields, groups, true);
        int before = field.mistakes().count();
        BigDecimal min = fields.get("min").number();
        BigDecimal max = fields.get("max").number();
        BigDecimal step = fields.has("step") ? fields.get("step").number() : BigDecimal.ONE;
        String unit = fields.has("unit") ? fields.get("unit").code(CodeRule.UNIT) : null;
        boolean bounded = field.mistakes().count() == before && fields.has("min") && fields.has("max");
        if (bounded && min.compareTo(max) > 0) {
            fields.get("min").mistake("min " + min.toPlainString() + " is above max " + max.toPlainString() + ".");
        } else if (bounded && step.signum() <= 0) {
            fields.get("step").mistake("step " + step.toPlainString() + " must be above 0.");
        } else if (bounded && max.subtract(min).remainder(step).signum() != 0) {
            fields.get("max").mistake("max " + max.toPlainString() + " is never reached from " + min.toPlainString() + " in steps of "
                    + step.toPlainString() + ".", List.of(Numbers.plain(max.subtract(max.subtract(min).remainder(step))).toPlainString()));
        }
        BigDecimal proposed = fields.has("default") ? fields.get("default").number() : null;
        if (field.mistakes().count() == before && proposed != null) {
            NumberCharacteristic.mistakes(proposed, min, max, step).forEach(
                    wrong -> fields.get("default").mistake(wrong.message(), wrong.didYouMean()));
        }
        return new DeclaredCharacteristic(declared, fields, code, Type.NUMBER, Map.of(), List.of(), true, since,
                appliesWhen -> new NumberCharacteristic(code, common.label(), common.group(), common.required(), common.personal(),
                        common.weight(), appliesWhen, min, max, step, unit, proposed));
    }

    private DeclaredCharacteristic text(Field declared, Field field) {
        int since = field.mistakes().count();
        String code = declared.keyCode(CodeRule.NAME);
        Fields fields = Fields.of(field, Shape.TEXT_CHARACTERISTIC);
        DeclaredCharacteristic.Common common = DeclaredCharacteristic.Common.read(fields, groups, false);
        int before = field.mistakes().count();
        int maxLength = fields.get("maxLength").integer(1, TextCharacteristic.LONGEST);
        YamlNode.Scalar scalar = fields.has("default") ? fields.get("default").scalar("a text") : null;
        String proposed = scalar == null ? "" : scalar.text();
        if (field.mistakes().count() == before && fields.has("maxLength")) {
            TextCharacteristic.mistakes(proposed, maxLength).forEach(
                    wrong -> fields.get("default").mistake(wrong.message(), wrong.didYouMean()));
        }
        return new DeclaredCharacteristic(declared, fields, code, Type.TEXT, Map.of(), List.of(), true, since,
                appliesWhen -> new TextCharacteristic(code, common.label(), common.group(), common.required(), common.personal(),
                        common.weight(), appliesWhen, maxLength, proposed));
    }
}
