package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Property;
import dev.tandem.rules.model.StepRule;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version's constraints and step rules as readable DRL: one declared fact with the selections and their properties, one rule
 * each. For reading and for holding the engine against Drools' own compiler; Tandem itself never compiles it.
 */
final class DrlText {

    private final ProductLineVersion version;
    private final DrlExpressions expressions = new DrlExpressions();
    private final StringBuilder text = new StringBuilder();

    private DrlText(ProductLineVersion version) {
        this.version = version;
    }

    static String of(ProductLineVersion version) {
        return new DrlText(version).write();
    }

    private String write() {
        line("// %s version %d: %s", version.code(), version.version(), version.name().en());
        line("package dev.tandem.line.%s;", version.code().toLowerCase(Locale.ROOT));
        line("");
        line("import java.math.BigDecimal;");
        line("import static %s.*;", DrlFunctions.class.getName());
        line("");
        declare();
        version.constraints().forEach(this::constraint);
        version.steps().forEach(this::step);
        return text.toString();
    }

    private void declare() {
        line("declare Selected");
        for (Characteristic characteristic : version.characteristics()) {
            line("    %s : %s", characteristic.code(), javaType(characteristic.type()));
            if (characteristic instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                for (Property property : choice.properties()) {
                    line("    %s : %s", DrlExpressions.field(choice.code(), property.name()), javaType(property.type()));
                }
            }
        }
        line("    consultation : Boolean");
        line("    violated : java.util.Set");
        line("    needed : java.util.Set");
        line("end");
    }

    private static String javaType(Type type) {
        return switch (type) {
            case Type.Number number -> "BigDecimal";
            case Type.Flag flag -> "Boolean";
            case Type.Text words -> "String";
            case Type.Code code -> "String";
            case Type.Codes codes -> "java.util.Set";
        };
    }

    private void constraint(Constraint constraint) {
        line("");
        line(
                "// %s: %s %s",
                constraint.severity(),
                constraint.forbid() ? "forbid" : "require",
                ExpressionPrinter.print(constraint.condition()));
        line("rule \"%s\"", constraint.id());
        body(constraint.violated(), "violated", constraint.id());
    }

    private void step(StepRule step) {
        line("");
        line("// %s", step.name().en());
        line("rule \"step %s\"", step.code());
        body(step.when(), "needed", step.code());
    }

    private void body(@Nullable Expression condition, String conclusion, String name) {
        line("when");
        if (condition == null) {
            line("    $selected : Selected()");
        } else {
            String decided = Mentions.of(condition).stream()
                    .map(code -> code + " != null,")
                    .collect(Collectors.joining(" "));
            line("    $selected : Selected(");
            if (!decided.isEmpty()) {
                line("        %s", decided);
            }
            line("        %s )", expressions.condition(condition));
        }
        line("then");
        line("    $selected.get%s().add(\"%s\");", Character.toUpperCase(conclusion.charAt(0)) + conclusion.substring(1), name);
        line("end");
    }

    private void line(String format, Object... arguments) {
        text.append(format.formatted(arguments)).append('\n');
    }
}
