package dev.tandem.graphql.request;

import graphql.ExecutionResult;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets one WebSocket have only so many operations under way: a subscription is under way until one side ends it. */
@Component
final class SessionBounds implements WebGraphQlInterceptor {

    private static final String UNDER_WAY = SessionBounds.class.getName();

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest socket)) {
            return chain.next(request);
        }
        AtomicInteger underWay = (AtomicInteger)
                socket.getSessionInfo().getAttributes().computeIfAbsent(UNDER_WAY, _ -> new AtomicInteger());
        if (underWay.incrementAndGet() > Bounds.OPERATIONS) {
            underWay.decrementAndGet();
            return Mono.just(refused(request));
        }
        AtomicBoolean over = new AtomicBoolean();
        Runnable leave = () -> {
            if (over.compareAndSet(false, true)) {
                underWay.decrementAndGet();
            }
        };
        return chain.next(request)
                .map(response -> leaving(response, leave))
                .doOnError(_ -> leave.run())
                .doOnCancel(leave);
    }

    private static WebGraphQlResponse leaving(WebGraphQlResponse response, Runnable leave) {
        if (response.getData() instanceof Publisher<?> stream) {
            return response.transform(answer -> answer.data(Flux.from(stream).doFinally(_ -> leave.run())));
        }
        leave.run();
        return response;
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request) {
        TooLarge refusal = new TooLarge("on its connection, itself counted, operations under way:", Bounds.OPERATIONS + 1L, Bounds.OPERATIONS);
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(), ExecutionResult.newExecutionResult().addError(refusal).build()));
    }
}
