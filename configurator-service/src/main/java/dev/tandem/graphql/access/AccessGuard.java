package dev.tandem.graphql.access;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.security.Caller;
import dev.tandem.security.TokenLife;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts a guard before every field whose rule does not let everybody in. A field without any rule lets nobody in. What is denied is null,
 * with a top-level error that names the roles; a field that cannot be null takes its parent with it.
 */
final class AccessGuard extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType type && !Introspection.isIntrospectionTypes(type)) {
            Optional<AccessRule> rule = AccessRule.of(type, field);
            if (rule.isEmpty() || !rule.get().anyone()) {
                GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                FieldCoordinates where = FieldCoordinates.coordinates(type, field);
                code.dataFetcher(where, guarded(code.getDataFetcher(where, field), rule, type.getName().equals("Subscription")));
            }
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<Object> guarded(DataFetcher<?> open, Optional<AccessRule> rule, boolean subscription) {
        return environment -> {
            Caller caller = Caller.current();
            boolean allowed = rule.isPresent() && rule.get().allows(caller);
            return allowed
                    ? subscription ? whileTheTokenCounts(open.get(environment)) : open.get(environment)
                    : DataFetcherResult.newResult()
                            .error(denial(environment, rule, caller))
                            .build();
        };
    }

    /** A subscription ends with its token. */
    private static @Nullable Object whileTheTokenCounts(@Nullable Object fetched) {
        return fetched instanceof Publisher<?> stream
                ? TokenLife.left().<Object>map(left -> Flux.from(stream).takeUntilOther(Mono.delay(left))).orElse(stream)
                : fetched;
    }

    private static GraphQLError denial(DataFetchingEnvironment environment, Optional<AccessRule> rule, Caller caller) {
        String field = environment.getFieldDefinition().getName();
        String needed = rule.map(AccessRule::words).filter(words -> !words.isEmpty())
                .map(words -> "'" + field + "' needs the role " + words)
                .orElse("'" + field + "' is open to nobody");
        String told = caller.guest() ? needed + "; send a bearer token." : needed + "; the token has " + caller.roles() + ".";
        ErrorCode code = caller.guest() ? ErrorCode.UNAUTHORIZED : ErrorCode.FORBIDDEN;
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", told)
                .errorType(code)
                .extensions(Map.of(ErrorCode.KEY, code.name()))
                .build();
    }
}
