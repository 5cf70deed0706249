package dev.tandem.graphql.http;

import dev.tandem.graphql.ErrorCode;
import dev.tandem.security.CorrelationId;
import dev.tandem.security.ErrorBody;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code /graphql}: checks the HTTP request, then hands it to the engine in the one form that it takes. */
final class GraphQlEndpoint {

    private static final String METHODS = "GET, POST, OPTIONS";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphQlHttpHandler once;
    private final GraphQlSseHandler events;

    GraphQlEndpoint(GraphQlHttpHandler once, GraphQlSseHandler events) {
        this.once = once;
        this.events = events;
    }

    ServerResponse answer(ServerRequest request) throws ServletException, IOException {
        AnswerType answer = AnswerType.JSON;
        try {
            answer = AnswerType.acceptedBy(request);
            HttpMethod method = request.method();
            if (method.equals(HttpMethod.OPTIONS)) {
                return ServerResponse.noContent().header(HttpHeaders.ALLOW, METHODS).build();
            }
            if (method.equals(HttpMethod.POST)) {
                return executed(request, RequestReader.fromBody(request), answer);
            }
            if (method.equals(HttpMethod.GET)) {
                return executed(request, RequestReader.fromUrl(request), answer);
            }
            throw new HttpRefusal(
                    HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_REQUEST, "Send queries by GET or POST, mutations by POST.");
        } catch (HttpRefusal refusal) {
            return refused(request, refusal, answer);
        }
    }

    private ServerResponse executed(ServerRequest request, RequestBody body, AnswerType answer) throws ServletException {
        ServerRequest plain = ServerRequest.from(request)
                .method(HttpMethod.POST)
                .headers(headers -> {
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    headers.setAccept(List.of(answer.type()));
                })
                .body(JSON.writeValueAsBytes(body.toMap()))
                .build();
        return answer == AnswerType.EVENTS ? events.handleRequest(plain) : once.handleRequest(plain);
    }

    private static ServerResponse refused(ServerRequest request, HttpRefusal refusal, AnswerType answer) {
        ServerResponse.BodyBuilder response = ServerResponse.status(refusal.status())
                .contentType(answer == AnswerType.GRAPHQL_JSON ? answer.type() : MediaType.APPLICATION_JSON);
        if (refusal.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, METHODS);
        }
        if (refusal.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            response.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return response.body(ErrorBody.of(
                refusal.code().name(), refusal.getMessage(), CorrelationId.of(request.attributes())));
    }
}
