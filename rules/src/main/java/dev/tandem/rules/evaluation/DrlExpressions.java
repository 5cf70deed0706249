package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.TableText;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints expressions in DRL. A pattern's condition may use DRL's own operators; what stands within a function's arguments is
 * plain Java, where decimals know no operators.
 */
final class DrlExpressions {

    static String field(String characteristic, String property) {
        return characteristic + "_" + property;
    }

    /** A flag, within a pattern. */
    String condition(Expression expression) {
        return switch (expression) {
            case Expression.Logic logic ->
                "(" + condition(logic.left()) + operator(logic) + condition(logic.right()) + ")";
            case Expression.Not not -> "!(" + condition(not.operand()) + ")";
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.OneOf oneOf ->
                value(oneOf.subject()) + " in (" + values(oneOf.candidates(), ", ") + ")";
            case Expression.Between between -> "(" + number(between.subject()) + " >= " + number(between.low()) + " && "
                    + number(between.subject()) + " <= " + number(between.high()) + ")";
            case Expression.Includes includes ->
                includes.choice().characteristic() + " contains \"" + includes.code() + "\"";
            case Expression.CalculationReference calculation -> condition(calculation.definition());
            case Expression.Conditional choice -> "((" + condition(choice.condition()) + " && " + condition(choice.then())
                    + ") || (!(" + condition(choice.condition()) + ") && " + condition(choice.otherwise()) + "))";
            case Expression.FlagLiteral flag -> flag.value() ? "1B == 1B" : "1B != 1B";
            default -> value(expression) + " == true";
        };
    }

    private static String operator(Expression.Logic logic) {
        return logic.operator() == Expression.LogicOperator.AND ? " && " : " || ";
    }

    private String comparison(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (left.type() instanceof Type.Flag) {
            String one = condition(left);
            String other = condition(right);
            boolean equal = comparison.operator() == ComparisonOperator.EQUAL;
            return equal
                    ? "((" + one + " && " + other + ") || (!(" + one + ") && !(" + other + ")))"
                    : "((" + one + " && !(" + other + ")) || (!(" + one + ") && " + other + "))";
        }
        return left.type() instanceof Type.Number
                ? number(left) + symbol(comparison.operator()) + number(right)
                : value(left) + symbol(comparison.operator()) + value(right);
    }

