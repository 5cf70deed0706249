package dev.tandem.rules.expression;

import java.math.BigDecimal;
import java.util.List;

/** A parsed and type-checked expression. Equal trees mean the same; {@link ExpressionPrinter} gives the canonical text. */
public sealed interface Expression {

    /** The type of what this expression evaluates to. */
    Type type();

    record NumberLiteral(BigDecimal value) implements Expression {
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

    enum ArithmeticOperator { ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER }

    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    enum ComparisonOperator { EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST }

    /** Numbers compare by value; codes, flags and texts know only EQUAL and NOT_EQUAL. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.FLAG;
        }
    }

    enum LogicOperator { AND, OR }

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

    enum Function { MIN, MAX, ABS, ROUND, LENGTH, COUNT }

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
}
