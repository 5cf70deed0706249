package dev.tandem.graphql;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars beyond GraphQL's own. */
final class Scalars {

    static final List<GraphQLScalarType> ALL = List.of(
            scalar("DateTime", new DateTimes()),
            scalar("Duration", new Durations()),
            scalar("Decimal", new Decimals()));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
