package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.Tandem;
import dev.tandem.storage.mongo.InMemoryMongo;
import dev.tandem.storage.mongo.MongoStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The same on a server that speaks MongoDB's protocol: setting the URI is all it takes. */
@DirtiesContext
@Import(BicyclesInTheMaking.Time.class)
class FromOrderToDoneOnMongoIT extends FromOrderToDoneIT {

    /** Outlives the service, which closes after the last test. */
    private static final InMemoryMongo SERVER = new InMemoryMongo();

    @Autowired
    private MongoStore store;

    @DynamicPropertySource
    static void chooseTheStore(DynamicPropertyRegistry registry) {
        String uri = SERVER.newDatabase();
        registry.add("tandem.store.uri", () -> uri);
    }

    @Test
    void saysWhereItsStoreIs() {
        assertThat(store.exclusive()).isFalse();
        assertThat(store.location()).contains("database test-");
    }

    @Test
    void keepsWhatIsShared() {
        JsonNode mine = edge.ask(null, """
                mutation { startConfiguration(input: {idempotencyKey: "5d0bbd0e-56f2-4a2c-8a8e-8a2a8f3f7c11", productLine: "VELO"}) { configuration { id } } }""")
                .at("/data/startConfiguration/configuration");
        String share = """
                mutation($id: ID!) { shareConfiguration(input: {idempotencyKey: "6d0bbd0e-56f2-4a2c-8a8e-8a2a8f3f7c12", configurationId: $id, version: 1}) {
                  sharedConfiguration { id } userErrors { message } } }""";
        JsonNode copy = edge.ask(null, share, Map.of("id", mine.get("id").asString())).at("/data/shareConfiguration/sharedConfiguration");
        assertThat(edge.ask(null, share, Map.of("id", mine.get("id").asString())).at("/data/shareConfiguration/sharedConfiguration")).isEqualTo(copy);
        JsonNode found = edge.ask(null, "query($id: ID!) { sharedConfiguration(id: $id) { selections { characteristic } } }", Map.of("id", copy.get("id").asString()));
        assertThat(found.at("/data/sharedConfiguration/selections").size()).as(found.toString()).isGreaterThan(10);
    }

    @Test
    void goesOnWhereItWasWhenItIsStartedAgain() {
        String uri = SERVER.newDatabase();
        String id;
        try (ConfigurableApplicationContext service = start(uri)) {
            id = edge(service).ask(null, """
                    mutation { startConfiguration(input: {idempotencyKey: "0b8f7f7a-3a37-4f52-9d8e-5b0f0f7c2a11", productLine: "VELO"}) { configuration { id } } }""", Map.of())
                    .get("data").get("startConfiguration").get("configuration").get("id").asString();
        }
        try (ConfigurableApplicationContext service = start(uri)) {
            JsonNode found = edge(service).ask(null, "query($id: ID!) { configuration(id: $id) { version } }", Map.of("id", id));
            assertThat(found.get("data").get("configuration").get("version").asInt()).as(found.toString()).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(String uri) {
        return new SpringApplicationBuilder(Tandem.class)
                .run("--server.port=0", "--tandem.store.uri=" + uri, "--tandem.security.key-file=target/tokens.key");
    }

    private static Edge edge(ConfigurableApplicationContext service) {
        return new Edge(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
