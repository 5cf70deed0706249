package dev.tandem.graphql;

import dev.tandem.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets a caller send what creates something again without creating it twice.
 *
 * @param scoped the key together with whose it is: what a unique index holds
 * @param bodyHash of all of the input: the same key with another body is a mistake of the caller's
 */
public record IdempotencyKey(String scoped, String bodyHash) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern RANDOM_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final List<String> PATH = List.of("input", "idempotencyKey");

    /**
     * @param input the record of all of the input
     * @throws Refused the key is unusable; a guest's must be a random UUID, so that guests cannot meet each other's
     */
    public static IdempotencyKey of(Caller caller, String key, Record input) {
        if (caller.guest() && !RANDOM_UUID.matcher(key).matches()) {
            throw unusable(key, "a random UUID (version 4) while you have no account");
        }
        if (!KEY.matcher(key).matches()) {
            throw unusable(key, "1 to 128 visible ASCII characters");
        }
        String owner = caller.guest() ? "guest" : "subject " + caller.subject();
        return new IdempotencyKey(owner + " " + key, hash(input.toString()));
    }

    /** @throws Refused what this key created before had another body */
    public void requireSameBody(String firstBodyHash) {
        if (!bodyHash.equals(firstBodyHash)) {
            throw new Refused(new IdempotencyKeyReusedError(
                    "This idempotencyKey was used before with another body; what it created stands. Use a new key for something new.", PATH));
        }
    }

    private static Refused unusable(String key, String allowed) {
        String given = Texts.shortened(key);
        return new Refused(new InvalidInputError(
                "idempotencyKey is '" + given + "'; allowed is " + allowed + ".", PATH, given, allowed, null));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
