package dev.tandem.shopfloor;

import dev.tandem.graphql.OpaqueIds;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Store;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes lease tokens and ids that nobody can guess, from a key that this store made for itself. No token is stored: it derives from a run's
 * salt, so that whoever holds a lease can be told its token again.
 */
@Component
final class LeaseTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CURRENT = "current";
    private static final char[] BASE_32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int ID_LENGTH = 26;

    /** The key itself, 260 random bits. */
    record LeaseKey(String id, String secret) {

        static final DocumentType<LeaseKey> TYPE = new DocumentType<>("leasekeys", LeaseKey.class, LeaseKey::id, List.of());
    }

    private final SecretKeySpec key;

    LeaseTokens(Store store) {
        Documents<LeaseKey> keys = store.documents(LeaseKey.TYPE);
        String secret = keys.find(CURRENT).map(found -> found.value().secret()).orElseGet(() -> create(keys));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String create(Documents<LeaseKey> keys) {
        LeaseKey made = new LeaseKey(CURRENT, OpaqueIds.random() + OpaqueIds.random());
        try {
            return keys.insert(made).value().secret();
        } catch (DuplicateKeyException madeMeanwhile) {
            return keys.find(CURRENT).orElseThrow(() -> madeMeanwhile).value().secret();
        }
    }

    /** The token of the run's present lease. */
    String of(Run run) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("lease", run.id(), run.salt()));
    }

    /** Compares in a time that says nothing about how much of it was right. */
    boolean matches(Run run, String given) {
        boolean same = MessageDigest.isEqual(
                of(run).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return same && !run.neverCame();
    }

    /** An id of 128 bits that always follows from the same parts and that nobody else can compute. */
    String id(String prefix, Object... parts) {
        byte[] digest = mac(prefix, Arrays.stream(parts).map(String::valueOf).toArray(String[]::new));
        StringBuilder id = new StringBuilder(prefix).append('_');
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(BASE_32[digest[i] & 31]);
        }
        return id.toString();
    }

    private byte[] mac(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                mac.update((byte) 0);
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
