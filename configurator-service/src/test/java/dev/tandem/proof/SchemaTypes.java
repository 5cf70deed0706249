package dev.tandem.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema offers to be asked and changed, as introspection tells it. */
final class SchemaTypes {

    private static final String TYPE = "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private final Map<String, JsonNode> types = new HashMap<>();

    SchemaTypes(Clients clients) {
        clients.ask(Clients.GUEST, "{ __schema { types { kind name fields { name args { name " + TYPE + " } " + TYPE + " } inputFields { name " + TYPE
                + " } } } }", Map.of()).at("/__schema/types").forEach(type -> types.put(type.get("name").asString(), type));
    }

    /** A query with its arguments. */
    record Field(String name, List<Argument> arguments, String selection) {

        /** With every argument as a variable of its own. */
        String text() {
            String declared = arguments.stream().map(one -> "$" + one.name() + ": " + one.declared()).collect(Collectors.joining(", "));
            String passed = arguments.stream().map(one -> one.name() + ": $" + one.name()).collect(Collectors.joining(", "));
            return arguments.isEmpty() ? "{ " + name + selection + " }" : "query(" + declared + ") { " + name + "(" + passed + ")" + selection + " }";
        }

        boolean paged() {
            return arguments.stream().anyMatch(argument -> argument.name().equals("first"));
        }

        Map<String, Object> required() {
            return arguments.stream().filter(Argument::required).collect(Collectors.toMap(Argument::name, Argument::good));
        }
    }

    /** @param type what it is without what may be null and without lists */
    record Argument(String name, String declared, JsonNode type) {

        boolean required() {
            return declared.endsWith("!");
        }

        Object good() {
            return switch (name) {
                case "workCentre" -> "LASER-1";
                case "code", "productLine" -> "VELO";
                case "selections" -> List.of();
                case "id", "configurationId" -> "cfg_none";
                case "characteristic" -> "frame";
                case "value" -> Map.of("code", "ALU");
                case "from", "to" -> Map.of("version", Map.of("productLine", "VELO"));
                default -> throw new IllegalArgumentException("What is good for " + name + "? Say it here.");
            };
        }

        Map<String, @Nullable Object> wrong(@Nullable Object value) {
            return Collections.singletonMap(name, value);
        }
    }

    List<String> mutations() {
        return types.get("Mutation").get("fields").valueStream().map(field -> field.get("name").asString()).toList();
    }

    /** Whether it makes something new and leaves alone what there is. */
    boolean creates(String mutation) {
        return types.get(input(mutation).get("name").asString()).get("inputFields").valueStream()
                .anyMatch(field -> field.get("name").asString().equals("idempotencyKey")) && !Set.of("reportRun", "amendOrder", "eraseCustomer").contains(mutation);
    }

    List<Field> queries() {
        List<Field> queries = new ArrayList<>();
        for (JsonNode field : types.get("Query").get("fields")) {
            List<Argument> arguments = new ArrayList<>();
            field.get("args").forEach(argument ->
                    arguments.add(new Argument(argument.get("name").asString(), declared(argument.get("type")), named(argument.get("type")))));
            boolean paged = named(field.get("type")).get("name").asString().endsWith("Connection");
            queries.add(new Field(field.get("name").asString(), arguments, paged ? " { pageInfo { endCursor } }" : " { __typename }"));
        }
        return queries;
    }

    /** Every place in an input, inner ones too: as far as a good input reaches, and what it leaves out. */
    List<List<Object>> paths(String mutation, Map<String, Object> good) {
        List<List<Object>> paths = new ArrayList<>();
        collect(input(mutation), good, List.of(), paths);
        return paths;
    }

    private void collect(JsonNode inputType, Object good, List<Object> at, List<List<Object>> paths) {
        for (JsonNode field : types.get(inputType.get("name").asString()).get("inputFields")) {
            List<Object> path = plus(at, field.get("name").asString());
            paths.add(path);
            Object inner = good instanceof Map<?, ?> map ? map.get(field.get("name").asString()) : null;
            JsonNode type = named(field.get("type"));
            if (inner instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    paths.add(plus(path, i));
                    collectInside(type, list.get(i), plus(path, i), paths);
                }
            } else if (inner != null) {
                collectInside(type, inner, path, paths);
            }
        }
    }

    private void collectInside(JsonNode type, Object inner, List<Object> path, List<List<Object>> paths) {
        if (type.get("kind").asString().equals("INPUT_OBJECT")) {
            collect(type, inner, path, paths);
        }
    }

    /** What should not stand there. */
    List<@Nullable Object> wrong(String mutation, List<Object> path, Map<String, Object> good) {
        JsonNode type = input(mutation);
        boolean list = false;
        for (Object step : path) {
            if (step instanceof String name) {
                JsonNode field = types.get(type.get("name").asString()).get("inputFields").valueStream()
                        .filter(one -> one.get("name").asString().equals(name)).findFirst().orElseThrow();
                list = declared(field.get("type")).startsWith("[");
                type = named(field.get("type"));
            } else {
                list = false;
            }
        }
        List<@Nullable Object> wrong = new ArrayList<>(Nonsense.of(type));
        if (list && Wrong.at(good, path) instanceof List<?> entries && !entries.isEmpty()) {
            wrong.addAll(Nonsense.listsOf(entries.getFirst()));
        }
        return wrong;
    }

    private JsonNode input(String mutation) {
        return types.get("Mutation").get("fields").valueStream().filter(field -> field.get("name").asString().equals(mutation)).findFirst()
                .map(field -> named(field.at("/args/0/type"))).orElseThrow();
    }

    private static JsonNode named(JsonNode type) {
        JsonNode named = type;
        while (named.hasNonNull("ofType")) {
            named = named.get("ofType");
        }
        return named;
    }

    private static String declared(JsonNode type) {
        return switch (type.get("kind").asString()) {
            case "NON_NULL" -> declared(type.get("ofType")) + "!";
            case "LIST" -> "[" + declared(type.get("ofType")) + "]";
            default -> type.get("name").asString();
        };
    }

    private static List<Object> plus(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
