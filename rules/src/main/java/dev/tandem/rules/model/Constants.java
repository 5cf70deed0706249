package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers that an expression gives whatever is selected, as far as they stand in it as such. */
final class Constants {

    private Constants() {}

    /** A number itself, or the numbers at the ends of {@code if ... then ... else ...}. */
    static Stream<BigDecimal> of(@Nullable Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral(BigDecimal value) -> Stream.of(value);
            case Expression.Negation(Expression.NumberLiteral(BigDecimal value)) -> Stream.of(value.negate());
            case Expression.Conditional conditional -> Stream.concat(of(conditional.then()), of(conditional.otherwise()));
            case null, default -> Stream.empty();
        };
    }

    /** 1 apprentice, 2 skilled, 3 advanced, 4 master. */
    static boolean isLevel(BigDecimal number) {
        return Stream.of(1, 2, 3, 4).anyMatch(level -> number.compareTo(BigDecimal.valueOf(level)) == 0);
    }
}
