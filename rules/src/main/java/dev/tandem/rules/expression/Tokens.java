package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Syntax.NameSyntax;
import dev.tandem.rules.expression.Token.Kind;
import java.util.List;
import java.util.Set;

/** The tokens of an expression, read from left to right. */
final class Tokens {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=", "in", "between", "includes");
    private static final Set<String> ORDERINGS = Set.of("<", "<=", ">", ">=");
    private static final List<String> CONTINUATIONS =
            List.of("and", "or", "in", "not in", "between", "includes", "then", "else");

    private final Source source;
    private final List<Token> tokens;
    private int at;

    Tokens(Source source) {
        this.source = source;
        this.tokens = Lexer.tokens(source);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The token behind the next one. */
    Token following() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        return tokens.get(at++);
    }

    /** Reads a symbol or keyword if it comes next. */
    boolean skip(String symbolOrKeyword) {
        boolean found = peek().is(symbolOrKeyword);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String symbolOrKeyword) {
        if (!skip(symbolOrKeyword)) {
            throw unexpected("'" + symbolOrKeyword + "'", List.of(symbolOrKeyword));
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected("an operator or the end", CONTINUATIONS);
        }
    }

    NameSyntax name(String expected) {
        var token = peek();
        if (token.kind() == Kind.QUOTED_CODE || (token.kind() == Kind.WORD && !Names.RESERVED.contains(token.text()))) {
            at++;
            return new NameSyntax(token.at(), token.text(), token.kind() == Kind.QUOTED_CODE);
        }
        if (token.is("consultation")) {
            at++;
            return new NameSyntax(token.at(), token.text(), false);
        }
        if (token.is("if")) {
            throw source.error(token.at(), "An 'if' inside of a larger expression stands in parentheses");
        }
        throw unexpected(expected);
    }

    /** The name behind a point, which may be a keyword. */
    NameSyntax property() {
        if (peek().kind() != Kind.WORD) {
            throw unexpected("the name of a property");
        }
        var token = next();
        return new NameSyntax(token.at(), token.text(), false);
    }

    /** Whether a list in parentheses comes next, rather than a range whose low end begins with a parenthesis. */
    boolean atList() {
        if (!peek().is("(")) {
            return false;
        }
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                var after = tokens.get(i + 1);
                return !(after.is("..") || after.is("+") || after.is("-") || after.is("*") || after.is("/") || after.is("^"));
            }
        }
        return true;
    }

    /** A comparison must not be followed by another one. */
    void rejectChain(Token first) {
        var token = peek();
        boolean again = token.kind() != Kind.TEXT && COMPARISONS.contains(token.text());
        if (!again && !(token.is("not") && following().is("in"))) {
            return;
        }
        boolean range = ORDERINGS.contains(first.text()) && ORDERINGS.contains(token.text());
        throw source.error(token.at(), "Comparisons do not chain: " + (range
                ? "write b between a and c, or a < b and b < c"
                : "write a = b and b = c, or put one comparison in parentheses"), range ? List.of("between") : List.of());
    }

    ExpressionException unexpected(String expected) {
        return unexpected(expected, List.of());
    }

    private ExpressionException unexpected(String expected, List<String> allowed) {
        var token = peek();
        var message = "Expected " + expected + ", found " + token.shown();
        return source.error(token.at(), message,
                token.kind() == Kind.WORD ? DidYouMean.closest(token.text(), allowed) : List.of());
    }
}
