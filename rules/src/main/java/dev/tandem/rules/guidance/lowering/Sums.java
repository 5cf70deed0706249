package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * A number taken apart into what is added and subtracted.
 *
 * @param terms without those that depend on nothing; what depends on one and the same thing is one term
 * @param constant added exactly
 */
record Sums(List<Signed> terms, BigDecimal constant) {

    /** @param sign 1 or -1 */
    record Signed(int sign, Expression term) {}

    /** @param names of what an expression depends on */
    static Sums of(Expression expression, Function<Expression, SequencedSet<String>> names) {
        Flattening flattening = new Flattening(names);
        flattening.add(1, expression);
        return flattening.sum();
    }

    /** This number less another one. */
    static Sums difference(Expression left, Expression right, Function<Expression, SequencedSet<String>> names) {
        Flattening flattening = new Flattening(names);
        flattening.add(1, left);
        flattening.add(-1, right);
        return flattening.sum();
    }

    private static final class Flattening {

        private final Function<Expression, SequencedSet<String>> names;
        private final List<Signed> terms = new ArrayList<>();
        private final Map<String, Expression> ofOne = new LinkedHashMap<>();
        private BigDecimal constant = BigDecimal.ZERO;

        Flattening(Function<Expression, SequencedSet<String>> names) {
            this.names = names;
        }

        void add(int sign, Expression expression) {
            switch (expression) {
                case NumberLiteral(BigDecimal value) -> constant = sign > 0 ? constant.add(value) : constant.subtract(value);
                case Negation(Expression operand) -> add(-sign, operand);
                case Arithmetic(ArithmeticOperator operator, Expression left, Expression right)
                        when operator == ArithmeticOperator.ADD || operator == ArithmeticOperator.SUBTRACT -> {
                    add(sign, left);
                    add(operator == ArithmeticOperator.ADD ? sign : -sign, right);
                }
                case CalculationReference(String _, Expression definition) -> add(sign, definition);
                default -> term(sign, expression);
            }
        }

        private void term(int sign, Expression expression) {
            SequencedSet<String> mentioned = names.apply(expression);
            if (mentioned.size() == 1) {
                ofOne.merge(mentioned.getFirst(), sign > 0 ? expression : new Negation(expression),
                        (one, other) -> new Arithmetic(ArithmeticOperator.ADD, one, other));
            } else {
                terms.add(new Signed(sign, expression));
            }
        }

        Sums sum() {
            List<Signed> all = new ArrayList<>();
            ofOne.values().forEach(term -> all.add(term instanceof Negation(Expression operand)
                    ? new Signed(-1, operand) : new Signed(1, term)));
            all.addAll(terms);
            return new Sums(List.copyOf(all), constant);
        }
    }
}
