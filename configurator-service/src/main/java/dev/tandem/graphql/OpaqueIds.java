package dev.tandem.graphql;

import java.security.SecureRandom;

/** Ids that nobody can guess: whoever holds one was given it. */
public final class OpaqueIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] BASE_32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int CHARACTERS = 26;

    private OpaqueIds() {}

    /** 128 random bits, as 26 letters and digits. */
    public static String random() {
        StringBuilder id = new StringBuilder(CHARACTERS);
        byte[] bytes = new byte[CHARACTERS];
        RANDOM.nextBytes(bytes);
        for (byte bits : bytes) {
            id.append(BASE_32[bits & 31]);
        }
        return id.toString();
    }

    /** @param prefix names the capability, e.g. {@code cfg} */
    public static String random(String prefix) {
        return prefix + "_" + random();
    }
}
