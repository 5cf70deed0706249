package dev.tandem.graphql.request;

import java.util.Map;
import java.util.regex.Pattern;

/** Says what the GraphQL engine calls by the names of Java's classes in the words of JSON. */
final class EngineWords {

    private static final Map<String, String> WORDS = Map.of(
            "LinkedHashMap", "object",
            "ArrayList", "list",
            "Integer", "number",
            "Long", "number",
            "BigInteger", "number",
            "Double", "number",
            "BigDecimal", "number");
    private static final Pattern CLASSES = Pattern.compile("'(" + String.join("|", WORDS.keySet()) + ")'");

    private EngineWords() {}

    static String plain(String message) {
        return CLASSES.matcher(message).replaceAll(found -> "'" + WORDS.get(found.group(1)) + "'");
    }
}
