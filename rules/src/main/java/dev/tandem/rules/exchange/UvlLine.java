package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlChoice.Option;
import dev.tandem.rules.exchange.UvlConditions.LeftOutException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The finite part of a product line as a feature model: characteristics below the line, values below them, and what forbids. Its products are the
 * valid complete configurations, as far as nothing was left out; what was stands in comments at the top.
 */
final class UvlLine {

    private final ProductLineVersion version;
    private final Map<String, UvlChoice> choices = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final StringBuilder constraints = new StringBuilder();
    private final UvlConditions conditions;
    private final String root;

    UvlLine(ProductLineVersion version) {
        this.version = version;
        this.conditions = new UvlConditions(new VersionLayout(version), choices);
        this.root = UvlText.quoted(version.code());
        for (Characteristic characteristic : version.characteristics()) {
            UvlChoice choice = UvlChoice.of(characteristic);
            if (choice == null) {
                leftOut.add("'%s': %s".formatted(characteristic.code(), characteristic.allowed()));
            } else {
                choices.put(characteristic.code(), choice);
            }
        }
    }

    String text() {
        choices.values().forEach(this::applies);
        version.constraints().stream().filter(constraint -> constraint.severity() == Severity.ERROR).forEach(this::constraint);
        StringBuilder text = new StringBuilder();
        text.append("// The finite part of %s, version %d.%n".formatted(version.code(), version.version()));
        leftOut.forEach(what -> text.append("// Left out: ").append(what.replaceAll("\\R", " ")).append('\n'));
        text.append("namespace ").append(root).append("\n\nfeatures\n\t").append(root).append(" {abstract}\n");
        tree(text, "mandatory", true);
        tree(text, "optional", false);
        return text.append(constraints.isEmpty() ? "" : "\nconstraints\n").append(constraints).toString().replace("\r\n", "\n");
    }

    private void tree(StringBuilder text, String group, boolean always) {
        List<UvlChoice> some = choices.values().stream().filter(choice -> choice.always() == always).toList();
        if (some.isEmpty()) {
            return;
        }
        text.append("\t\t").append(group).append('\n');
        for (UvlChoice choice : some) {
            text.append("\t\t\t").append(UvlText.quoted(choice.characteristic().code())).append(" {abstract}\n\t\t\t\t")
                    .append(choice.multiple() ? "optional" : "alternative").append('\n');
            for (Option option : choice.options()) {
                text.append("\t\t\t\t\t").append(UvlText.quoted(option.feature())).append(' ').append(option.attributes()).append('\n');
            }
        }
    }

    /** A characteristic has a value only where it applies, and where it applies if it is required. */
    private void applies(UvlChoice choice) {
        Characteristic characteristic = choice.characteristic();
        Expression when = characteristic.appliesWhen();
        if (when == null) {
            return;
        }
        told(characteristic.code() + " applies", () -> {
            UvlText applies = UvlText.all(List.of(conditions.decided(Mentions.of(when)), conditions.of(when, false)));
            UvlText value = choice.decided();
            UvlText only = UvlText.any(List.of(UvlText.not(value), applies));
            return characteristic.required() ? UvlText.all(List.of(only, UvlText.any(List.of(UvlText.not(applies), value)))) : only;
        });
    }

    /** It speaks only where all that it mentions has a value. */
    private void constraint(Constraint constraint) {
        Expression when = constraint.when();
        Expression broken = constraint.forbid() ? constraint.condition() : new Expression.Not(constraint.condition());
        Expression violated = when == null ? broken : new Logic(LogicOperator.AND, when, broken);
        told("constraint " + constraint.id(), () -> UvlText.not(UvlText.all(
                List.of(conditions.decided(Mentions.of(violated)), conditions.of(violated, true)))));
    }

    private void told(String what, Supplier<UvlText> condition) {
        try {
            String line = condition.get().line(root);
            constraints.append('\t').append(line).append(" // ").append(what).append('\n');
        } catch (LeftOutException e) {
            leftOut.add(what + ", for " + e.getMessage());
        }
    }
}
