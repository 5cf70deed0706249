package dev.tandem.graphql.request;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.security.CorrelationId;
import dev.tandem.storage.DocumentTooLargeException;
import dev.tandem.storage.StoreUnavailableException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import reactor.core.publisher.Mono;

/**
 * What a client is told when a field fails: a refusal with its facts, an outage, or that it is our fault. An exception's text stays in
 * the log, under the correlation id that the client is told.
 */
@Component
final class FailureResolver implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailureResolver.class);
    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder().build();

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment field) {
        String id = field.getExecutionId().toString();
        // A field may fail on another thread than the request's: its log lines carry the request's ids all the same.
        try (ContextSnapshot.Scope _ = CONTEXT.captureFrom(field.getGraphQlContext()).setThreadLocals()) {
            return Mono.just(told(failure, () -> GraphqlErrorBuilder.newError(field), id, field.getFieldDefinition().getName()));
        }
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.just(told(failure, GraphqlErrorBuilder::newError, UUID.randomUUID().toString(), "subscription"));
    }

    private static List<GraphQLError> told(
            Throwable failure, Supplier<GraphqlErrorBuilder<?>> error, String id, String field) {
        return switch (failure) {
            case Refused refused -> refused.errors().stream().map(reason -> refusal(error.get(), reason)).toList();
            case BindException unusable -> List.of(unusable(error.get(), unusable));
            // The record that an input becomes refuses its values.
            case BeanInstantiationException unusable -> {
                // Without the exception: its text may tell what a customer wrote.
                LOG.info("[{}] {} got input that cannot be used as {}", id, field, unusable.getBeanClass().getName());
                yield List.of(coded(error.get(), ErrorCode.INVALID_INPUT, "The input of '" + field + "' cannot be used.", Map.of()));
            }
            case StoreUnavailableException outage -> {
                LOG.warn("[{}] {} failed because the store is unavailable", id, field, outage);
                yield List.of(coded(error.get(), ErrorCode.UNAVAILABLE, "The store does not answer now; try again later.",
                        Map.of(CorrelationId.KEY, id)));
            }
            case DocumentTooLargeException large -> {
                LOG.warn("[{}] {} refused", id, field, large);
                yield List.of(coded(error.get(), ErrorCode.TOO_LARGE, "This is more than can be stored as one. Send less.", Map.of()));
            }
            // Its client was answered that it took too long, or left.
            case AbortExecutionException _ -> {
                LOG.info("[{}] {} was given up with its request", id, field);
                yield List.of(coded(error.get(), ErrorCode.TIMEOUT, "This was given up.", Map.of()));
            }
            default -> {
                LOG.error("[{}] {} failed", id, field, failure);
                yield List.of(ErrorCodes.internal(error.get(), id));
            }
        };
    }

    private static GraphQLError refusal(GraphqlErrorBuilder<?> error, UserError reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(ErrorCode.KEY, reason.code());
        if (reason.path() != null) {
            facts.put("inputPath", reason.path());
        }
        if (reason instanceof InvalidInputError input) {
            facts.put("given", input.given());
            facts.put("allowed", input.allowed());
            facts.put("didYouMean", input.didYouMean());
        }
        facts.values().removeIf(Objects::isNull);
        return error.message("%s", reason.message()).errorType(ErrorCode.INVALID_INPUT).extensions(facts).build();
    }

    private static GraphQLError unusable(GraphqlErrorBuilder<?> error, BindException failure) {
        List<String> fields = failure.getFieldErrors().stream().map(FieldError::getField).distinct().toList();
        String where = fields.isEmpty() ? failure.getObjectName() : String.join(", ", fields);
        return coded(error, ErrorCode.INVALID_INPUT, "The value of '" + where + "' cannot be used.", Map.of("inputPath", fields));
    }

    private static GraphQLError coded(GraphqlErrorBuilder<?> error, ErrorCode code, String message, Map<String, ?> facts) {
        Map<String, Object> extensions = new LinkedHashMap<>(facts);
        extensions.put(ErrorCode.KEY, code.name());
        return error.message("%s", message).errorType(code).extensions(extensions).build();
    }
}
