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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments: ISO 8601 with an offset in, an {@link Instant} for the code, UTC out. Years 1 to 9999. */
final class DateTimes implements Coercing<Instant, String> {

    private static final int MAX_LENGTH = 40;
    private static final Instant FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final Instant LAST = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999, ZoneOffset.UTC).toInstant();

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return switch (result) {
            case Instant instant -> instant.toString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            case ZonedDateTime moment -> moment.toInstant().toString();
            default -> throw new CoercingSerializeException("A " + result.getClass().getSimpleName() + " is no moment");
        };
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        Instant moment = input instanceof String text ? parse(text) : null;
        if (moment == null) {
            throw new CoercingParseValueException(Unusable.text(input, "a moment with an offset, e.g. 2026-11-22T09:30:00Z"));
        }
        return moment;
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Instant moment = input instanceof StringValue text ? parse(text.getValue()) : null;
        if (moment == null) {
            throw new CoercingParseLiteralException(
                    Unusable.text(Unusable.given(input), "a moment with an offset, e.g. \"2026-11-22T09:30:00Z\""));
        }
        return moment;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static @Nullable Instant parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return moment.isBefore(FIRST) || moment.isAfter(LAST) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
