package dev.tandem.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Exact decimals: a string, or leniently a number, in; a plain string out. At most 34 digits on either side of the point. */
final class Decimals implements Coercing<BigDecimal, String> {

    private static final int MAX_DIGITS = 34;
    private static final int MAX_LENGTH = 80;
    private static final String ALLOWED = "a decimal number of at most 34 digits, e.g. 1299.90";

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return switch (result) {
            case BigDecimal number -> number.toPlainString();
            case BigInteger number -> number.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new CoercingSerializeException("A " + result.getClass().getSimpleName() + " is no exact decimal");
        };
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        BigDecimal number = input instanceof String || input instanceof Number ? parse(input.toString()) : null;
        if (number == null) {
            throw new CoercingParseValueException(Unusable.text(input, ALLOWED));
        }
        return number;
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        BigDecimal number = switch (input) {
            case StringValue text -> parse(text.getValue());
            case IntValue value -> bounded(new BigDecimal(value.getValue()));
            case FloatValue value -> bounded(value.getValue());
            default -> null;
        };
        if (number == null) {
            throw new CoercingParseLiteralException(Unusable.text(Unusable.given(input), ALLOWED));
        }
        return number;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Without this, 1e999999999 would be a number of a few bytes that is printed with a billion digits. */
    private static @Nullable BigDecimal bounded(BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        boolean fits = number.precision() <= MAX_DIGITS && digitsBeforePoint <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
        return fits ? number : null;
    }
}
