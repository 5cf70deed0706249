package dev.tandem.rules.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts that product lines share, as of one version: sets of values, enumerations, calculations. Immutable. */
public final class Library {

    /** What a part is. */
    public enum Kind {
        /** A choice's values with the properties that they state. */
        VALUES("values"),
        /** A code set. */
        ENUMERATION("enumerations"),
        /** A formula. */
        CALCULATION("calculations");

        private final String section;

        Kind(String section) {
            this.section = section;
        }

        /** The section of the file that such parts stand in. */
        public String section() {
            return section;
        }
    }

    /**
     * A part, as people see it.
     *
     * @param label null for an enumeration, which has none
     * @param size how many values or codes it has; null for a calculation
     */
    public record Part(Kind kind, String name, @Nullable LocalizedText label, @Nullable Integer size) {}

    private final String code;
    private final int version;
    private final LocalizedText name;
    private final List<Part> parts;
    private final Map<Kind, Map<String, YamlNode>> written = new EnumMap<>(Kind.class);
    private final String contentHash;

    Library(String code, int version, LocalizedText name, List<Part> parts, YamlNode.Mapping root) {
        this.code = code;
        this.version = version;
        this.name = name;
        this.parts = List.copyOf(parts);
        for (Kind kind : Kind.values()) {
            Map<String, YamlNode> section = new HashMap<>();
            if (root.value(kind.section()) instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(entry -> section.put(entry.key().text(), entry.value()));
            }
            written.put(kind, section);
        }
        this.contentHash = ContentHash.of(TreeEdit.of(root));
    }

    public String code() {
        return code;
    }

    /** From 1. */
    public int version() {
        return version;
    }

    public LocalizedText name() {
        return name;
    }

    /** In the order of the file: values, enumerations, calculations. */
    public List<Part> parts() {
        return parts;
    }

    /** SHA-256 of what the file says, in hexadecimal; layout and comments do not count. */
    public String contentHash() {
        return contentHash;
    }

    /** The names of the parts of a kind. */
    List<String> names(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::name).toList();
    }

    /** What is written for a part, or null where there is none. */
    @Nullable YamlNode part(Kind kind, String part) {
        return written.getOrDefault(kind, Map.of()).get(part);
    }
}
