package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.Expression.TextLiteral;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints an expression as canonical text that parses to an equal expression, with no more parentheses than needed. Calculations
 * are printed by name. A table is printed to be read and told apart: what it is written as is a list of rows.
 */
public final class ExpressionPrinter {

    /** How tightly a construct binds, loosest first. */
    private enum Binding {
        ANY,
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        SIGNED,
        POWER,
        PRIMARY
    }

    /** What reads as a code wherever names begin with a small letter. */
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Z][A-Za-z0-9_]*");

    private ExpressionPrinter() {}

    public static String print(Expression expression) {
        return print(expression, Binding.ANY);
    }

    private static String print(Expression expression, Binding least) {
        var text = text(expression);
        return binding(expression).compareTo(least) >= 0 ? text : "(" + text + ")";
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case NumberLiteral number -> number.value().toPlainString();
            case FlagLiteral flag -> Boolean.toString(flag.value());
            case TextLiteral text -> quoted(text.value());
            case CodeLiteral literal -> code(literal.code());
            case CharacteristicReference reference -> reference.characteristic();
            case PropertyReference reference -> reference.characteristic() + "." + reference.property();
            case CalculationReference reference -> reference.name();
            case ConsultationReference _ -> "consultation";
            case Negation(NumberLiteral number) when number.value().signum() >= 0 -> "-(" + text(number) + ")";
            case Negation negation -> "-" + print(negation.operand(), Binding.SIGNED);
            case Not(OneOf oneOf) -> membership(oneOf.subject(), "not in", oneOf.candidates());
            case Not(Between between) -> range(between, "not in");
            case Not not -> "not " + print(not.operand(), Binding.NOT);
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Comparison comparison -> print(comparison.left(), Binding.SUM) + " " + comparison.operator().symbol() + " "
                    + print(comparison.right(), Binding.SUM);
            case Logic logic -> print(logic.left(), binding(logic)) + " " + logic.operator().symbol() + " "
                    + print(logic.right(), tighter(binding(logic)));
            case OneOf oneOf -> membership(oneOf.subject(), "in", oneOf.candidates());
            case Between between -> range(between, "in");
            case Includes includes -> text(includes.choice()) + " includes " + code(includes.code());
            case Conditional conditional -> "if " + text(conditional.condition()) + " then " + text(conditional.then())
                    + " else " + text(conditional.otherwise());
            case Call call -> call.function().symbol() + list(call.arguments());
            case Tabular tabular -> TableText.of(tabular);
        };
    }

    private static Binding binding(Expression expression) {
        return switch (expression) {
            case Conditional _ -> Binding.ANY;
            case Logic logic -> logic.operator() == LogicOperator.OR ? Binding.OR : Binding.AND;
            case Not(OneOf _), Not(Between _) -> Binding.COMPARISON;
            case Not _ -> Binding.NOT;
            case Comparison _, OneOf _, Between _, Includes _, Listed _ -> Binding.COMPARISON;
            case Arithmetic arithmetic -> switch (arithmetic.operator()) {
                case ADD, SUBTRACT -> Binding.SUM;
                case MULTIPLY, DIVIDE -> Binding.PRODUCT;
                case POWER -> Binding.POWER;
            };
            case Negation _ -> Binding.SIGNED;
            case NumberLiteral number -> number.value().signum() < 0 ? Binding.SIGNED : Binding.PRIMARY;
            case FlagLiteral _, TextLiteral _, CodeLiteral _, Call _, LookedUp _ -> Binding.PRIMARY;
            case CharacteristicReference _, PropertyReference _, CalculationReference _, ConsultationReference _ ->
                Binding.PRIMARY;
        };
    }

    private static String arithmetic(Arithmetic arithmetic) {
        if (arithmetic.operator() == ArithmeticOperator.POWER) {
            return print(arithmetic.left(), Binding.PRIMARY) + "^" + print(arithmetic.right(), Binding.SIGNED);
        }
        var binding = binding(arithmetic);
        return print(arithmetic.left(), binding) + " " + arithmetic.operator().symbol() + " "
                + print(arithmetic.right(), tighter(binding));
    }

    private static String membership(Expression subject, String in, List<Expression> candidates) {
        return print(subject, Binding.SUM) + " " + in + " " + list(candidates);
    }

    private static String range(Between between, String in) {
        return print(between.subject(), Binding.SUM) + " " + in + " " + print(between.low(), Binding.SUM) + ".."
                + print(between.high(), Binding.SUM);
    }

    private static String list(List<Expression> entries) {
        return entries.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Binding tighter(Binding binding) {
        return Binding.values()[binding.ordinal() + 1];
    }

    private static String code(String code) {
        return PLAIN_CODE.matcher(code).matches() ? code : "`" + code + "`";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
