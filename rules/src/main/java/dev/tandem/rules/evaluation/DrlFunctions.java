package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Powers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The functions that a version printed as DRL calls: what Tandem's expressions have and DRL has not. */
public final class DrlFunctions {

    private DrlFunctions() {}

    public static BigDecimal decimal(String literal) {
        return new BigDecimal(literal);
    }

    /** {@code if condition then yes else no}. */
    public static BigDecimal choose(boolean condition, BigDecimal yes, BigDecimal no) {
        return condition ? yes : no;
    }

    /** {@code if condition then yes else no}. */
    public static String choose(boolean condition, String yes, String no) {
        return condition ? yes : no;
    }

    /** {@code if condition then yes else no}. */
    public static boolean choose(boolean condition, boolean yes, boolean no) {
        return condition ? yes : no;
    }

    public static boolean same(Object left, Object right) {
        return left instanceof BigDecimal number ? number.compareTo((BigDecimal) right) == 0 : left.equals(right);
    }

    public static boolean less(BigDecimal left, BigDecimal right) {
        return left.compareTo(right) < 0;
    }

    public static boolean oneOf(String subject, String... candidates) {
        return Arrays.asList(candidates).contains(subject);
    }

    public static BigDecimal min(BigDecimal... numbers) {
        return Arrays.stream(numbers).reduce(BigDecimal::min).orElseThrow();
    }

    public static BigDecimal max(BigDecimal... numbers) {
        return Arrays.stream(numbers).reduce(BigDecimal::max).orElseThrow();
    }

    public static BigDecimal abs(BigDecimal number) {
        return number.abs();
    }

    public static BigDecimal negate(BigDecimal number) {
        return number.negate();
    }

    public static BigDecimal round(BigDecimal number, BigDecimal digits) {
        return number.setScale(digits.intValueExact(), RoundingMode.HALF_UP);
    }

    public static BigDecimal add(BigDecimal left, BigDecimal right) {
        return left.add(right, MathContext.DECIMAL128);
    }

    public static BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return left.subtract(right, MathContext.DECIMAL128);
    }

    public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return left.multiply(right, MathContext.DECIMAL128);
    }

    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        return left.divide(right, MathContext.DECIMAL128);
    }

    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return Powers.power(base, exponent);
    }

    /** The rows of a table, its cells with {@code ,} between them: codes or ranges with {@code |} between them, {@code *} where every value fits. */
    public static List<String> rows(String... rows) {
        return List.of(rows);
    }

    /** Whether a row of a table fits. */
    public static boolean listed(List<String> rows, Object... values) {
        return rows.stream().anyMatch(row -> fits(row, values));
    }

    /** What stands behind {@code =} in the first row of a table that fits. */
    public static BigDecimal lookedUp(List<String> rows, Object... values) {
        return rows.stream()
                .filter(row -> fits(row.split(" = ")[0], values))
                .findFirst()
                .map(row -> new BigDecimal(row.split(" = ")[1]))
                .orElseThrow(() -> new EvaluationException("No row of the table fits"));
    }

    private static boolean fits(String row, Object... values) {
        String[] cells = row.split(", ");
        for (int column = 0; column < cells.length; column++) {
            Object value = values[column];
            if (!cells[column].equals("*") && Arrays.stream(cells[column].split("\\|")).noneMatch(part -> within(part, value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(String part, Object value) {
        if (!(value instanceof BigDecimal number)) {
            return part.equals(value);
        }
        String[] range = part.split("\\.\\.");
        return number.compareTo(new BigDecimal(range[0])) >= 0 && number.compareTo(new BigDecimal(range[range.length - 1])) <= 0;
    }

    /** Unicode code points of a text. */
    public static BigDecimal length(String text) {
        return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }

    public static BigDecimal count(Set<?> chosen) {
        return BigDecimal.valueOf(chosen.size());
    }
}
