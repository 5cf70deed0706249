package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.ConstantCode;
import dev.tandem.rules.expression.Node.ConstantFlag;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import dev.tandem.rules.expression.Node.TextNode;

/** Turns expressions of type flag into closures. */
final class FlagCompiler {

    private final NodeCompiler nodes;
    private final Layout layout;

    FlagCompiler(NodeCompiler nodes, Layout layout) {
        this.nodes = nodes;
        this.layout = layout;
    }

    FlagNode compile(Expression expression) {
        return switch (expression) {
            case FlagLiteral(boolean value) -> new ConstantFlag(value);
            case PropertyReference(String choice, String property, Type _) -> property(choice, property);
            case CharacteristicReference reference -> throw new IllegalArgumentException("Not a flag: " + reference);
            case CalculationReference reference -> (FlagNode) nodes.calculation(reference);
            case ConsultationReference _ -> Facts::consultation;
            case Not(Expression operand) -> not(nodes.flag(operand));
            case Logic logic -> logic(logic.operator(), nodes.flag(logic.left()), nodes.flag(logic.right()));
            case Comparison comparison -> comparison(comparison);
            case OneOf oneOf -> new MembershipCompiler(nodes).compile(oneOf);
            case Between between -> between(between);
            case Includes includes -> includes(includes);
            case Conditional conditional -> {
                var condition = nodes.flag(conditional.condition());
                var then = nodes.flag(conditional.then());
                var otherwise = nodes.flag(conditional.otherwise());
                yield facts -> condition.test(facts) ? then.test(facts) : otherwise.test(facts);
            }
            case Listed listed -> {
                var rows = new RowFinder(listed.table(), layout);
                yield facts -> rows.first(facts) != RowFinder.NONE;
            }
            default -> throw new IllegalArgumentException("Not a flag: " + expression);
        };
    }

    private FlagNode property(String choice, String property) {
        int slot = layout.slot(choice);
        var table = new boolean[layout.values(choice)];
        for (int i = 0; i < table.length; i++) {
            table[i] = ((Value.Flag) layout.property(choice, property, i)).flag();
        }
        return facts -> table[Slots.ordinal(facts, slot)];
    }

    private static FlagNode not(FlagNode operand) {
        return facts -> !operand.test(facts);
    }

    private static FlagNode logic(LogicOperator operator, FlagNode left, FlagNode right) {
        boolean decisive = operator == LogicOperator.OR;
        if (left instanceof ConstantFlag(boolean value)) {
            return value == decisive ? left : right;
        }
        return decisive
                ? facts -> left.test(facts) || right.test(facts)
                : facts -> left.test(facts) && right.test(facts);
    }

    private FlagNode includes(Includes includes) {
        int slot = layout.slot(includes.choice().characteristic());
        if (!(includes.choice().type() instanceof Type.Codes(CodeDomain domain)) || domain.ordinal(includes.code()) < 0) {
            throw new IllegalArgumentException("Not a member of a multiple choice: " + includes);
        }
        int ordinal = domain.ordinal(includes.code());
        return facts -> Slots.members(facts, slot).get(ordinal);
    }

    private FlagNode between(Between between) {
        var subject = nodes.number(between.subject());
        var low = nodes.number(between.low());
        var high = nodes.number(between.high());
        return facts -> {
            var value = subject.number(facts);
            return value.compareTo(low.number(facts)) >= 0 && value.compareTo(high.number(facts)) <= 0;
        };
    }

    private FlagNode comparison(Comparison comparison) {
        return switch (comparison.left().type()) {
            case Type.Number _ ->
                numbers(comparison.operator(), nodes.number(comparison.left()), nodes.number(comparison.right()));
            case Type.Code _ -> equality(comparison, codes(nodes.code(comparison.left()), nodes.code(comparison.right())));
            case Type.Flag _ -> equality(comparison, flags(nodes.flag(comparison.left()), nodes.flag(comparison.right())));
            case Type.Text _ -> equality(comparison, texts(nodes.text(comparison.left()), nodes.text(comparison.right())));
            case Type.Codes _ -> throw new IllegalArgumentException("A multiple choice is not compared: " + comparison);
        };
    }

    private static FlagNode equality(Comparison comparison, FlagNode equal) {
        return switch (comparison.operator()) {
            case EQUAL -> equal;
            case NOT_EQUAL -> not(equal);
            case LESS, AT_MOST, GREATER, AT_LEAST ->
                throw new IllegalArgumentException("Only numbers have an order: " + comparison);
        };
    }

    private static FlagNode numbers(ComparisonOperator operator, NumberNode left, NumberNode right) {
        return switch (operator) {
            case EQUAL -> facts -> left.number(facts).compareTo(right.number(facts)) == 0;
            case NOT_EQUAL -> facts -> left.number(facts).compareTo(right.number(facts)) != 0;
            case LESS -> facts -> left.number(facts).compareTo(right.number(facts)) < 0;
            case AT_MOST -> facts -> left.number(facts).compareTo(right.number(facts)) <= 0;
            case GREATER -> facts -> left.number(facts).compareTo(right.number(facts)) > 0;
            case AT_LEAST -> facts -> left.number(facts).compareTo(right.number(facts)) >= 0;
        };
    }

    private static FlagNode codes(CodeNode left, CodeNode right) {
        return right instanceof ConstantCode(int value)
                ? facts -> left.ordinal(facts) == value
                : facts -> left.ordinal(facts) == right.ordinal(facts);
    }

    private static FlagNode flags(FlagNode left, FlagNode right) {
        return facts -> left.test(facts) == right.test(facts);
    }

    private static FlagNode texts(TextNode left, TextNode right) {
        return facts -> left.text(facts).equals(right.text(facts));
    }
}
