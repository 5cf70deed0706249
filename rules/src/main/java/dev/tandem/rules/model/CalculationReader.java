package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads calculations: they may mention each other in any order, but not in a circle. */
final class CalculationReader {

    private final NameScope scope;

    CalculationReader(NameScope scope) {
        this.scope = scope;
    }

    /** The calculations in the order of the file; afterwards the scope knows them. */
    List<Calculation> calculations(Field section) {
        Map<String, Field> declared = new LinkedHashMap<>();
        for (Field field : section.entries()) {
            String name = field.keyCode(CodeRule.NAME);
            if (scope.knows(name)) {
                field.keyMistake("There is a characteristic '" + name + "' already; a calculation needs a name of its own.", List.of());
            } else {
                declared.put(name, field);
            }
        }
        Cycles cycles = new Cycles("The calculations need each other");
        Map<String, Fields> fields = new HashMap<>();
        declared.forEach((name, field) -> {
            fields.put(name, Fields.of(field, Shape.CALCULATION));
            cycles.add(name, mentioned(fields.get(name).get("is")), fields.get(name).get("is"));
        });
        List<String> order = cycles.report();
        cycles.circular().forEach(scope::mistaken);
        Map<String, Calculation> read = new HashMap<>();
        for (String name : order) {
            read(name, declared.get(name), fields.get(name), read);
        }
        return declared.keySet().stream().map(read::get).filter(Objects::nonNull).toList();
    }

    private void read(String name, Field field, Fields fields, Map<String, Calculation> read) {
        Expression expression = scope.expressions(false).anyOrTable(fields.get("is"));
        if (expression == null) {
            scope.mistaken(name);
        } else {
            scope.calculation(name, expression);
        }
        int since = field.mistakes().count();
        LocalizedText label = fields.text("label");
        String unit = fields.has("unit") ? fields.get("unit").code(CodeRule.UNIT) : null;
        if (expression != null) {
            Calculation calculation = field.whole(since, () -> new Calculation(name, label, expression, unit));
            if (calculation != null) {
                read.put(name, calculation);
            }
        }
    }

    /** The names that stand in a formula; none in a table, which mentions no calculation. */
    static List<String> mentioned(Field field) {
        return field.node() instanceof YamlNode.Scalar scalar ? new ArrayList<>(ExpressionReader.words(scalar.text())) : List.of();
    }
}
