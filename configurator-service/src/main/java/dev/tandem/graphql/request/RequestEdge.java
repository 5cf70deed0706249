package dev.tandem.graphql.request;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.security.CorrelationId;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionId;
import graphql.parser.ParserOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What every request gets on its way in and out: a correlation id, bounds for the parser, a time limit, a code on every error. */
@Component
final class RequestEdge implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RequestEdge.class);

    private final Duration timeLimit;

    RequestEdge(@Value("${tandem.graphql.time-limit:10s}") Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String id = CorrelationId.of(request.getAttributes());
        request.executionId(ExecutionId.from(id));
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(context -> context.put(ParserOptions.class, Bounds.PARSER)).build());
        return chain.next(request)
                .timeout(timeLimit)
                .map(response -> withCodes(response, id))
                .onErrorResume(failure -> Mono.just(failed(request, failure, id)));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response, String id) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        return response.transform(answer -> answer.errors(response.getExecutionResult().getErrors().stream()
                .map(error -> ErrorCodes.complete(error, id))
                .toList()));
    }

    private WebGraphQlResponse failed(WebGraphQlRequest request, Throwable failure, String id) {
        GraphQLError error = switch (failure) {
            case TimeoutException late -> {
                LOG.warn("[{}] A request took longer than {}", id, timeLimit);
                yield coded(ErrorCode.TIMEOUT, "This took longer than the " + timeLimit.toSeconds() + " s allowed. Ask for less at once.", id);
            }
            // The engine's parser lets this one through, for exponents beyond an int.
            case NumberFormatException unreadable ->
                coded(ErrorCode.BAD_REQUEST, "A number in the document is too large or too small to be read.", id);
            default -> {
                LOG.error("[{}] A request failed", id, failure);
                yield ErrorCodes.internal(GraphqlErrorBuilder.newError(), id);
            }
        };
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(), ExecutionResult.newExecutionResult().addError(error).build()));
    }

    private static GraphQLError coded(ErrorCode code, String message, String id) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(code)
                .extensions(Map.of(ErrorCode.KEY, code.name(), CorrelationId.KEY, id))
                .build();
    }
}
