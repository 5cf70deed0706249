package dev.tandem.graphql;

import dev.tandem.rules.model.LocalizedText;
import graphql.execution.DataFetcherResult;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Gives a {@link LocalizedText} behind a String field out in the language that the caller asked for. */
@Component
final class LocalizedFields implements GraphQlSourceBuilderCustomizer {

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder schema) {
        schema.typeVisitors(List.of(new Visitor()));
    }

    private static final class Visitor extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLObjectType type
                    && !Introspection.isIntrospectionTypes(type)
                    && GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLScalarType scalar
                    && scalar.getName().equals("String")) {
                GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                FieldCoordinates where = FieldCoordinates.coordinates(type, field);
                DataFetcher<?> open = code.getDataFetcher(where, field);
                DataFetcher<?> inLanguage = environment -> spoken(open.get(environment), environment);
                code.dataFetcher(where, inLanguage);
            }
            return TraversalControl.CONTINUE;
        }

        private static @Nullable Object spoken(@Nullable Object fetched, DataFetchingEnvironment environment) {
            return switch (fetched) {
                case LocalizedText text -> text.in(environment.getLocale());
                case DataFetcherResult<?> result when result.getData() instanceof LocalizedText text ->
                    DataFetcherResult.newResult()
                            .data(text.in(environment.getLocale()))
                            .errors(result.getErrors())
                            .build();
                case null, default -> fetched;
            };
        }
    }
}
