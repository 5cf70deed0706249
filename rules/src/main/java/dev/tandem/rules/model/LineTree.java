package dev.tandem.rules.model;

import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Tree.Branch;
import java.util.ArrayList;
import java.util.List;

/**
 * A version as the mappings and lists of its file: keys in the order of the documentation, what has its default left out, expressions as
 * canonical text. The file is written from it and the content hash is taken of it.
 */
final class LineTree {

    private LineTree() {}

    static Branch of(ProductLineVersion line) {
        Branch groups = new Branch();
        line.groups().forEach(group -> groups.text(group.code(), group.label()));
        Branch characteristics = new Branch();
        line.characteristics().forEach(one -> characteristics.put(one.code(), CharacteristicTree.of(one)));
        Branch calculations = new Branch();
        line.calculations().forEach(one -> calculations.put(one.name(),
                new Branch().text("label", one.label()).text("unit", one.unit()).expression("is", one.expression())));
        Branch constraints = new Branch();
        line.constraints().forEach(one -> constraints.put(one.id(), constraint(one)));
        Branch prices = new Branch();
        line.prices().forEach(one -> prices.put(one.id(), price(one)));
        Branch footprint = new Branch();
        line.footprint().forEach(one -> footprint.put(one.id(), footprint(one)));
        Branch steps = new Branch();
        line.steps().forEach(one -> steps.put(one.code(), StepTree.of(one)));
        List<Tree> examples = new ArrayList<>();
        line.examples().forEach(one -> examples.add(example(one, line.characteristics())));
        return new Branch().number("format", 1).text("code", line.code()).number("version", line.version())
                .text("effectiveFrom", line.effectiveFrom().toString()).text("name", line.name()).text("description", line.description())
                .text("currency", line.currency().getCurrencyCode()).text("dueDays", line.dueDays())
                .some("enumerations", CharacteristicTree.enumerations(line.characteristics())).some("groups", groups)
                .some("characteristics", characteristics).some("calculations", calculations).some("constraints", constraints)
                .some("prices", prices).some("footprint", footprint).some("steps", steps)
                .put("examples", examples.isEmpty() ? null : new Tree.Items(examples));
    }

    private static Branch constraint(Constraint constraint) {
        return new Branch().text("severity", constraint.severity().name())
                .expression(constraint.forbid() ? "forbid" : "require", constraint.condition()).expression("when", constraint.when())
                .put("because", new Branch().text("en", words(constraint.because().en())).text("de", words(constraint.because().de())));
    }

    private static String words(List<Message.Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Message.Part part : parts) {
            text.append(switch (part) {
                case Message.Part.Words(String words) -> words.replace("{", "{{").replace("}", "}}");
                case Message.Part.Fact(var expression) -> "{" + ExpressionPrinter.print(expression) + "}";
            });
        }
        return text.toString();
    }

    private static Branch price(PriceRule rule) {
        return switch (rule) {
            case PriceRule.Amount amount ->
                new Branch().text("label", amount.label()).expression("amount", amount.amount()).expression("when", amount.when());
            case PriceRule.OfValues values -> new Branch().text("ofValues", values.property());
        };
    }

    private static Branch footprint(FootprintRule rule) {
        return switch (rule) {
            case FootprintRule.Amount amount ->
                new Branch().text("label", amount.label()).expression("amount", amount.amount()).expression("when", amount.when());
            case FootprintRule.OfValues values -> new Branch().text("ofValues", values.property());
            case FootprintRule.OfEnergy _ -> new Branch().flag("ofEnergy", true, false);
        };
    }

    private static Branch example(Example example, List<Characteristic> characteristics) {
        Branch selections = new Branch();
        for (Characteristic characteristic : characteristics) {
            Value value = example.selections().get(characteristic.code());
            if (value != null) {
                selections.put(characteristic.code(), CharacteristicTree.value(value, characteristic));
            }
        }
        return new Branch().text("name", example.name()).put("selections", selections)
                .put("violates", example.violates() == null ? null : Tree.codes(example.violates())).number("price", example.price())
                .codes("needs", example.needs()).codes("lacks", example.lacks());
    }
}
