package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.ExpressionPrinter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Turns expressions of type number into domains: their possible values, and literals where somebody tells values apart. */
final class Numbers {

    private final Clauses clauses;
    private final Leaves leaves;
    private final Tables tables;
    private final ToIntFunction<Expression> flags;
    private final Map<String, NumberDomain> known = new HashMap<>();
    private final Map<String, Expression> apart = new HashMap<>();

    /** @param flags literals of conditions */
    Numbers(Clauses clauses, Leaves leaves, Tables tables, ToIntFunction<Expression> flags) {
        this.clauses = clauses;
        this.leaves = leaves;
        this.tables = tables;
        this.flags = flags;
    }

    /** @throws Refusal it has too many possible values */
    NumberDomain of(Expression expression) {
        if (expression instanceof CharacteristicReference reference) {
            Domain domain = leaves.domain(reference.characteristic());
            return domain instanceof NumberDomain number ? number : new KnownNumber(
                    clauses, new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE}, _ -> domain.in(one()));
        }
        if (expression instanceof CalculationReference reference) {
            return of(reference.definition());
        }
        String text = ExpressionPrinter.print(expression);
        NumberDomain found = known.get(text);
        if (found == null) {
            found = make(expression);
            known.put(text, found);
        }
        return found;
    }

    private static BitSet one() {
        BitSet one = new BitSet();
        one.set(1);
        return one;
    }

    private NumberDomain make(Expression expression) {
        Optional<Table> small = tables.small(expression);
        if (small.isPresent()) {
            return tabulated(small.get());
        }
        return switch (expression) {
            case Call call when call.function() == Function.MIN || call.function() == Function.MAX -> extreme(call);
            case Conditional conditional -> conditional(conditional);
            case Arithmetic arithmetic when isSum(arithmetic) -> sum(arithmetic);
            case Negation negation when tables.names(negation).size() > 1 -> sum(negation);
            default -> tabulated(apartOrWhole(expression).orElseThrow(() -> tooLarge(expression)));
        };
    }

    private static boolean isSum(Arithmetic arithmetic) {
        return arithmetic.operator() == ArithmeticOperator.ADD || arithmetic.operator() == ArithmeticOperator.SUBTRACT;
    }

    private static Refusal tooLarge(Expression expression) {
        return Refusal.of(expression, "depends on more than " + Bounds.TABLE + " combinations of values",
                "Use larger steps or a smaller range for its numbers, or fewer of them in one product, quotient or power");
    }

    private NumberDomain tabulated(Table table) {
        return new TabulatedNumber(clauses, table);
    }

    /** The table of an operation over its operands' values, or over what it depends on in all; empty where both are too large. */
    Optional<Table> apartOrWhole(Expression expression) {
        try {
            Optional<Table> apart = tables.of(takenApart(expression), Bounds.TABLE);
            return apart.isPresent() ? apart : tables.of(expression, Bounds.TABLE);
        } catch (Refusal operand) {
            Optional<Table> whole = tables.of(expression, Bounds.TABLE);
            if (whole.isEmpty()) {
                throw operand;
            }
            return whole;
        }
    }

    /** The same expression over operands that are numbers of their own. */
    private Expression takenApart(Expression expression) {
        String text = ExpressionPrinter.print(expression);
        Expression found = apart.get(text);
        if (found == null) {
            found = switch (expression) {
                case Arithmetic(var operator, Expression left, Expression right) ->
                    new Arithmetic(operator, operand(left), operand(right));
                case Negation(Expression operand) -> new Negation(operand(operand));
                case Call(var function, List<Expression> arguments) -> new Call(
                        function, Stream.concat(Stream.of(operand(arguments.getFirst())), arguments.stream().skip(1)).toList());
                default -> expression;
            };
            apart.put(text, found);
        }
        return found;
    }

    private Expression operand(Expression operand) {
        return tables.names(operand).size() <= 1 && tables.small(operand).isPresent()
                ? operand : leaves.reference(of(operand));
    }

    private NumberDomain conditional(Conditional conditional) {
        int condition = flags.applyAsInt(conditional.condition());
        NumberDomain then = of(conditional.then());
        NumberDomain otherwise = of(conditional.otherwise());
        BigDecimal[] values = union(conditional, List.of(then, otherwise)).toArray(BigDecimal[]::new);
        return new KnownNumber(clauses, values, index -> clauses.choice(condition,
                then.atLeast(then.first(values[index], false)), otherwise.atLeast(otherwise.first(values[index], false))));
    }

    private NumberDomain extreme(Call call) {
        List<NumberDomain> arguments = call.arguments().stream().map(this::of).toList();
        boolean least = call.function() == Function.MIN;
        TreeSet<BigDecimal> reachable = union(call, arguments);
        BigDecimal bound = arguments.stream()
                .map(argument -> argument.value(least ? argument.size() - 1 : 0))
                .reduce(least ? BigDecimal::min : BigDecimal::max)
                .orElseThrow();
        BigDecimal[] values = (least ? reachable.headSet(bound, true) : reachable.tailSet(bound, true)).toArray(BigDecimal[]::new);
        return new KnownNumber(clauses, values, index -> {
            int[] each = arguments.stream()
                    .mapToInt(argument -> argument.atLeast(argument.first(values[index], false)))
                    .toArray();
            return least ? clauses.and(each) : clauses.or(each);
        });
    }

    private static TreeSet<BigDecimal> union(Expression expression, List<NumberDomain> domains) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        for (NumberDomain domain : domains) {
            if (domain.size() > Bounds.VALUES) {
                throw Refusal.of(expression, "has more than " + Bounds.VALUES + " possible values",
                        "Use larger steps or a smaller range for its numbers");
            }
            for (int i = 0; i < domain.size(); i++) {
                values.add(domain.value(i));
            }
        }
        return values;
    }

    private NumberDomain sum(Expression expression) {
        Sums sums = Sums.of(expression, tables::names);
        Optional<LinearSum> sum = sums.terms().size() > 1 ? linear(sums) : Optional.empty();
        if (sum.isPresent()) {
            long[] reachable = sum.get().reachable().orElseThrow(() -> Refusal.of(expression,
                    "can have more than " + Bounds.SUM_VALUES + " values",
                    "Compare the sum itself with a limit, or use larger steps or fewer terms"));
            int scale = sum.get().scale();
            BigDecimal[] values = Arrays.stream(reachable)
                    .mapToObj(value -> BigDecimal.valueOf(value, scale))
                    .toArray(BigDecimal[]::new);
            return new KnownNumber(clauses, values, index -> sum.get().atMost(reachable[index] - 1) ^ 1);
        }
        return tabulated(apartOrWhole(expression).orElseThrow(() -> Refusal.of(expression,
                "adds numbers that have too many digits or values to be added exactly",
                "Round what is added, or use larger steps")));
    }

    /** The sum over integers; empty where it cannot be exact. */
    Optional<LinearSum> linear(Sums sums) {
        return LinearSum.of(clauses, sums, sums.terms().stream().map(signed -> of(signed.term())).toList());
    }
}
