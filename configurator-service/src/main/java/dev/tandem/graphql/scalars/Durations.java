package dev.tandem.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lengths of time: ISO 8601 in and out, a day is 24 hours, up to a hundred years either way. */
final class Durations implements Coercing<Duration, String> {

    private static final int MAX_LENGTH = 40;
    private static final Duration LONGEST = Duration.ofDays(36_525);

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Duration duration) {
            return duration.toString();
        }
        throw new CoercingSerializeException("A " + result.getClass().getSimpleName() + " is no length of time");
    }

    @Override
    public Duration parseValue(Object input, GraphQLContext context, Locale locale) {
        Duration duration = input instanceof String text ? parse(text) : null;
        if (duration == null) {
            throw new CoercingParseValueException(Unusable.text(input, "a length of time, e.g. PT1H30M"));
        }
        return duration;
    }

    @Override
    public Duration parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Duration duration = input instanceof StringValue text ? parse(text.getValue()) : null;
        if (duration == null) {
            throw new CoercingParseLiteralException(Unusable.text(Unusable.given(input), "a length of time, e.g. \"PT1H30M\""));
        }
        return duration;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static @Nullable Duration parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            return duration.abs().compareTo(LONGEST) > 0 ? null : duration;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
