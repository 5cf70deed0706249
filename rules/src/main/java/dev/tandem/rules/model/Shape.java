package dev.tandem.rules.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a kind of mapping in a product-line file knows; the JSON Schema publishes the same.
 *
 * @param name of the definition in the JSON Schema
 * @param oneOf exactly one of these is there; may be empty
 * @param open whether it has further keys that the file itself declares
 */
record Shape(String name, List<String> required, List<String> optional, List<String> oneOf, boolean open) {

    static final Shape FILE = of("file", "format code version effectiveFrom name description currency characteristics",
            "uses dueDays enumerations groups calculations constraints prices footprint steps examples");
    static final Shape LIBRARY = of("library", "format library version name", "description values enumerations calculations");
    static final Shape VALUE_SET = of("valueSet", "label values", "properties");
    static final Shape TEXT = of("text", "en de", "");
    static final Shape CHARACTERISTIC = new Shape("characteristic", List.of(), List.of(), List.of("choice", "number", "text"), false);
    static final Shape CHOICE = of("choiceCharacteristic", "label values", "group required personal weight multiple appliesWhen properties default");
    static final Shape NUMBER = of("numberCharacteristic", "label min max", "group required personal weight appliesWhen step unit default");
    static final Shape TEXT_CHARACTERISTIC = of("textCharacteristic", "label maxLength", "group required personal weight appliesWhen default");
    static final Shape PROPERTY = of("property", "type", "unit default");
    static final Shape VALUE = new Shape("value", List.of("label"), List.of(), List.of(), true);
    static final Shape CALCULATION = of("calculation", "label is", "unit");
    static final Shape CONSTRAINT = new Shape("constraint", List.of("severity", "because"), List.of("when"), List.of("forbid", "require"), false);
    static final Shape AMOUNT = of("amount", "label amount", "when");
    static final Shape OF_VALUES = of("ofValues", "ofValues", "");
    static final Shape OF_ENERGY = of("ofEnergy", "ofEnergy", "");
    static final Shape STEP = of("step", "kind name capability minutes because",
            "skill energy batch after when load creative material highlights instructions");
    static final Shape SKILL = of("skill", "name level", "");
    static final Shape LOAD = of("load", "band", "vibration vibrationMinutes noise dust lift");
    static final Shape MATERIAL = of("material", "yield", "offcut");
    static final Shape EXAMPLE = of("example", "name selections", "violates price needs lacks");

    static final List<Shape> ALL = List.of(FILE, LIBRARY, VALUE_SET, TEXT, CHARACTERISTIC, CHOICE, NUMBER, TEXT_CHARACTERISTIC, PROPERTY, VALUE, CALCULATION,
            CONSTRAINT, AMOUNT, OF_VALUES, OF_ENERGY, STEP, SKILL, LOAD, MATERIAL, EXAMPLE);

    /** Every key it knows. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(required);
        keys.addAll(oneOf);
        keys.addAll(optional);
        return keys;
    }

    private static Shape of(String name, String required, String optional) {
        return new Shape(name, words(required), words(optional), List.of(), false);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
