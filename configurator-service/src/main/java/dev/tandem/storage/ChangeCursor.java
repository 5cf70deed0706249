package dev.tandem.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A point of a change feed, written as an opaque text.
 *
 * @param collection whose feed
 * @param origin of the store's numbering; a store that was restored from a backup begins another one
 * @param position the number of the last change that was read, 0 for none
 */
public record ChangeCursor(String collection, String origin, long position) {

    /** The largest limit of a piece of the feed. */
    public static final int MOST = 1_000;

    private static final int MAX_LENGTH = 500;
    private static final String KIND = "feed";

    /** The text, of letters, digits, - and _. */
    public String text() {
        String point = String.join(":", KIND, collection, origin, Long.toString(position));
        String plain = point + ":" + sum(point);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException the text is no cursor of this collection's feed */
    public static ChangeCursor read(String collection, String text) {
        if (text.length() <= MAX_LENGTH && text.matches("[A-Za-z0-9_-]+")) {
            String[] parts = plain(text).split(":", -1);
            if (parts.length == 5 && parts[0].equals(KIND) && parts[1].equals(collection) && parts[3].matches("[0-9]{1,18}")) {
                ChangeCursor cursor = new ChangeCursor(collection, parts[2], Long.parseLong(parts[3]));
                if (cursor.text().equals(text)) {
                    return cursor;
                }
            }
        }
        throw new IllegalArgumentException("This is no cursor of the changes of " + collection + "; allowed is the cursor of an earlier answer");
    }

    /** @throws IllegalArgumentException the limit is not 1 to 1,000 */
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 to " + MOST);
        }
    }

    /** So that a cursor that was cut off or mangled is refused rather than passing over changes. */
    private static String sum(String point) {
        CRC32 sum = new CRC32();
        sum.update(point.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
