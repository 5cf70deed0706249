package dev.tandem.rules.expression;

import java.math.BigDecimal;

/**
 * An expression ready to run: a tree of small closures over {@link Facts}, in DECIMAL128 arithmetic. Asked only for facts in
 * which every characteristic that it mentions is decided.
 */
public interface CompiledExpression {

    /** Evaluates an expression of type flag. @throws EvaluationException where it has no value */
    boolean test(Facts facts);

    /** Evaluates an expression of type number. @throws EvaluationException where it has no value */
    BigDecimal number(Facts facts);

    /** Evaluates an expression of any type. @throws EvaluationException where it has no value */
    Value value(Facts facts);

    /** Compiles an expression against a layout. */
    static CompiledExpression compile(Expression expression, Layout layout) {
        return new ExpressionCompiler(layout).compile(expression);
    }
}
