package dev.tandem.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order that was really placed, with its work order, as JSON, of which copies are made: the same but for ids, number, and times.
 *
 * @param random what the ids of the order, its work order and steps have in common
 */
record OrderTemplate(String random, String number, String order, String workOrder) {

    private static final char[] BASE_32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final Pattern PLANNED = Pattern.compile("\"(plannedStart|plannedEnd|promisedAt)\":\"([^\"]+)\"");
    private static final Pattern CHANGED = Pattern.compile("\"(updatedAt|changedAt)\":\"([^\"]+)\"");
    private static final int WEEKS = 25 * 52;
    private static final int PAST_MINUTES = 90 * 24 * 60;

    /** A copy, not like any other. */
    record Copy(String order, String workOrder) {}

    static OrderTemplate of(String order, String workOrder) {
        JsonNode read = JsonMapper.shared().readTree(order);
        return new OrderTemplate(read.get("id").asString().split("_")[1], read.get("number").asString(), order, workOrder);
    }

    /** Whether a work order is open and nobody and nothing is at work on it now, so that a copy of it stands for itself. */
    static boolean usable(String workOrder) {
        JsonNode steps = JsonMapper.shared().readTree(workOrder).at("/work/steps");
        boolean open = false;
        for (JsonNode step : steps) {
            boolean ended = step.has("endedAt");
            boolean started = step.has("startedAt");
            for (JsonNode portion : step.path("portions")) {
                if (!portion.get("state").asString().equals("ENDED")) {
                    return false;
                }
            }
            if (started && !ended && step.has("waits")) {
                return false;
            }
            open |= !ended;
        }
        return open;
    }

    /**
     * A copy with this sequence number, planned and promised some weeks later within 25 years and last changed within the last 90 days, both by
     * chance, but the same for the same number.
     */
    Copy copy(int sequence) {
        Random chance = new Random(sequence);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < random.length(); i++) {
            other.append(BASE_32[chance.nextInt(BASE_32.length)]);
        }
        String otherNumber = number.replaceFirst("\\d+$", "%06d".formatted(sequence));
        Duration later = Duration.ofDays(7L * chance.nextInt(WEEKS));
        Duration earlier = Duration.ofMinutes(-chance.nextInt(PAST_MINUTES));
        String key = "\"placeKey\":\"guest " + PreparedOrders.key(chance) + "\"";
        String copiedOrder = order.replaceFirst("\"placeKey\":\"[^\"]*\"", key).replaceFirst("\"sequence\":\\d+", "\"sequence\":" + sequence);
        return new Copy(
                moved(CHANGED, moved(PLANNED, renamed(copiedOrder, other, otherNumber), later), earlier),
                moved(CHANGED, moved(PLANNED, renamed(workOrder, other, otherNumber), later), earlier));
    }

    private String renamed(String json, CharSequence other, String otherNumber) {
        return json.replace(random, other).replace(number, otherNumber);
    }

    private static String moved(Pattern times, String json, Duration by) {
        StringBuilder moved = new StringBuilder(json.length());
        Matcher time = times.matcher(json);
        while (time.find()) {
            time.appendReplacement(moved, "\"" + time.group(1) + "\":\"" + Instant.parse(time.group(2)).plus(by) + "\"");
        }
        return time.appendTail(moved).toString();
    }
}
