package dev.tandem.rules.model;

import java.util.List;
import java.util.Optional;

/** Where a part of a YAML file stands in its text: UTF-16 offsets, the end excluded, comments around it not counted. */
sealed interface YamlPiece {

    int start();

    int end();

    /** Whether it is a mapping or list whose entries stand on lines of their own. */
    default boolean block() {
        return switch (this) {
            case Leaf _ -> false;
            case Mapping mapping -> !mapping.flow();
            case Sequence sequence -> !sequence.flow();
        };
    }

    /** A text, a number, a flag, or nothing: then start and end are the same. */
    record Leaf(int start, int end) implements YamlPiece {}

    /** @param flow whether it stands in braces */
    record Mapping(int start, int end, boolean flow, List<Entry> entries) implements YamlPiece {

        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** @param flow whether it stands in brackets */
    record Sequence(int start, int end, boolean flow, List<Item> items) implements YamlPiece {}

    /** @param start of the key, with its quotes @param keyEnd of the key */
    record Entry(int start, int keyEnd, String key, YamlPiece value) {}

    /** @param start of its dash, or in brackets of its value */
    record Item(int start, YamlPiece value) {}
}
