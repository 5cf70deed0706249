package dev.tandem.storage.mongo;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A point of a change feed, written as an opaque text.
 *
 * @param collection whose feed
 * @param safe everything stamped before this was read, and nothing can appear there any more
 * @param fresh everything stamped before this was read that could be seen; never before {@code safe}
 * @param seen of the documents stamped just then, those that were read, with their versions
 */
record ChangePoint(String collection, Stamp safe, Stamp fresh, Map<String, Long> seen) {

    private static final int MAX_LENGTH = 20_000;
    private static final Pattern TEXT =
            Pattern.compile("mongo:([A-Za-z0-9_]+):([0-9a-f]{1,16}-[0-9a-f]{1,16}):([0-9a-f]{1,16}-[0-9a-f]{1,16}):((?:[A-Za-z0-9*._%+-]+@[0-9]{1,18},)*):[0-9a-f]{1,8}");

    ChangePoint {
        seen = Map.copyOf(seen);
        if (fresh.isBefore(safe)) {
            throw new IllegalArgumentException("What is safe must have been read");
        }
    }

    static ChangePoint start(String collection) {
        return new ChangePoint(collection, Stamp.FIRST, Stamp.FIRST, Map.of());
    }

    boolean hasSeen(Stamp stamp, String id, long version) {
        Long known = seen.get(id);
        return stamp.equals(fresh) && known != null && known == version;
    }

    /** Letters, digits, - and _. */
    String text() {
        String read = new TreeMap<>(seen).entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8) + "@" + it.getValue() + ",").collect(Collectors.joining());
        String plain = "mongo:" + collection + ":" + text(safe) + ":" + text(fresh) + ":" + read + ":";
        return encoded(plain + Long.toHexString(sum(plain)));
    }

    private static long sum(String plain) {
        CRC32 sum = new CRC32();
        sum.update(plain.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException the text is no cursor of this collection's feed */
    static ChangePoint read(String collection, String text) {
        Matcher parts = TEXT.matcher(plain(text));
        if (parts.matches() && parts.group(1).equals(collection)) {
            Stamp safe = stamp(parts.group(2));
            Stamp fresh = stamp(parts.group(3));
            if (!fresh.isBefore(safe)) {
                ChangePoint point = new ChangePoint(collection, safe, fresh, seen(parts.group(4)));
                if (point.text().equals(text)) {
                    return point;
                }
            }
        }
        throw new IllegalArgumentException("This is no cursor of the changes of " + collection + "; allowed is the cursor of an earlier answer");
    }

    private static String text(Stamp stamp) {
        return Long.toHexString(stamp.timestamp()) + "-" + Long.toHexString(stamp.at());
    }

    private static Stamp stamp(String text) {
        String[] parts = text.split("-");
        return new Stamp(Long.parseUnsignedLong(parts[0], 16), Long.parseUnsignedLong(parts[1], 16));
    }

    private static Map<String, Long> seen(String list) {
        Map<String, Long> seen = new TreeMap<>();
        for (String one : list.isEmpty() ? new String[0] : list.split(",")) {
            int at = one.indexOf('@');
            seen.put(URLDecoder.decode(one.substring(0, at), StandardCharsets.UTF_8), Long.parseLong(one.substring(at + 1)));
        }
        return seen;
    }

    private static String plain(String text) {
        if (text.length() > MAX_LENGTH) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
