package dev.tandem.rules.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A parsed and type-checked expression. Equal trees mean the same; {@link ExpressionPrinter} gives the canonical text. */
public sealed interface Expression {

    /** The type of what this expression evaluates to. */
    Type type();

    /** The expressions that this one is directly made of, from left to right; the definition of a calculation is not among them. */
    default List<Expression> operands() {
        return switch (this) {
            case NumberLiteral _, FlagLiteral _, TextLiteral _, CodeLiteral _ -> List.of();
            case CharacteristicReference _, PropertyReference _, CalculationReference _, ConsultationReference _ -> List.of();
            case Negation negation -> List.of(negation.operand());
            case Not not -> List.of(not.operand());
            case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Logic logic -> List.of(logic.left(), logic.right());
            case OneOf oneOf -> Stream.concat(Stream.of(oneOf.subject()), oneOf.candidates().stream()).toList();
            case Between between -> List.of(between.subject(), between.low(), between.high());
            case Conditional conditional ->
                List.of(conditional.condition(), conditional.then(), conditional.otherwise());
            case Includes includes -> List.of(includes.choice());
            case Call call -> call.arguments();
            case Tabular tabular -> List.copyOf(tabular.table().columns());
        };
    }

    /** A number as written; 1.50 and 1.5 are the same literal. */
    record NumberLiteral(BigDecimal value) implements Expression {
        public NumberLiteral {
            value = value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    record FlagLiteral(boolean value) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    record TextLiteral(String value) implements Expression {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A bare code, typed by what it is compared with. */
    record CodeLiteral(CodeDomain domain, String code) implements Expression {
        @Override
        public Type type() {
            return new Type.Code(domain);
        }
    }

    /** The present value of a characteristic. */
    record CharacteristicReference(String characteristic, Type type) implements Expression {}

    /** {@code tyre.width}: a property of the chosen value of a single choice. */
    record PropertyReference(String characteristic, String property, Type type) implements Expression {}

    /** A named calculation of the product line. */
    record CalculationReference(String name, Expression definition) implements Expression {
        @Override
        public Type type() {
            return definition.type();
        }
    }

    /** {@code consultation}: a CONSULT constraint fired; known in step rules only. */
    record ConsultationReference() implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    record Negation(Expression operand) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    enum ArithmeticOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        POWER("^");

        private final String symbol;

        ArithmeticOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in an expression. */
        public String symbol() {
            return symbol;
        }
    }

    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    enum ComparisonOperator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in an expression. */
        public String symbol() {
            return symbol;
        }

        /** Whether it asks for an order, which numbers alone have. */
        public boolean ordering() {
            return this != EQUAL && this != NOT_EQUAL;
        }
    }

    /** Numbers compare by value; codes, flags and texts know only EQUAL and NOT_EQUAL. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    enum LogicOperator {
        AND,
        OR;

        /** As it is written in an expression. */
        public String symbol() {
            return this == AND ? "and" : "or";
        }
    }

    /** Short-circuits from left to right. */
    record Logic(LogicOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /** {@code x in (A, B)}. */
    record OneOf(Expression subject, List<Expression> candidates) implements Expression {
        public OneOf {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /** {@code x in 12..24} and {@code x between 12 and 24}: both ends included. */
    record Between(Expression subject, Expression low, Expression high) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    record Conditional(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public Type type() {
            return then.type();
        }
    }

    /** {@code accessories includes RACK}: a member of a multiple choice. */
    record Includes(CharacteristicReference choice, String code) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    enum Function {
        MIN("min"),
        MAX("max"),
        ABS("abs"),
        ROUND("round"),
        LENGTH("length"),
        COUNT("count");

        private final String symbol;

        Function(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in an expression. */
        public String symbol() {
            return symbol;
        }
    }

    /** {@code min max abs round(x)|round(x, digits)} of numbers, {@code length(text)}, {@code count(multiple choice)}. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** What a table says. It stands where a whole condition or number stands, never within one. */
    sealed interface Tabular extends Expression {
        Combinations table();
    }

    /** A table of combinations: true where one of its rows fits. */
    record Listed(Combinations table) implements Tabular {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    /**
     * A table of numbers: that of the first row that fits; no value where none does.
     *
     * @param numbers one for each row
     */
    record LookedUp(Combinations table, List<BigDecimal> numbers) implements Tabular {
        public LookedUp {
            numbers = numbers.stream().map(number -> new NumberLiteral(number).value()).toList();
            if (numbers.size() != table.rows().size()) {
                throw new IllegalArgumentException("A table of %d rows with %d numbers".formatted(table.rows().size(), numbers.size()));
            }
        }

        /** Whether some row fits whatever is chosen, so that there always is a value. */
        public boolean total() {
            return table.rows().stream().anyMatch(row -> row.stream().allMatch(Combinations.Cell::any));
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }
}
