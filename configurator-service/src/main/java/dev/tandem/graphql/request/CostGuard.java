package dev.tandem.graphql.request;

import dev.tandem.graphql.PageRequest;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses an operation whose answer could hold too many values: a field counts one and its children; a page counts its children as often
 * as it may have entries, any other list four times.
 */
@Component
final class CostGuard extends MaxQueryComplexityInstrumentation {

    private static final int USUAL_LIST = 4;
    private static final int ENOUGH = 1_000_000;

    CostGuard() {
        super(Bounds.COMPLEXITY, CostGuard::cost);
    }

    @Override
    protected AbortExecutionException mkAbortException(int cost, int allowed) {
        return new TooLarge("a cost of", cost, allowed);
    }

    private static int cost(FieldComplexityEnvironment field, int children) {
        return (int) Math.min(ENOUGH, 1 + Math.max(1L, children) * entries(field));
    }

    private static long entries(FieldComplexityEnvironment field) {
        if (field.getFieldDefinition().getArgument("first") != null) {
            return size(field.getArguments().get("first"), PageRequest.DEFAULT);
        }
        if (field.getArguments().get("input") instanceof Map<?, ?> input && input.containsKey("limit")) {
            return size(input.get("limit"), 1);
        }
        boolean counted = isIntrospection(field.getParentType()) || field.getFieldDefinition().getName().equals("edges");
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType());
        return type instanceof GraphQLList && !counted ? USUAL_LIST : 1;
    }

    /** What is out of range is refused by the field itself. */
    private static long size(@Nullable Object asked, int otherwise) {
        return asked instanceof Number number ? Math.clamp(number.longValue(), 1, PageRequest.MAX) : otherwise;
    }

    private static boolean isIntrospection(GraphQLNamedType parent) {
        return Introspection.isIntrospectionTypes(parent);
    }
}
