package dev.tandem.rules.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the content of a version: every leaf, list and mapping with its length, in order. It does not see layout, comments,
 * quoting or defaults that are spelt out; it sees every code, text, number, expression and order.
 */
final class ContentHash {

    /** Stands in until the content is known. */
    static final String UNKNOWN = "0".repeat(64);

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(ProductLineVersion line) {
        return of(LineTree.of(line));
    }

    static String of(Tree content) {
        try {
            ContentHash hash = new ContentHash(MessageDigest.getInstance("SHA-256"));
            hash.add(content);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The same version with the hash of its content. */
    static ProductLineVersion stamped(ProductLineVersion line) {
        return new ProductLineVersion(line.code(), line.version(), line.effectiveFrom(), line.name(), line.description(), line.currency(),
                line.groups(), line.characteristics(), line.calculations(), line.constraints(), line.prices(), line.footprint(), line.steps(),
                line.examples(), line.dueDays(), of(line));
    }

    private void add(Tree tree) {
        switch (tree) {
            case Tree.Leaf leaf -> add('=', leaf.text());
            case Tree.Items(var items) -> {
                add('[', Integer.toString(items.size()));
                items.forEach(this::add);
            }
            case Tree.Branch(var entries) -> {
                add('{', Integer.toString(entries.size()));
                entries.forEach((key, value) -> {
                    add(':', key);
                    add(value);
                });
            }
        }
    }

    private void add(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ";").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
