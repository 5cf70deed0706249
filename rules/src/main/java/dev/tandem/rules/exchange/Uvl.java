package dev.tandem.rules.exchange;

import java.math.BigDecimal;
import java.util.List;

/** An expression of UVL: a condition over features, or a number. Chains of one operator are one node. */
public sealed interface Uvl {

    /** Line and column where it begins, for errors. */
    int line();

    int column();

    /** A feature, or an attribute {@code feature.attribute}. */
    record Reference(String name, int line, int column) implements Uvl {}

    record Not(Uvl operand, int line, int column) implements Uvl {}

    /** All of them, or one of them. */
    record Chain(boolean all, List<Uvl> operands, int line, int column) implements Uvl {}

    /** {@code left => right}, or {@code left <=> right}. */
    record Implication(Uvl left, Uvl right, boolean both, int line, int column) implements Uvl {}

    /** @param operator one of {@code == != < > <= >=} */
    record Comparison(String operator, Uvl left, Uvl right, int line, int column) implements Uvl {}

    record Number(BigDecimal number, int line, int column) implements Uvl {}

    record Text(String text, int line, int column) implements Uvl {}

    /** @param operator one of {@code + - * /} */
    record Arithmetic(char operator, Uvl left, Uvl right, int line, int column) implements Uvl {}

    /** {@code sum avg len floor ceil} of one or two names. */
    record Call(String function, List<Reference> arguments, int line, int column) implements Uvl {}
}
