package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints, price rules and footprint rules. */
final class RuleReader {

    private final ExpressionReader expressions;
    private final MessageReader messages;
    private final Collection<String> numberProperties;
    private final Set<String> added = new LinkedHashSet<>();

    /** @param numberProperties names of the number properties that any choice declares */
    RuleReader(ExpressionReader expressions, Collection<String> numberProperties) {
        this.expressions = expressions;
        this.messages = new MessageReader(expressions);
        this.numberProperties = numberProperties;
    }

    List<Constraint> constraints(Field section) {
        List<Constraint> constraints = new ArrayList<>();
        for (Field field : section.entries()) {
            int since = field.mistakes().count();
            String id = field.keyCode(CodeRule.CODE);
            Fields fields = Fields.of(field, Shape.CONSTRAINT);
            Severity severity = fields.get("severity").oneOf(Severity.class);
            boolean forbid = fields.has("forbid");
            Expression condition = expressions.flagOrTable(fields.get(forbid ? "forbid" : "require"));
            Expression when = when(fields);
            Message because = messages.read(fields.get("because"));
            if (condition != null && (when != null || !fields.has("when"))) {
                add(constraints, field.whole(since, () -> new Constraint(id, severity, forbid, condition, when, because)));
            }
        }
        return constraints;
    }

    List<PriceRule> prices(Field section) {
        List<PriceRule> prices = new ArrayList<>();
        added.clear();
        for (Field field : section.entries()) {
            int since = field.mistakes().count();
            String id = field.keyCode(CodeRule.CODE);
            if (has(field, "ofValues")) {
                String property = ofValues(field);
                add(prices, field.whole(since, () -> new PriceRule.OfValues(id, property)));
                continue;
            }
            Fields fields = Fields.of(field, Shape.AMOUNT);
            LocalizedText label = fields.text("label");
            Expression amount = expressions.numberOrTable(fields.get("amount"));
            Expression when = when(fields);
            if (amount != null && (when != null || !fields.has("when"))) {
                add(prices, field.whole(since, () -> new PriceRule.Amount(id, label, amount, when)));
            }
        }
        return prices;
    }

    List<FootprintRule> footprint(Field section) {
        List<FootprintRule> footprint = new ArrayList<>();
        added.clear();
        for (Field field : section.entries()) {
            int since = field.mistakes().count();
            String id = field.keyCode(CodeRule.CODE);
            if (has(field, "ofValues")) {
                String property = ofValues(field);
                add(footprint, field.whole(since, () -> new FootprintRule.OfValues(id, property)));
                continue;
            }
            if (has(field, "ofEnergy")) {
                Field energy = Fields.of(field, Shape.OF_ENERGY).get("ofEnergy");
                if (!energy.flag(true)) {
                    energy.mistake("ofEnergy is true, or the rule is left out.", List.of("true"));
                }
                once(energy, "ofEnergy: true");
                add(footprint, field.whole(since, () -> new FootprintRule.OfEnergy(id)));
                continue;
            }
            Fields fields = Fields.of(field, Shape.AMOUNT);
            LocalizedText label = fields.text("label");
            Expression amount = expressions.numberOrTable(fields.get("amount"));
            Expression when = when(fields);
            if (amount != null && (when != null || !fields.has("when"))) {
                add(footprint, field.whole(since, () -> new FootprintRule.Amount(id, label, amount, when)));
            }
        }
        return footprint;
    }

    private @Nullable Expression when(Fields fields) {
        return fields.has("when") ? expressions.flag(fields.get("when")) : null;
    }

    private String ofValues(Field field) {
        Field property = Fields.of(field, Shape.OF_VALUES).get("ofValues");
        String name = property.known("a number property of any choice", numberProperties);
        once(property, name);
        return name;
    }

    private void once(Field field, String what) {
        if (!added.add(what)) {
            field.mistake("Another rule already adds " + Words.quoted(what) + "; it would count twice.");
        }
    }

    private static boolean has(Field field, String key) {
        return field.node() instanceof YamlNode.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().text().equals(key));
    }

    private static <T> void add(List<T> rules, @Nullable T rule) {
        if (rule != null) {
            rules.add(rule);
        }
    }
}
