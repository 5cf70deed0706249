package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Names.NamedCharacteristic;
import dev.tandem.rules.expression.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A characteristic as far as it can be read before its precondition, which may mention the others.
 *
 * @param properties what expressions see of a single choice
 * @param numberProperties names of the number properties of any choice
 * @param sound whether what expressions see of it is free of mistakes
 * @param since the count of mistakes before it was read
 * @param complete makes the characteristic, given its precondition
 */
record DeclaredCharacteristic(
        Field declared,
        Fields fields,
        String code,
        Type type,
        Map<String, Type> properties,
        List<String> numberProperties,
        boolean sound,
        int since,
        int until,
        Function<@Nullable Expression, Characteristic> complete) {

    DeclaredCharacteristic(Field declared, Fields fields, String code, Type type, Map<String, Type> properties,
            List<String> numberProperties, boolean sound, int since, Function<@Nullable Expression, Characteristic> complete) {
        this(declared, fields, code, type, properties, numberProperties, sound, since, declared.mistakes().count(), complete);
    }

    NamedCharacteristic named() {
        return new NamedCharacteristic(type, properties);
    }

    /** The characteristic, or null where it is mistaken. */
    @Nullable Characteristic complete(ExpressionReader expressions) {
        int before = declared.mistakes().count();
        Expression appliesWhen = fields.has("appliesWhen") ? expressions.flag(fields.get("appliesWhen")) : null;
        boolean whole = until == since && (appliesWhen != null || !fields.has("appliesWhen"));
        return whole ? declared.whole(before, () -> complete.apply(appliesWhen)) : null;
    }

    /** What every kind of characteristic declares. */
    record Common(LocalizedText label, @Nullable String group, boolean required, boolean personal, int weight) {

        static Common read(Fields fields, List<String> groups, boolean required) {
            return new Common(fields.text("label"), fields.has("group") ? fields.get("group").known("a group", groups) : null,
                    fields.get("required").flag(required), fields.get("personal").flag(false),
                    fields.has("weight") ? fields.get("weight").integer(Characteristic.LIGHTEST, Characteristic.HEAVIEST) : Characteristic.LIGHTEST);
        }
    }
}
