package dev.tandem.rules.model;

import dev.tandem.rules.expression.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of one mapping, once its keys are checked against its shape. */
final class Fields {

    private final Field of;
    private final Map<String, Field> fields = new HashMap<>();

    private Fields(Field of) {
        this.of = of;
    }

    /** Reads a mapping: a key that is unknown or missing is a mistake. */
    static Fields of(Field field, Shape shape) {
        return of(field, shape, List.of());
    }

    /** As {@link #of(Field, Shape)}, with keys that the file itself declares. */
    static Fields of(Field field, Shape shape, List<String> declared) {
        Fields fields = new Fields(field);
        if (!(field.node() instanceof YamlNode.Mapping)) {
            if (field.present()) {
                field.mistake("Expected a mapping with " + Words.list(shape.keys()) + ", but found " + field.node().given() + ".");
            }
            return fields;
        }
        List<String> known = new ArrayList<>(shape.keys());
        known.addAll(declared);
        List<String> misspelt = new ArrayList<>();
        for (Field entry : field.entries()) {
            String key = entry.key() == null ? "" : entry.key().text();
            if (known.contains(key)) {
                fields.fields.put(key, entry);
            } else {
                List<String> close = DidYouMean.closest(key, known);
                misspelt.addAll(close.isEmpty() ? shape.oneOf() : close);
                entry.keyMistake("The key " + Words.quoted(key) + " is not known here; allowed: " + Words.list(known) + ".", close);
            }
        }
        fields.require(shape, misspelt);
        return fields;
    }

    /** @param misspelt keys that a key which is not known may have meant: that is told already */
    private void require(Shape shape, List<String> misspelt) {
        for (String key : shape.required()) {
            if (!fields.containsKey(key) && !misspelt.contains(key)) {
                of.keyMistake("The key '" + key + "' is missing.", List.of());
            }
        }
        List<String> there = shape.oneOf().stream().filter(fields::containsKey).toList();
        if (!shape.oneOf().isEmpty() && there.size() != 1 && shape.oneOf().stream().noneMatch(misspelt::contains)) {
            of.keyMistake("Exactly one of " + Words.list(shape.oneOf()) + " is needed, but found " + Words.list(there) + ".", List.of());
        }
    }

    /** Checks that the file is of the one format that there is. */
    void requireFormat() {
        Field format = get("format");
        if (format.present() && format.integer(1, Integer.MAX_VALUE) > 1) {
            format.mistake("This format is not known; allowed: 1.", List.of("1"));
        }
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Field get(String key) {
        return fields.getOrDefault(key, new Field(of.under(key), of.at(), null, null, of.mistakes()));
    }

    LocalizedText text(String key) {
        Fields languages = of(get(key), Shape.TEXT);
        return new LocalizedText(languages.get("en").text(), languages.get("de").text());
    }
}
