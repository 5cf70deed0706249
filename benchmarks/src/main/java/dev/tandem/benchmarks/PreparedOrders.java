package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Configurations of all product lines, made beforehand, and the requests that order them; each can be ordered any number of times. */
final class PreparedOrders {

    static final List<String> LINES = List.of("VELO", "LUTH", "CORD");

    private static final String UNUSED = "@@@@@@@@-@@@@-@@@@-@@@@-@@@@@@@@@@@@";
    private static final String CONFIGURATION =
            "configuration { id version complete verdict { valid violations { constraint { id } } } } userErrors { code }";
    private static final String PLACE =
            "mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number promisedAt } userErrors { code message } } }";
    private static final Map<String, Object> CUSTOMER = Map.of("name", "Ada Winter", "email", "ada@example.org",
            "address", Map.of("lines", List.of("Am Hof 1"), "postalCode", "24103", "city", "Kiel", "country", "DE"));
    private static final int CHANGES = 3;

    private final List<String> bodies = new ArrayList<>();

    /** Makes so many configurations, the lines in turn, each changed a little by chance from its line's default. */
    PreparedOrders(Service service, int count, long seed) throws IOException {
        Random random = new Random(seed);
        try (Connection connection = service.connect()) {
            Map<String, JsonNode> choices = choices(service, connection);
            for (int i = 0; i < count; i++) {
                String line = LINES.get(i % LINES.size());
                bodies.add(body(configured(service, connection, line, choices.get(line), random)));
            }
        }
    }

    /** A request that places one of them. @param key a random UUID, or what is refused at once */
    byte[] request(int which, String key) {
        return bodies.get(which % bodies.size()).replace(UNUSED, key).getBytes(StandardCharsets.UTF_8);
    }

    /** Places one of them. @throws IllegalStateException it was refused */
    String place(Connection connection, Random random) throws IOException {
        String answer = connection.graphQl(null, request(random.nextInt(bodies.size()), key(random)));
        if (!answer.contains("\"userErrors\":[]") || answer.contains("\"errors\":")) {
            throw new IllegalStateException("An order was not accepted: " + answer);
        }
        return answer;
    }

    /** Of version 4, as if by chance. */
    static String key(Random random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low).toString();
    }

    private static Map<String, JsonNode> choices(Service service, Connection connection) throws IOException {
        Map<String, JsonNode> choices = new LinkedHashMap<>();
        service.ask(connection, Service.GUEST, """
                { productLines(first: 100) { edges { node { code characteristics { code
                  ... on ChoiceCharacteristic { multiple values { code } } } } } } }""", Map.of())
                .at("/productLines/edges").forEach(edge -> choices.put(edge.at("/node/code").asString(), edge.at("/node/characteristics")));
        return choices;
    }

    private static JsonNode configured(Service service, Connection connection, String line, JsonNode characteristics, Random random)
            throws IOException {
        JsonNode configuration = service.ask(connection, Service.GUEST,
                "mutation($input: StartConfigurationInput!) { startConfiguration(input: $input) { " + CONFIGURATION + " } }",
                Map.of("input", Map.of("idempotencyKey", key(random), "productLine", line))).at("/startConfiguration/configuration");
        for (int i = 0; i < CHANGES; i++) {
            JsonNode characteristic = characteristics.get(random.nextInt(characteristics.size()));
            if (characteristic.has("values") && !characteristic.get("multiple").asBoolean()) {
                JsonNode value = characteristic.get("values").get(random.nextInt(characteristic.get("values").size()));
                JsonNode payload =
                        change(service, connection, configuration, characteristic.get("code").asString(), value.get("code").asString());
                configuration = payload.hasNonNull("configuration") ? payload.get("configuration") : configuration;
            }
        }
        return configuration.at("/verdict/valid").asBoolean() && configuration.get("complete").asBoolean()
                ? configuration
                : configured(service, connection, line, characteristics, random);
    }

    private static JsonNode change(Service service, Connection connection, JsonNode configuration, String characteristic, String value)
            throws IOException {
        return service.ask(connection, Service.GUEST,
                "mutation($input: ChangeConfigurationInput!) { changeConfiguration(input: $input) { " + CONFIGURATION + " } }",
                Map.of("input", Map.of("configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt(),
                        "set", List.of(Map.of("characteristic", characteristic, "value", Map.of("code", value)))))).get("changeConfiguration");
    }

    private static String body(JsonNode configuration) {
        List<String> warnings = new ArrayList<>();
        configuration.at("/verdict/violations").forEach(violation -> warnings.add(violation.at("/constraint/id").asString()));
        Map<String, Object> line =
                Map.of("configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt(), "quantity", 1);
        return new String(Service.body(PLACE, Map.of("input", Map.of("idempotencyKey", UNUSED, "customer", CUSTOMER, "lines", List.of(line),
                "acknowledgedWarnings", warnings, "personalFactsConfirmed", true, "lateAccepted", true))), StandardCharsets.UTF_8);
    }
}
