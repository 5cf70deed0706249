package dev.tandem.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Clicks values that guidance says are available, one after another; begins anew after thirty clicks. */
final class ClickingCustomer implements Load.Client {

    private static final int CLICKS = 30;
    private static final String ANSWER = """
            { configuration { id version price { total { amount } } footprint { total { value } }
              selections { characteristic code codes number text origin }
              guidance { characteristic applies min max values { code state shown priceDelta { amount } footprintDelta { value } } } }
              changes { characteristic } userErrors { code message } }""";
    private static final String START = "mutation($input: StartConfigurationInput!) { startConfiguration(input: $input) " + ANSWER + " }";
    private static final String CHANGE = "mutation($input: ChangeConfigurationInput!) { changeConfiguration(input: $input) " + ANSWER + " }";

    private record Value(String characteristic, Map<String, ?> value) {}

    private final Service service;
    private final Connection connection;
    private final String line;
    private final Random random;
    private JsonNode configuration;
    private int clicks;

    ClickingCustomer(Service service, String line, Random random) throws IOException {
        this.service = service;
        this.connection = service.connect();
        this.line = line;
        this.random = random;
        this.configuration = start();
    }

    @Override
    public void once() throws IOException {
        List<Value> available = available();
        if (clicks == CLICKS || available.isEmpty()) {
            configuration = start();
            clicks = 0;
            return;
        }
        Value value = available.get(random.nextInt(available.size()));
        JsonNode payload = service.ask(connection, Service.GUEST, CHANGE, Map.of("input", Map.of(
                "configurationId", configuration.get("id").asString(),
                "version", configuration.get("version").asInt(),
                "set", List.of(Map.of("characteristic", value.characteristic(), "value", value.value()))))).get("changeConfiguration");
        if (!payload.get("userErrors").isEmpty()) {
            throw new IllegalStateException("An available value was refused: " + value + " " + payload.get("userErrors"));
        }
        configuration = payload.get("configuration");
        clicks++;
    }

    private JsonNode start() throws IOException {
        return service.ask(connection, Service.GUEST, START, Map.of("input",
                Map.of("idempotencyKey", PreparedOrders.key(random), "productLine", line))).at("/startConfiguration/configuration");
    }

    private List<Value> available() {
        List<Value> available = new ArrayList<>();
        for (JsonNode characteristic : configuration.get("guidance")) {
            String code = characteristic.get("characteristic").asString();
            boolean number = characteristic.hasNonNull("min");
            boolean multiple = !number && configuration.get("selections").valueStream()
                    .anyMatch(one -> one.get("characteristic").asString().equals(code) && one.hasNonNull("codes"));
            for (JsonNode value : characteristic.path("values")) {
                if (value.get("state").asString().equals("AVAILABLE")) {
                    String chosen = value.get("code").asString();
                    available.add(new Value(code, number
                            ? Map.of("number", chosen)
                            : multiple ? Map.of("members", Map.of("with", List.of(chosen))) : Map.of("code", chosen)));
                }
            }
        }
        return available;
    }
}
