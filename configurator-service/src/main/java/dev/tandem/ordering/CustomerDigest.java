package dev.tandem.ordering;

import dev.tandem.graphql.OpaqueIds;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Store;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What an index keeps instead of an e-mail address: a digest with a key that this store made for itself. */
@Component
final class CustomerDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CURRENT = "current";

    /** The key itself, 260 random bits. */
    record DigestKey(String id, String secret) {

        static final DocumentType<DigestKey> TYPE = new DocumentType<>("digestkeys", DigestKey.class, DigestKey::id, List.of());
    }

    private final SecretKeySpec key;

    CustomerDigest(Store store) {
        Documents<DigestKey> keys = store.documents(DigestKey.TYPE);
        String secret = keys.find(CURRENT).map(found -> found.value().secret()).orElseGet(() -> create(keys));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String create(Documents<DigestKey> keys) {
        DigestKey made = new DigestKey(CURRENT, OpaqueIds.random() + OpaqueIds.random());
        try {
            return keys.insert(made).value().secret();
        } catch (DuplicateKeyException madeMeanwhile) {
            return keys.find(CURRENT).orElseThrow(() -> madeMeanwhile).value().secret();
        }
    }

    /** Of an e-mail address; upper and lower case are the same. */
    String of(String email) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
