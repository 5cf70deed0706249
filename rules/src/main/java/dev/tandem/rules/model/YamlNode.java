package dev.tandem.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written at one place of a YAML file. What it means is decided by the place, never guessed from its looks. */
sealed interface YamlNode {

    Position at();

    /** How a message names what was given. */
    String given();

    record Mapping(Position at, List<Entry> entries) implements YamlNode {

        /** What stands under a key, or null. */
        @Nullable YamlNode value(String key) {
            return entries.stream().filter(entry -> entry.key().text().equals(key)).map(Entry::value).findFirst().orElse(null);
        }

        @Override
        public String given() {
            return "a mapping";
        }
    }

    record Entry(Scalar key, YamlNode value) {}

    record Sequence(Position at, List<YamlNode> items) implements YamlNode {
        @Override
        public String given() {
            return "a list";
        }
    }

    /**
     * @param quoted whether it stands in quotes or as a block, and so is text for certain
     * @param place where its characters stand
     */
    record Scalar(Position at, String text, boolean quoted, ScalarPlace place) implements YamlNode {
        /** Whether nothing is written: empty, {@code ~} or {@code null}. */
        boolean nothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String given() {
            return nothing() ? "nothing" : Words.quoted(text);
        }
    }
}
