package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Syntax.ArithmeticSyntax;
import dev.tandem.rules.expression.Syntax.BetweenSyntax;
import dev.tandem.rules.expression.Syntax.CallSyntax;
import dev.tandem.rules.expression.Syntax.ComparisonSyntax;
import dev.tandem.rules.expression.Syntax.ConditionalSyntax;
import dev.tandem.rules.expression.Syntax.FlagSyntax;
import dev.tandem.rules.expression.Syntax.IncludesSyntax;
import dev.tandem.rules.expression.Syntax.LogicSyntax;
import dev.tandem.rules.expression.Syntax.NameSyntax;
import dev.tandem.rules.expression.Syntax.NegationSyntax;
import dev.tandem.rules.expression.Syntax.NotSyntax;
import dev.tandem.rules.expression.Syntax.NumberSyntax;
import dev.tandem.rules.expression.Syntax.OneOfSyntax;
import dev.tandem.rules.expression.Syntax.PropertySyntax;
import dev.tandem.rules.expression.Syntax.TextSyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Gives names and types to what was written. A bare code gets its type from what it is compared with. */
final class TypeChecker {

    private final Source source;
    private final NameResolver names;
    private final CallChecker calls;

    TypeChecker(Names names, Source source) {
        this.source = source;
        this.names = new NameResolver(names, source);
        this.calls = new CallChecker(this, source);
    }

    /** The expression, which must be of the required type. */
    Expression check(Syntax syntax, Type required) {
        if (syntax instanceof NameSyntax name && names.isBareCode(name)) {
            return names.code(name, required);
        }
        if (syntax instanceof ConditionalSyntax conditional) {
            return new Conditional(
                    check(conditional.condition(), Type.FLAG),
                    check(conditional.then(), required),
                    check(conditional.otherwise(), required));
        }
        var expression = infer(syntax);
        if (expression.type().equals(required)) {
            return expression;
        }
        if (required instanceof Type.Code(CodeDomain domain) && expression instanceof TextLiteral(String text)) {
            throw source.error(syntax.at(), "Expected " + Types.describe(required) + ", found a text; codes stand without quotes",
                    domain.ordinal(text) >= 0 ? List.of(text) : DidYouMean.closest(text, domain.codes()));
        }
        throw source.error(syntax.at(),
                "Expected " + Types.describe(required) + ", found " + Types.describe(expression.type()));
    }

    /** The expression, whose type follows from itself. */
    Expression infer(Syntax syntax) {
        return switch (syntax) {
            case NumberSyntax number -> new NumberLiteral(number.value());
            case TextSyntax text -> new TextLiteral(text.value());
            case FlagSyntax flag -> new FlagLiteral(flag.value());
            case NameSyntax name -> names.named(name);
            case PropertySyntax property -> names.property(property);
            case NegationSyntax negation -> new Negation(check(negation.operand(), Type.NUMBER));
            case NotSyntax not -> new Not(check(not.operand(), Type.FLAG));
            case ArithmeticSyntax arithmetic -> arithmetic(arithmetic);
            case LogicSyntax logic ->
                new Logic(logic.operator(), check(logic.left(), Type.FLAG), check(logic.right(), Type.FLAG));
            case ComparisonSyntax comparison -> comparison(comparison);
            case OneOfSyntax oneOf -> oneOf(oneOf);
            case BetweenSyntax between -> new Between(
                    check(between.subject(), Type.NUMBER), check(between.low(), Type.NUMBER), check(between.high(), Type.NUMBER));
            case IncludesSyntax includes -> includes(includes);
            case ConditionalSyntax conditional -> conditional(conditional);
            case CallSyntax call -> calls.call(call);
        };
    }

    private Expression arithmetic(ArithmeticSyntax syntax) {
        var left = check(syntax.left(), Type.NUMBER);
        var right = check(syntax.right(), Type.NUMBER);
        if (syntax.operator() == ArithmeticOperator.POWER && right instanceof NumberLiteral(BigDecimal exponent)
                && exponent.abs().compareTo(BigDecimal.valueOf(Bounds.EXPONENT)) > 0) {
            throw source.error(syntax.right().at(), "An exponent lies between -" + Bounds.EXPONENT + " and " + Bounds.EXPONENT);
        }
        return new Arithmetic(syntax.operator(), left, right);
    }

    private Expression comparison(ComparisonSyntax syntax) {
        if (syntax.operator().ordering()) {
            return new Comparison(syntax.operator(), check(syntax.left(), Type.NUMBER), check(syntax.right(), Type.NUMBER));
        }
        if (lacksType(syntax.left())) {
            if (syntax.left() instanceof NameSyntax left && syntax.right() instanceof NameSyntax right && lacksType(right)) {
                throw names.twoCodes(left, right);
            }
            var right = comparable(syntax.right());
            return new Comparison(syntax.operator(), check(syntax.left(), right.type()), right);
        }
        var left = comparable(syntax.left());
        return new Comparison(syntax.operator(), left, check(syntax.right(), left.type()));
    }

    private Expression oneOf(OneOfSyntax syntax) {
        var type = Stream.concat(Stream.of(syntax.subject()), syntax.candidates().stream())
                .filter(part -> !lacksType(part))
                .findFirst()
                .map(this::comparable)
                .orElseGet(() -> infer(syntax.subject()))
                .type();
        return new OneOf(
                check(syntax.subject(), type),
                syntax.candidates().stream().map(candidate -> check(candidate, type)).toList());
    }

    private Expression comparable(Syntax syntax) {
        var expression = infer(syntax);
        if (expression.type() instanceof Type.Codes) {
            throw source.error(syntax.at(), "A multiple choice is not compared; it is asked with includes or count",
                    List.of("includes"));
        }
        return expression;
    }

    private Expression includes(IncludesSyntax syntax) {
        var choice = infer(syntax.choice());
        if (choice instanceof CharacteristicReference reference && reference.type() instanceof Type.Codes(CodeDomain domain)) {
            return new Includes(reference, names.code(syntax.code(), domain).code());
        }
        throw source.error(syntax.at(), "Expected a multiple choice in front of 'includes', found " + Types.describe(choice.type()),
                choice.type() instanceof Type.Code ? List.of("=") : List.of());
    }

    private Expression conditional(ConditionalSyntax syntax) {
        var condition = check(syntax.condition(), Type.FLAG);
        if (lacksType(syntax.then())) {
            var otherwise = comparable(syntax.otherwise());
            return new Conditional(condition, check(syntax.then(), otherwise.type()), otherwise);
        }
        var then = comparable(syntax.then());
        return new Conditional(condition, then, check(syntax.otherwise(), then.type()));
    }

    /** Whether it consists of bare codes only, so that its type must come from elsewhere. */
    private boolean lacksType(Syntax syntax) {
        return switch (syntax) {
            case NameSyntax name -> names.isBareCode(name);
            case ConditionalSyntax conditional -> lacksType(conditional.then()) && lacksType(conditional.otherwise());
            default -> false;
        };
    }
}
