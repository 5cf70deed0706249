package dev.tandem.proof;

import dev.tandem.proof.Ledger.Known;
import dev.tandem.proof.Ledger.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** A guest who configures, changes their mind, orders, and sometimes takes the order back. */
final class CustomerLoad implements Runnable {

    static final String CONFIGURATION = """
            configuration { id version complete verdict { valid violations { severity constraint { id } } }
              selections { characteristic code codes number text origin } }""";

    private static final Map<String, Object> CUSTOMER = Map.of("name", "Ada Winter", "email", "ada@example.org",
            "address", Map.of("lines", List.of("Am Hof 1"), "postalCode", "24103", "city", "Kiel", "country", "DE"));

    private final Clients clients;
    private final Ledger ledger;
    private final Random random;
    private final AtomicBoolean goesOn;
    private final Map<String, JsonNode> characteristics;

    /** @param characteristics of each product line */
    CustomerLoad(Clients clients, Ledger ledger, Random random, AtomicBoolean goesOn, Map<String, JsonNode> characteristics) {
        this.clients = clients;
        this.ledger = ledger;
        this.random = random;
        this.goesOn = goesOn;
        this.characteristics = characteristics;
    }

    /** What can be decided of each product line. */
    static Map<String, JsonNode> characteristics(Clients clients) {
        Map<String, JsonNode> found = new java.util.TreeMap<>();
        clients.ask(Clients.GUEST, """
                { productLines { edges { node { code characteristics { __typename code
                  ... on ChoiceCharacteristic { multiple values { code } } ... on NumberCharacteristic { min max step } } } } } }""", Map.of())
                .at("/productLines/edges").forEach(edge -> found.put(edge.at("/node/code").asString(), edge.at("/node/characteristics")));
        return found;
    }

    @Override
    public void run() {
        while (goesOn.get()) {
            List<Map<String, Object>> lines = new ArrayList<>();
            List<String> warnings = new ArrayList<>();
            for (int i = random.nextInt(2); i >= 0; i--) {
                JsonNode configuration = configured();
                if (configuration.at("/verdict/valid").asBoolean() && configuration.get("complete").asBoolean()) {
                    lines.add(Map.of("configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt(),
                            "quantity", 1 + random.nextInt(3)));
                    configuration.at("/verdict/violations").forEach(violation -> warnings.add(violation.at("/constraint/id").asString()));
                }
            }
            if (!lines.isEmpty()) {
                order(lines, warnings);
            }
        }
    }

    private JsonNode configured() {
        String line = new ArrayList<>(characteristics.keySet()).get(random.nextInt(characteristics.size()));
        Request start = Request.of(Clients.GUEST, "startConfiguration", Map.of("idempotencyKey", key(), "productLine", line), CONFIGURATION);
        ledger.creating.put(start.key(), start);
        JsonNode configuration = noteConfiguration(start.send(clients).get("configuration"));
        ledger.created.put(start.key(), configuration.get("id").asString());
        for (int i = random.nextInt(4); i > 0; i--) {
            JsonNode characteristic = characteristics.get(line).get(random.nextInt(characteristics.get(line).size()));
            JsonNode payload = Request.of(Clients.GUEST, "changeConfiguration",
                            Map.of("configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt(), "set",
                                    List.of(Map.of("characteristic", characteristic.get("code").asString(), "value", value(characteristic))),
                                    "onConflict", "KEEP_NEW"),
                            CONFIGURATION)
                    .send(clients);
            if (!"CONFLICT".equals(payload.at("/userErrors/0/code").asString(""))) {
                Check.accepted(payload);
                configuration = noteConfiguration(payload.get("configuration"));
            }
        }
        return configuration;
    }

    private Map<String, Object> value(JsonNode characteristic) {
        return switch (characteristic.get("__typename").asString()) {
            case "NumberCharacteristic" -> Map.of("number", number(characteristic));
            case "TextCharacteristic" -> Map.of("text", random.nextBoolean() ? "" : "Ada");
            default -> characteristic.get("multiple").asBoolean()
                    ? Map.of("codes", List.of(code(characteristic)))
                    : Map.of("code", code(characteristic));
        };
    }

    private String number(JsonNode characteristic) {
        BigDecimal min = new BigDecimal(characteristic.get("min").asString());
        BigDecimal max = new BigDecimal(characteristic.get("max").asString());
        BigDecimal step = characteristic.get("step").isNull() ? BigDecimal.ONE : new BigDecimal(characteristic.get("step").asString());
        int steps = max.subtract(min).divideToIntegralValue(step).intValueExact();
        return min.add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1)))).toPlainString();
    }

    private String code(JsonNode characteristic) {
        return characteristic.get("values").get(random.nextInt(characteristic.get("values").size())).get("code").asString();
    }

    private JsonNode noteConfiguration(JsonNode configuration) {
        ledger.configurations.put(configuration.get("id").asString(),
                new Known(configuration.get("version").asInt(), configuration.get("selections").toString()));
        return configuration;
    }

    private void order(List<Map<String, Object>> lines, List<String> warnings) {
        Request place = Request.of(Clients.GUEST, "placeOrder",
                Map.of("idempotencyKey", key(), "customer", CUSTOMER, "lines", lines, "acknowledgedWarnings", warnings,
                        "personalFactsConfirmed", true, "lateAccepted", true),
                "order { id version number state }");
        ledger.linesOfKey.put(place.key(), lines.size());
        ledger.creating.put(place.key(), place);
        JsonNode payload = place.send(clients);
        Check.accepted(payload);
        String id = payload.at("/order/id").asString();
        ledger.created.put(place.key(), id);
        if (random.nextInt(4) == 0) {
            ledger.cancellations.put(id, Outcome.UNKNOWN);
            JsonNode cancelled = Request.of(Clients.GUEST, "cancelOrder",
                            Map.of("orderId", id, "version", payload.at("/order/version").asInt(), "reason", "changed my mind"), "order { state }")
                    .send(clients);
            if (cancelled.at("/userErrors").isEmpty()) {
                ledger.cancellations.put(id, Outcome.CANCELLED);
            } else if (cancelled.at("/userErrors/0/code").asString().equals("ALREADY_STARTED")) {
                ledger.cancellations.put(id, Outcome.REFUSED);
            } else {
                Check.refused(cancelled, "STALE_VERSION");
                ledger.cancellations.remove(id);
            }
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
