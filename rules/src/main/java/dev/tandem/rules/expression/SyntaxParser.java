package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.LogicOperator;
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
import dev.tandem.rules.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the tokens of an expression; one method for each level of precedence, loosest first. */
final class SyntaxParser {

    private final Source source;
    private final Tokens tokens;
    private int nesting;

    private SyntaxParser(Source source) {
        this.source = source;
        this.tokens = new Tokens(source);
    }

    static Syntax parse(Source source) {
        var parser = new SyntaxParser(source);
        if (parser.tokens.peek().kind() == Kind.END) {
            throw source.error(0, "The expression is empty");
        }
        var syntax = parser.expression();
        parser.tokens.expectEnd();
        return syntax;
    }

    private Syntax expression() {
        return nested(() -> tokens.peek().is("if") ? conditional() : disjunction());
    }

    private Syntax conditional() {
        int at = tokens.next().at();
        var condition = expression();
        tokens.expect("then");
        var then = expression();
        tokens.expect("else");
        return new ConditionalSyntax(at, condition, then, expression());
    }

    private Syntax disjunction() {
        var left = conjunction();
        while (tokens.skip("or")) {
            left = new LogicSyntax(LogicOperator.OR, left, conjunction());
        }
        return left;
    }

    private Syntax conjunction() {
        var left = negatable();
        while (tokens.skip("and")) {
            left = new LogicSyntax(LogicOperator.AND, left, negatable());
        }
        return left;
    }

    private Syntax negatable() {
        var token = tokens.peek();
        if (tokens.skip("not")) {
            return new NotSyntax(token.at(), nested(this::negatable));
        }
        return comparison();
    }

    private Syntax comparison() {
        var left = sum();
        var operator = tokens.peek();
        var comparison = comparisonAfter(left);
        if (comparison == null) {
            return left;
        }
        tokens.rejectChain(operator);
        return comparison;
    }

    private @Nullable Syntax comparisonAfter(Syntax left) {
        var token = tokens.peek();
        for (var operator : ComparisonOperator.values()) {
            if (tokens.skip(operator.symbol())) {
                return new ComparisonSyntax(operator, token.at(), left, sum());
            }
        }
        if (tokens.skip("includes")) {
            return new IncludesSyntax(left, tokens.name("a code"));
        }
        boolean not = token.is("not") && (tokens.following().is("in") || tokens.following().is("between"));
        if (not) {
            tokens.next();
        }
        var membership = tokens.skip("in") ? in(left) : tokens.skip("between") ? between(left) : null;
        return membership == null || !not ? membership : new NotSyntax(left.at(), membership);
    }

    private Syntax in(Syntax subject) {
        if (tokens.atList()) {
            return new OneOfSyntax(subject, list());
        }
        var low = sum();
        tokens.expect("..");
        return new BetweenSyntax(subject, low, sum());
    }

    private Syntax between(Syntax subject) {
        var low = sum();
        tokens.expect("and");
        return new BetweenSyntax(subject, low, sum());
    }

    private Syntax sum() {
        var left = product();
        while (true) {
            if (tokens.skip("+")) {
                left = new ArithmeticSyntax(ArithmeticOperator.ADD, left, product());
            } else if (tokens.skip("-")) {
                left = new ArithmeticSyntax(ArithmeticOperator.SUBTRACT, left, product());
            } else {
                return left;
            }
        }
    }

    private Syntax product() {
        var left = signed();
        while (true) {
            if (tokens.skip("*")) {
                left = new ArithmeticSyntax(ArithmeticOperator.MULTIPLY, left, signed());
            } else if (tokens.skip("/")) {
                left = new ArithmeticSyntax(ArithmeticOperator.DIVIDE, left, signed());
            } else {
                return left;
            }
        }
    }

    private Syntax signed() {
        var token = tokens.peek();
        if (!tokens.skip("-")) {
            return power();
        }
        if (tokens.peek().kind() == Kind.NUMBER && !tokens.following().is("^")) {
            return new NumberSyntax(token.at(), new BigDecimal(tokens.next().text()).negate());
        }
        return new NegationSyntax(token.at(), nested(this::signed));
    }

    private Syntax power() {
        var base = primary();
        return tokens.skip("^")
                ? new ArithmeticSyntax(ArithmeticOperator.POWER, base, nested(this::signed))
                : base;
    }

    private Syntax primary() {
        var token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> new NumberSyntax(token.at(), new BigDecimal(tokens.next().text()));
            case TEXT -> new TextSyntax(token.at(), tokens.next().text());
            case QUOTED_CODE -> tokens.name("a code");
            case WORD -> token.is("true") || token.is("false")
                    ? new FlagSyntax(token.at(), Boolean.parseBoolean(tokens.next().text()))
                    : named();
            case SYMBOL, END -> parenthesised();
        };
    }

    private Syntax named() {
        var name = tokens.name("a value");
        if (tokens.peek().is("(")) {
            return new CallSyntax(name, list());
        }
        return tokens.skip(".") ? new PropertySyntax(name, tokens.property()) : name;
    }

    private Syntax parenthesised() {
        if (!tokens.skip("(")) {
            throw tokens.unexpected("a value");
        }
        var inner = expression();
        tokens.expect(")");
        return inner;
    }

    private List<Syntax> list() {
        int at = tokens.peek().at();
        tokens.expect("(");
        var entries = new ArrayList<Syntax>();
        do {
            entries.add(expression());
        } while (tokens.skip(","));
        tokens.expect(")");
        if (entries.size() > Bounds.LIST_SIZE) {
            throw source.error(at, "The list has " + entries.size() + " entries; at most " + Bounds.LIST_SIZE + " are allowed");
        }
        return List.copyOf(entries);
    }

    private Syntax nested(Supplier<Syntax> inner) {
        if (++nesting > Bounds.NESTING) {
            throw source.error(tokens.peek().at(), "The expression is nested more than " + Bounds.NESTING + " levels deep");
        }
        var syntax = inner.get();
        nesting--;
        return syntax;
    }
}
