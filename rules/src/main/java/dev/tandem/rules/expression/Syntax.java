package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.LogicOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** An expression as written, before names and types are known. */
sealed interface Syntax {

    /** The offset at which it begins. */
    int at();

    record NumberSyntax(int at, BigDecimal value) implements Syntax {}

    record TextSyntax(int at, String value) implements Syntax {}

    record FlagSyntax(int at, boolean value) implements Syntax {}

    /** A characteristic, a calculation, or a code; a quoted one is a code. */
    record NameSyntax(int at, String name, boolean quoted) implements Syntax {}

    record PropertySyntax(NameSyntax owner, NameSyntax property) implements Syntax {
        @Override
        public int at() {
            return owner.at();
        }
    }

    record NegationSyntax(int at, Syntax operand) implements Syntax {}

    record NotSyntax(int at, Syntax operand) implements Syntax {}

    record ArithmeticSyntax(ArithmeticOperator operator, Syntax left, Syntax right) implements Syntax {
        @Override
        public int at() {
            return left.at();
        }
    }

    record ComparisonSyntax(ComparisonOperator operator, int operatorAt, Syntax left, Syntax right) implements Syntax {
        @Override
        public int at() {
            return left.at();
        }
    }

    record LogicSyntax(LogicOperator operator, Syntax left, Syntax right) implements Syntax {
        @Override
        public int at() {
            return left.at();
        }
    }

    record OneOfSyntax(Syntax subject, List<Syntax> candidates) implements Syntax {
        @Override
        public int at() {
            return subject.at();
        }
    }

    record BetweenSyntax(Syntax subject, Syntax low, Syntax high) implements Syntax {
        @Override
        public int at() {
            return subject.at();
        }
    }

    record IncludesSyntax(Syntax choice, NameSyntax code) implements Syntax {
        @Override
        public int at() {
            return choice.at();
        }
    }

    record ConditionalSyntax(int at, Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}

    record CallSyntax(NameSyntax function, List<Syntax> arguments) implements Syntax {
        @Override
        public int at() {
            return function.at();
        }
    }

    /** The parts that this one is directly made of. */
    default List<Syntax> parts() {
        return switch (this) {
            case NumberSyntax _, TextSyntax _, FlagSyntax _, NameSyntax _, PropertySyntax _ -> List.of();
            case NegationSyntax negation -> List.of(negation.operand());
            case NotSyntax not -> List.of(not.operand());
            case ArithmeticSyntax arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case ComparisonSyntax comparison -> List.of(comparison.left(), comparison.right());
            case LogicSyntax logic -> List.of(logic.left(), logic.right());
            case OneOfSyntax oneOf -> Stream.concat(Stream.of(oneOf.subject()), oneOf.candidates().stream()).toList();
            case BetweenSyntax between -> List.of(between.subject(), between.low(), between.high());
            case IncludesSyntax includes -> List.of(includes.choice());
            case ConditionalSyntax conditional ->
                List.of(conditional.condition(), conditional.then(), conditional.otherwise());
            case CallSyntax call -> call.arguments();
        };
    }
}
