package dev.tandem.graphql.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Flux;

class AccessGuardTest {

    private static final String SCHEMA = """
            directive @access(to: [Access!]!) on FIELD_DEFINITION | OBJECT
            enum Access { ANYONE PLANNER ADMIN }
            type Query {
              open: Int @access(to: [ANYONE])
              planned: Int @access(to: [PLANNER, ADMIN])
              forgotten: Int
              order: Order @access(to: [ANYONE])
            }
            type Subscription { ticks: Int @access(to: [PLANNER]) }
            type Order @access(to: [PLANNER]) { number: Int! state: String @access(to: [ANYONE]) note: String }
            """;
    private static final Map<String, Object> ORDER = Map.of("number", 7, "state", "DONE", "note", "urgent");

    private final GraphQlSource source = GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
            .configureRuntimeWiring(wiring -> wiring.type("Query", query -> query
                    .dataFetcher("open", field -> 1)
                    .dataFetcher("planned", field -> 2)
                    .dataFetcher("forgotten", field -> 3)
                    .dataFetcher("order", field -> ORDER)))
            .configureRuntimeWiring(wiring -> wiring.type("Subscription", root -> root.dataFetcher("ticks", field -> Flux.never())))
            .typeVisitors(List.of(new AccessGuard()))
            .build();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsGuestsReadWhatIsOpen() {
        assertThat(ask("{open order{state}}").getErrors()).isEmpty();
    }

    @Test
    void tellsGuestsThatATokenIsMissing() {
        ExecutionResult answer = ask("{open planned}");
        assertThat(answer.<Map<String, Object>>getData()).containsEntry("open", 1).containsEntry("planned", null);
        assertThat(answer.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "UNAUTHORIZED");
            assertThat(error.getMessage()).contains("'planned' needs the role PLANNER or ADMIN");
        });
    }

    @Test
    void tellsATokenWhichRoleItLacks() {
        actAs("ROLE_CUSTOMER");
        assertThat(ask("{planned}").getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void letsTheRoleIn() {
        actAs("ROLE_ADMIN");
        assertThat(ask("{planned}").<Map<String, Object>>getData()).containsEntry("planned", 2);
    }

    @Test
    void deniesWhatHasNoRuleToEverybody() {
        actAs("ROLE_PLANNER", "ROLE_ADMIN");
        ExecutionResult answer = ask("{forgotten}");
        assertThat(answer.<Map<String, Object>>getData()).containsEntry("forgotten", null);
        assertThat(answer.getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("open to nobody"));
    }

    @Test
    void guardsPlainPropertiesByTheirTypesRule() {
        ExecutionResult answer = ask("{order{state note}}");
        assertThat(answer.<Map<String, Map<String, Object>>>getData().get("order"))
                .containsEntry("state", "DONE").containsEntry("note", null);
        assertThat(answer.getErrors()).hasSize(1);
    }

    @Test
    void takesTheParentOfADeniedNonNullField() {
        ExecutionResult answer = ask("{order{number}}");
        assertThat(answer.<Map<String, Object>>getData()).containsEntry("order", null);
        assertThat(answer.getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "UNAUTHORIZED"));
    }

    @Test
    void leavesIntrospectionOpen() {
        assertThat(ask("{__schema{types{name}} __typename}").getErrors()).isEmpty();
    }

    @Test
    void endsASubscriptionWithItsToken() {
        actAs(Instant.now().minusSeconds(60).plusMillis(500));
        Publisher<?> ticks = ask("subscription{ticks}").getData();
        assertThat(Flux.from(ticks).collectList().block(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void takesTheRightsOfASessionThatOutlivesItsToken() {
        actAs(Instant.now().minusSeconds(61));
        assertThat(ask("{planned}").getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "UNAUTHORIZED"));
    }

    private static void actAs(Instant expires) {
        Jwt token = Jwt.withTokenValue("t").header("alg", "none").subject("somebody").expiresAt(expires).build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority("ROLE_PLANNER"))));
    }

    private ExecutionResult ask(String query) {
        return source.graphQl().execute(query);
    }

    private static void actAs(String... authorities) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(
                "somebody", "", Arrays.stream(authorities).map(SimpleGrantedAuthority::new).toList()));
    }
}
