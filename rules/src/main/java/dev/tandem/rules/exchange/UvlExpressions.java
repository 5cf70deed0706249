package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads UVL's constraints: {@code <=>} binds loosest, then {@code =>}, {@code |}, {@code &}, {@code !}, comparisons, sums, products. */
final class UvlExpressions {

    /** Parentheses and {@code !} inside one another. */
    private static final int NESTING = 200;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> FUNCTIONS = Set.of("sum", "avg", "len", "floor", "ceil");

    private final UvlWords words;
    private int nesting;

    UvlExpressions(UvlWords words) {
        this.words = words;
    }

    Uvl read() {
        Uvl left = implication();
        while (words.peek().is("<=>")) {
            words.next();
            left = deeper(new Uvl.Implication(left, implication(), true, left.line(), left.column()));
        }
        return left;
    }

    private Uvl implication() {
        Uvl left = chain(false);
        while (words.peek().is("=>")) {
            words.next();
            left = deeper(new Uvl.Implication(left, chain(false), false, left.line(), left.column()));
        }
        return left;
    }

    /** What is chained on the left nests, too. */
    private Uvl deeper(Uvl node) {
        if (++nesting > NESTING) {
            throw words.mistake("The constraint is nested more than %d deep.".formatted(NESTING));
        }
        return node;
    }

    private Uvl chain(boolean all) {
        Supplier<Uvl> operand = all ? this::negation : () -> chain(true);
        Uvl first = operand.get();
        if (!words.peek().is(all ? "&" : "|")) {
            return first;
        }
        List<Uvl> operands = new ArrayList<>(List.of(first));
        while (words.skip(all ? "&" : "|")) {
            operands.add(operand.get());
        }
        return new Uvl.Chain(all, operands, first.line(), first.column());
    }

    private Uvl negation() {
        UvlToken here = words.peek();
        if (!words.skip("!")) {
            return comparison();
        }
        return nested(() -> new Uvl.Not(negation(), here.line(), here.column()));
    }

    private Uvl nested(Supplier<Uvl> inner) {
        int outside = nesting;
        deeper(new Uvl.Text("", 0, 0));
        Uvl read = inner.get();
        nesting = outside;
        return read;
    }

    private Uvl comparison() {
        Uvl left = sum();
        UvlToken operator = words.peek();
        if (operator.kind() == Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
            words.next();
            return new Uvl.Comparison(operator.text(), left, sum(), left.line(), left.column());
        }
        return left;
    }

    private Uvl sum() {
        Uvl left = product();
        while (words.peek().is("+") || words.peek().is("-")) {
            char operator = words.next().text().charAt(0);
            left = deeper(new Uvl.Arithmetic(operator, left, product(), left.line(), left.column()));
        }
        return left;
    }

    private Uvl product() {
        Uvl left = primary();
        while (words.peek().is("*") || words.peek().is("/")) {
            char operator = words.next().text().charAt(0);
            left = deeper(new Uvl.Arithmetic(operator, left, primary(), left.line(), left.column()));
        }
        return left;
    }

    private Uvl primary() {
        UvlToken here = words.peek();
        if (words.skip("(")) {
            Uvl inner = nested(this::read);
            words.expect(")");
            return inner;
        }
        return switch (here.kind()) {
            case NUMBER -> new Uvl.Number(number(words.next()), here.line(), here.column());
            case TEXT -> new Uvl.Text(words.next().text(), here.line(), here.column());
            case NAME -> named(here);
            default -> throw words.mistake("A feature, a number or '(' is expected here, not %s.".formatted(here.shown()));
        };
    }

    private Uvl named(UvlToken here) {
        String name = words.reference();
        if (!FUNCTIONS.contains(name) || !words.skip("(")) {
            return new Uvl.Reference(name, here.line(), here.column());
        }
        List<Uvl.Reference> arguments = new ArrayList<>();
        do {
            UvlToken argument = words.peek();
            arguments.add(new Uvl.Reference(words.reference(), argument.line(), argument.column()));
        } while (arguments.size() < 2 && words.skip(","));
        words.expect(")");
        return new Uvl.Call(name, arguments, here.line(), here.column());
    }

    private BigDecimal number(UvlToken word) {
        if (word.text().length() > 40) {
            throw words.mistake(word, "A number has at most 40 characters.");
        }
        return new BigDecimal(word.text());
    }
}
