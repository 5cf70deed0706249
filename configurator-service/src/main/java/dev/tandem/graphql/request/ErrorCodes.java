package dev.tandem.graphql.request;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.security.CorrelationId;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the errors that the GraphQL engine itself raises their {@code extensions.code}. */
final class ErrorCodes {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorCodes.class);

    private ErrorCodes() {}

    /** The error with a code; one that points to a bug loses its text, which goes to the log. */
    static GraphQLError complete(GraphQLError error, String correlationId) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey(ErrorCode.KEY)) {
            return error;
        }
        ErrorCode code = codeOf(error);
        if (code == ErrorCode.INTERNAL) {
            LOG.error("[{}] {}", correlationId, error.getMessage());
            return internal(located(error), correlationId);
        }
        Map<String, Object> completed = extensions == null ? new LinkedHashMap<>() : new LinkedHashMap<>(extensions);
        completed.put(ErrorCode.KEY, code.name());
        return located(error).message("%s", EngineWords.plain(error.getMessage())).errorType(error.getErrorType()).extensions(completed).build();
    }

    static GraphQLError internal(GraphqlErrorBuilder<?> error, String correlationId) {
        return error.message("Something went wrong on our side. Quote the correlation id %s when reporting it.", correlationId)
                .errorType(ErrorCode.INTERNAL)
                .extensions(Map.of(ErrorCode.KEY, ErrorCode.INTERNAL.name(), CorrelationId.KEY, correlationId))
                .build();
    }

    private static GraphqlErrorBuilder<?> located(GraphQLError error) {
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError();
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        return builder;
    }

    private static ErrorCode codeOf(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            return invalid.getValidationErrorType() == ValidationErrorType.WrongType
                    ? ErrorCode.INVALID_INPUT
                    : ErrorCode.BAD_REQUEST;
        }
        if (error instanceof UnknownOperationException) {
            return ErrorCode.BAD_REQUEST;
        }
        return switch (error.getErrorType()) {
            case ErrorCode code -> code;
            // The engine throws what is wrong with variables; what is wrong with the document it lists.
            case ErrorType.ValidationError -> ErrorCode.INVALID_INPUT;
            case ErrorType.InvalidSyntax, ErrorType.OperationNotSupported, ErrorType.ExecutionAborted -> ErrorCode.BAD_REQUEST;
            case org.springframework.graphql.execution.ErrorType.UNAUTHORIZED -> ErrorCode.UNAUTHORIZED;
            case org.springframework.graphql.execution.ErrorType.FORBIDDEN -> ErrorCode.FORBIDDEN;
            default -> "BadFaithIntrospection".equals(String.valueOf(error.getErrorType()))
                    ? ErrorCode.TOO_LARGE
                    : ErrorCode.INTERNAL;
        };
    }
}
