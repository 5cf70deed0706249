package dev.tandem.graphql.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers as server-sent events: a subscription's as they come, and one event with what a query answers or why it was refused. */
final class EventStream extends GraphQlSseHandler {

    EventStream(WebGraphQlHandler handler, @Nullable Duration timeout, @Nullable Duration keepAlive) {
        super(handler, timeout, keepAlive);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
        return super.prepareResponse(request, response.map(EventStream::asEvents));
    }

    private static WebGraphQlResponse asEvents(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher
                ? response
                : response.transform(answer -> answer.data(Flux.just(response.getExecutionResult())).errors(List.of()));
    }
}