    private static String symbol(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
        };
    }

    /** A number, within a pattern: sums and products of plain numbers as DRL has them, anything else as functions. */
    private String number(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral literal -> literal(literal.value());
            case Expression.CalculationReference calculation -> number(calculation.definition());
            case Expression.Arithmetic arithmetic when plain(arithmetic) -> infix(arithmetic);
            default -> java(expression);
        };
    }

    private static boolean plain(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral literal -> literal.value().signum() >= 0;
            case Expression.CharacteristicReference reference -> true;
            case Expression.PropertyReference reference -> true;
            case Expression.Arithmetic arithmetic ->
                arithmetic.operator() != ArithmeticOperator.DIVIDE
                        && arithmetic.operator() != ArithmeticOperator.POWER
                        && plain(arithmetic.left())
                        && plain(arithmetic.right());
            default -> false;
        };
    }

    private static String literal(BigDecimal value) {
        return value.signum() < 0 ? "decimal(\"" + value.toPlainString() + "\")" : value.toPlainString() + "B";
    }

    private String infix(Expression.Arithmetic arithmetic) {
        return "(" + number(arithmetic.left()) + " " + arithmetic.operator().symbol() + " " + number(arithmetic.right()) + ")";
    }

    private String value(Expression expression) {
        return java(expression);
    }

    private String values(List<Expression> expressions, String separator) {
        return expressions.stream().map(this::java).collect(Collectors.joining(separator));
    }

    /** Any expression as plain Java. */
    private String java(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral literal -> "decimal(\"" + literal.value().toPlainString() + "\")";
            case Expression.FlagLiteral flag -> String.valueOf(flag.value());
            case Expression.TextLiteral text -> "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case Expression.CodeLiteral code -> "\"" + code.code() + "\"";
            case Expression.CharacteristicReference reference -> reference.characteristic();
            case Expression.PropertyReference reference -> field(reference.characteristic(), reference.property());
            case Expression.CalculationReference calculation -> java(calculation.definition());
            case Expression.ConsultationReference consultation -> "consultation";
            case Expression.Negation negation -> "negate(" + java(negation.operand()) + ")";
            case Expression.Not not -> "!(" + java(not.operand()) + ")";
            case Expression.Logic logic -> "(" + java(logic.left()) + operator(logic) + java(logic.right()) + ")";
            case Expression.Arithmetic arithmetic ->
                function(arithmetic.operator()) + "(" + java(arithmetic.left()) + ", " + java(arithmetic.right()) + ")";
            case Expression.Comparison comparison -> javaComparison(comparison);
            case Expression.OneOf oneOf ->
                "oneOf(" + java(oneOf.subject()) + ", " + values(oneOf.candidates(), ", ") + ")";
            case Expression.Between between -> "(!less(" + java(between.subject()) + ", " + java(between.low()) + ") && !less("
                    + java(between.high()) + ", " + java(between.subject()) + "))";
            case Expression.Conditional choice -> "choose(" + java(choice.condition()) + ", " + java(choice.then()) + ", "
                    + java(choice.otherwise()) + ")";
            case Expression.Includes includes ->
                includes.choice().characteristic() + ".contains(\"" + includes.code() + "\")";
            case Expression.Call call -> call(call);
            case Expression.Tabular tabular -> table(tabular);
        };
    }

    /** {@code listed(rows("STEEL, S|M", "TITANIUM, *"), frame, size)}. */
    private static String table(Expression.Tabular tabular) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < tabular.table().rows().size(); row++) {
            String cells = tabular.table().rows().get(row).stream().map(DrlExpressions::cell).collect(Collectors.joining(", "));
            rows.add("\"" + cells + (tabular instanceof Expression.LookedUp lookedUp ? " = " + lookedUp.numbers().get(row).toPlainString() : "") + "\"");
        }
        String columns = tabular.table().columns().stream().map(Expression.CharacteristicReference::characteristic).collect(Collectors.joining(", "));
        return (tabular instanceof Expression.LookedUp ? "lookedUp" : "listed") + "(rows(" + String.join(", ", rows) + "), " + columns + ")";
    }

    private static String cell(Combinations.Cell cell) {
        return switch (cell) {
            case Combinations.Any _ -> "*";
            case Combinations.Codes(List<String> codes) -> String.join("|", codes);
            case Combinations.Ranges(List<Combinations.Range> ranges) -> ranges.stream().map(TableText::range).collect(Collectors.joining("|"));
        };
    }

    private static String function(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            case POWER -> "power";
        };
    }

    private String javaComparison(Expression.Comparison comparison) {
        String left = java(comparison.left());
        String right = java(comparison.right());
        return switch (comparison.operator()) {
            case EQUAL -> "same(" + left + ", " + right + ")";
            case NOT_EQUAL -> "!same(" + left + ", " + right + ")";
            case LESS -> "less(" + left + ", " + right + ")";
            case AT_MOST -> "!less(" + right + ", " + left + ")";
            case GREATER -> "less(" + right + ", " + left + ")";
            case AT_LEAST -> "!less(" + left + ", " + right + ")";
        };
    }

    private String call(Expression.Call call) {
        String arguments = values(call.arguments(), ", ");
        return switch (call.function()) {
            case MIN -> "min(" + arguments + ")";
            case MAX -> "max(" + arguments + ")";
            case ABS -> "abs(" + arguments + ")";
            case ROUND -> call.arguments().size() == 1 ? "round(" + arguments + ", decimal(\"0\"))" : "round(" + arguments + ")";
            case LENGTH -> "length(" + arguments + ")";
            case COUNT -> "count(" + arguments + ")";
        };
    }
}
