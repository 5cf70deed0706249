package dev.tandem.graphql.http;

import dev.tandem.security.BearerTokens;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts our endpoint before the framework's, and tokens on WebSocket sessions. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    GraphQlHttpHandler singleAnswer(WebGraphQlHandler handler) {
        return new SingleAnswer(handler);
    }

    @Bean
    GraphQlSseHandler eventStream(WebGraphQlHandler handler, GraphQlProperties properties) {
        GraphQlProperties.Sse events = properties.getHttp().getSse();
        return new EventStream(handler, events.getTimeout(), events.getKeepAlive());
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> endpoint(GraphQlHttpHandler once, GraphQlSseHandler events, GraphQlProperties properties) {
        GraphQlEndpoint endpoint = new GraphQlEndpoint(once, events);
        return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), endpoint::answer);
    }

    /** A browser cannot send headers with a WebSocket, so its token comes with {@code connection_init}. */
    @Bean
    AuthenticationWebSocketInterceptor tokenOfSession(BearerTokens tokens) {
        return new AuthenticationWebSocketInterceptor(new BearerTokenAuthenticationExtractor(), tokens);
    }
}
