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
