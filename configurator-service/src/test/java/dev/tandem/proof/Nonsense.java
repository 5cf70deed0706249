package dev.tandem.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What nobody should send, by the type of what is asked for. */
final class Nonsense {

    private static final List<@Nullable Object> ANYWHERE = Collections.unmodifiableList(Arrays.asList(
            null, "", 7, true, List.of(List.of()), Map.of("no such field", 1)));

    private static final List<Object> TEXTS = List.of(
            " ", "a\u0000b", "\u001b[31mred", "line\nbreak", "\ud800", "x".repeat(9_999), "x".repeat(10_001), "\u202Eעברית 💺🪑",
            "' OR 1=1 --", "%s${jndi:ldap://localhost/a}", "velo", "LASER1");

    private static final List<Object> IDS = List.of(
            "\u0000", "\ud800", "x".repeat(9_999), "x".repeat(10_001), "💺", "' OR 1=1 --", "%s%n%x", "cfg_", "ord_x", "shc_x", "shc_aaaaaaaaaaaaaaaaaaaaaaaaaa", "wo_x_1", "wo__", "st_x_1_v20", "st_", "run_\n", "cfg_aaaaaaaaaaaaaaaaaaaaaaaaaa", "ord_aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "wo_aaaaaaaaaaaaaaaaaaaaaaaaaa_1", "wo_aaaaaaaaaaaaaaaaaaaaaaaaaa_99999999999999999999", "st_aaaaaaaaaaaaaaaaaaaaaaaaaa_1_v20",
            "run_aaaaaaaaaaaaaaaaaaaaaaaaaa", "line_VELO_999999999", "line_VELO_99999999999", "cfg_aaaaaaaaaaaaaaaaaaaaaaaaaa_1");

    private static final List<Object> NUMBERS = List.of(
            0, -1, 1.5, 2_147_483_647, -2_147_483_648, 2_147_483_648L, -2_147_483_649L, Long.MAX_VALUE, "1", "1e3", "0x10", 1e300, 100_001, 10_001);

    private static final List<Object> DECIMALS = List.of(
            "1e999999999", "-1e999999999", "1e-999999999", "NaN", "Infinity", "1,5", "0x1p3", "1".repeat(34), "1".repeat(35), "1".repeat(10_000), "-0.01",
            "0.0000000000000000000000000000000001", "١٢٣", "1 000", 1e300, "+1", ".5", "5.");

    private static final List<Object> MOMENTS = List.of(
            "tomorrow", "2026-02-30T00:00:00Z", "2026-11-22", "2026-11-22T09:30:00", "0000-01-01T00:00:00Z", "-2026-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "0001-01-01T00:00:00+18:00", "2026-11-22T25:00:00Z", "2026-11-22T09:30:00+99:00");

    private static final List<Object> DURATIONS = List.of(
            "PT", "P1Y", "P1M", "PT0S", "PT-10M", "-PT10M", "PT9S", "PT24H1S", "P99999999999D", "PT9999999999999999999S", "10 minutes", "PT0.000000001S");

    private Nonsense() {}

    /** @param type as introspection tells it, without what may be null */
    static List<@Nullable Object> of(JsonNode type) {
        return of(type.get("name").asString(""));
    }

    /** @param type its name */
    static List<@Nullable Object> of(String type) {
        List<@Nullable Object> all = new ArrayList<>(ANYWHERE);
        all.addAll(switch (type) {
            case "String" -> TEXTS;
            case "ID" -> IDS;
            case "Int" -> NUMBERS;
            case "Decimal" -> DECIMALS;
            case "DateTime" -> MOMENTS;
            case "Duration" -> DURATIONS;
            default -> List.of("NO_SUCH_VALUE", "x".repeat(5_000));
        });
        return all;
    }

    /** Lists that no list may look like, made of what one entry may be. */
    static List<@Nullable Object> listsOf(Object entry) {
        return Arrays.asList(null, List.of(), 7, "x", Map.of(), Arrays.asList(entry, null), Collections.nCopies(2, entry),
                Collections.nCopies(1_000, entry), Collections.nCopies(1_001, entry));
    }
}
