package dev.tandem.rules.model;

import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the examples. */
final class ExampleReader {

    private final Map<String, Characteristic> characteristics = new LinkedHashMap<>();
    private final Collection<String> declared;
    private final Collection<String> constraints;
    private final Collection<String> steps;

    /** @param declared codes of all characteristics, also of those whose declaration is mistaken */
    ExampleReader(List<Characteristic> sound, Collection<String> declared, Collection<String> constraints, Collection<String> steps) {
        sound.forEach(characteristic -> characteristics.put(characteristic.code(), characteristic));
        this.declared = declared;
        this.constraints = constraints;
        this.steps = steps;
    }

    List<Example> examples(Field section) {
        List<Example> examples = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field field : section.items()) {
            int since = field.mistakes().count();
            Fields fields = Fields.of(field, Shape.EXAMPLE);
            String name = fields.get("name").text();
            if (fields.has("name") && !names.add(name)) {
                fields.get("name").mistake("There is an example with this name already.");
            }
            Map<String, Value> selections = selections(fields.get("selections"));
            List<String> violates = fields.has("violates") ? StepReader.codes(fields.get("violates"), "a constraint", constraints) : null;
            BigDecimal price = fields.has("price") ? fields.get("price").number() : null;
            List<String> needs = StepReader.codes(fields.get("needs"), "a step", steps);
            List<String> lacks = StepReader.codes(fields.get("lacks"), "a step", steps);
            lacks.stream().filter(needs::contains).findFirst().ifPresent(both ->
                    fields.get("lacks").mistake("The step " + Words.quoted(both) + " cannot be needed and lacking at once."));
            Example example = field.whole(since, () -> new Example(name, selections, violates, price, needs, lacks));
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    private Map<String, Value> selections(Field field) {
        Map<String, Value> selections = new LinkedHashMap<>();
        for (Field selection : field.entries()) {
            String code = selection.key() == null ? "" : selection.key().text();
            Characteristic characteristic = characteristics.get(code);
            if (!declared.contains(code)) {
                new Field(selection.path(), selection.at(), null, null, selection.mistakes()).unknown("a characteristic", code, declared);
            } else if (characteristic != null) {
                Value value = value(selection, characteristic);
                if (value != null) {
                    selections.put(code, value);
                }
            }
        }
        return selections;
    }

    private static @Nullable Value value(Field field, Characteristic characteristic) {
        int since = field.mistakes().count();
        Value value = switch (characteristic) {
            case NumberCharacteristic _ -> new Value.Number(field.number());
            case TextCharacteristic _ -> new Value.Text(text(field));
            case ChoiceCharacteristic choice when choice.multiple() -> new Value.Codes(codes(field, choice));
            case ChoiceCharacteristic choice -> new Value.Code(field.known("a value of '" + choice.code() + "'", choice.domain().codes()));
        };
        if (field.mistakes().count() > since) {
            return null;
        }
        List<ValueMistake> mistakes = characteristic.check(value);
        mistakes.forEach(mistake -> field.mistake(mistake.message(), mistake.didYouMean()));
        return mistakes.isEmpty() ? value : null;
    }

    private static String text(Field field) {
        YamlNode.Scalar scalar = field.scalar("a text");
        return scalar == null ? "" : scalar.text();
    }

    private static Set<String> codes(Field field, ChoiceCharacteristic choice) {
        return new HashSet<>(StepReader.codes(field, "a value of '" + choice.code() + "'", choice.domain().codes()));
    }
}
