package dev.tandem.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts that documents share. A part's id is a digest of what it says, so that the same is stored once whoever writes it, and what a
 * document refers to never becomes something else. A part is durable before a document that refers to it.
 */
final class SharedParts {

    private static final int REMEMBERED = 50_000;
    private static final int ID_BYTES = 16;

    private final Documents<SharedPart> documents;
    private final Map<Object, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    SharedParts(Documents<SharedPart> documents) {
        this.documents = documents;
    }

    /** The id of a record; stored first where it is new. */
    <T> String id(Class<T> type, T value) {
        String known = ids.get(value);
        if (known != null) {
            return known;
        }
        String json = DocumentJson.write(type, value);
        String id = digest(type.getSimpleName() + json);
        if (documents.find(id).isEmpty()) {
            try {
                documents.insert(new SharedPart(id, json));
            } catch (DuplicateKeyException storedMeanwhile) {
                // It says the same.
            }
        }
        remember(id, value);
        return id;
    }

    /** @throws IllegalStateException there is no such part */
    <T> T value(Class<T> type, String id) {
        Object known = values.get(id);
        if (known != null) {
            return type.cast(known);
        }
        SharedPart part = documents.find(id).orElseThrow(() -> new IllegalStateException(
                "A stored document refers to the " + type.getSimpleName() + " " + id + ", which is not stored.")).value();
        T value = DocumentJson.read(type, part.json());
        remember(id, value);
        return value;
    }

    private void remember(String id, Object value) {
        if (values.size() >= REMEMBERED) {
            values.clear();
            ids.clear();
        }
        values.put(id, value);
        ids.put(value, id);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
