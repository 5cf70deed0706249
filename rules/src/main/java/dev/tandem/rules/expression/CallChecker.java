package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Syntax.CallSyntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks the calls of functions: their names, and the number and types of their arguments. */
final class CallChecker {

    private final TypeChecker types;
    private final Source source;

    CallChecker(TypeChecker types, Source source) {
        this.types = types;
        this.source = source;
    }

    Expression call(CallSyntax syntax) {
        var function = function(syntax);
        return switch (function) {
            case MIN, MAX -> numbers(function, syntax);
            case ABS -> numbers(function, withCount(syntax, 1, 1));
            case ROUND -> round(withCount(syntax, 1, 2));
            case LENGTH -> {
                var text = types.check(withCount(syntax, 1, 1).arguments().getFirst(), Type.TEXT);
                yield new Call(function, List.of(text));
            }
            case COUNT -> count(withCount(syntax, 1, 1));
        };
    }

    private Function function(CallSyntax syntax) {
        var name = syntax.function();
        return Arrays.stream(Function.values())
                .filter(function -> !name.quoted() && function.symbol().equals(name.name()))
                .findFirst()
                .orElseThrow(() -> {
                    var known = Arrays.stream(Function.values()).map(Function::symbol).toList();
                    return source.error(name.at(), "'" + name.name() + "' is not a function; there are "
                            + String.join(", ", known), DidYouMean.closest(name.name(), known));
                });
    }

    private Expression numbers(Function function, CallSyntax syntax) {
        return new Call(function, syntax.arguments().stream()
                .map(argument -> types.check(argument, Type.NUMBER))
                .toList());
    }

    private Expression round(CallSyntax syntax) {
        var arguments = new ArrayList<Expression>();
        arguments.add(types.check(syntax.arguments().getFirst(), Type.NUMBER));
        if (syntax.arguments().size() == 2) {
            var digits = types.check(syntax.arguments().get(1), Type.NUMBER);
            if (!(digits instanceof NumberLiteral(BigDecimal value)) || value.signum() < 0 || value.scale() > 0
                    || value.compareTo(BigDecimal.valueOf(Bounds.ROUND_DIGITS)) > 0) {
                throw source.error(syntax.arguments().get(1).at(),
                        "The digits that round keeps are a whole number from 0 to " + Bounds.ROUND_DIGITS);
            }
            arguments.add(digits);
        }
        return new Call(Function.ROUND, arguments);
    }

    private Expression count(CallSyntax syntax) {
        var argument = syntax.arguments().getFirst();
        var choice = types.infer(argument);
        if (!(choice.type() instanceof Type.Codes)) {
            throw source.error(argument.at(), "count expects a multiple choice, found " + Types.describe(choice.type()),
                    choice.type().equals(Type.TEXT) ? List.of("length") : List.of());
        }
        return new Call(Function.COUNT, List.of(choice));
    }

    private CallSyntax withCount(CallSyntax syntax, int least, int most) {
        int count = syntax.arguments().size();
        if (count < least || count > most) {
            var allowed = least == most ? "one argument" : "one or two arguments";
            throw source.error(syntax.at(), syntax.function().name() + " takes " + allowed + ", found " + count);
        }
        return syntax;
    }
}
