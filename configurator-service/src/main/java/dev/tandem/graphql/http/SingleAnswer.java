package dev.tandem.graphql.http;

import dev.tandem.graphql.ErrorCode;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** One answer to one request. Where the media type lets the status speak, it tells our fault from the caller's. */
final class SingleAnswer extends GraphQlHttpHandler {

    SingleAnswer(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        HttpStatus usual = super.selectResponseStatus(response, type);
        return usual.isError() && response.getErrors().stream().anyMatch(SingleAnswer::isOurFault)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : usual;
    }

    private static boolean isOurFault(ResponseError error) {
        Object code = error.getExtensions().get(ErrorCode.KEY);
        return ErrorCode.INTERNAL.name().equals(code) || ErrorCode.TIMEOUT.name().equals(code);
    }
}
