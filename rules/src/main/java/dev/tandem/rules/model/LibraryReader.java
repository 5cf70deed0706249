package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.model.Library.Kind;
import dev.tandem.rules.model.Library.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a library. What its formulas mention is a line's own, so that only their form is checked here; a line that takes one is checked as if
 * it stood there.
 */
final class LibraryReader {

    private final Fields fields;
    private final Mistakes mistakes;
    private final List<Part> parts = new ArrayList<>();

    private LibraryReader(Fields fields, Mistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** The library, or null where there are mistakes. */
    static @Nullable Library read(Field file) {
        return new LibraryReader(Fields.of(file, Shape.LIBRARY), file.mistakes()).library(file);
    }

    private @Nullable Library library(Field file) {
        fields.requireFormat();
        String code = fields.get("library").code(CodeRule.CODE);
        int version = fields.get("version").integer(1, Integer.MAX_VALUE);
        LocalizedText name = fields.text("name");
        if (fields.has("description")) {
            fields.text("description");
        }
        Map<String, Optional<CodeDomain>> enumerations = EnumerationReader.read(fields.get("enumerations"));
        valueSets(fields.get("values"), new PropertyReader(enumerations));
        enumerations.forEach((enumeration, domain) ->
                parts.add(new Part(Kind.ENUMERATION, enumeration, null, domain.map(codes -> codes.codes().size()).orElse(0))));
        calculations(fields.get("calculations"));
        if (parts.isEmpty()) {
            file.mistake("A library needs at least one part: values, enumerations or calculations.");
        }
        return file.node() instanceof YamlNode.Mapping root
                ? mistakes.whole(0, file.at(), "", () -> new Library(code, version, name, parts, root)) : null;
    }

    private void valueSets(Field section, PropertyReader properties) {
        for (Field field : section.entries()) {
            String name = field.keyCode(CodeRule.CODE);
            Fields set = Fields.of(field, Shape.VALUE_SET);
            LocalizedText label = set.text("label");
            int values = ChoiceReader.values(set.get("values"), properties.declared(set.get("properties"))).size();
            parts.add(new Part(Kind.VALUES, name, label, values));
        }
    }

    private void calculations(Field section) {
        Cycles cycles = new Cycles("The calculations need each other");
        for (Field field : section.entries()) {
            String name = field.keyCode(CodeRule.NAME);
            Fields calculation = Fields.of(field, Shape.CALCULATION);
            parts.add(new Part(Kind.CALCULATION, name, calculation.text("label"), null));
            if (calculation.has("unit")) {
                calculation.get("unit").code(CodeRule.UNIT);
            }
            Field is = calculation.get("is");
            ExpressionReader.requireReadable(is);
            cycles.add(name, CalculationReader.mentioned(is), is);
        }
        cycles.report();
    }
}
