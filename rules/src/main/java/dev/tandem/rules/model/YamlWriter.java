package dev.tandem.rules.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a tree as YAML: what fits on a line stands on one, sections and their entries stand below each other. */
final class YamlWriter {

    private static final int LINE = 140;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{N}_./()+*=<>^-]| (?! |$))*+");
    private static final Pattern RANGE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?\\.\\.-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    /** What some YAML readers take for a flag or for nothing. */
    private static final Set<String> SPECIAL = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Tree.Branch file) {
        YamlWriter writer = new YamlWriter();
        file.entries().forEach((key, value) -> {
            boolean section = value instanceof Tree.Branch branch && branch.entries().values().stream().allMatch(one -> one instanceof Tree.Branch)
                    || value instanceof Tree.Items;
            writer.out.append(section ? "\n" : "");
            writer.entry(key, value, 0, section);
        });
        return writer.out.toString();
    }

    /** One entry of a mapping, or one item of a list where it has no key. */
    static String entry(@Nullable String key, Tree value) {
        YamlWriter writer = new YamlWriter();
        if (key == null) {
            writer.item(value, 0);
        } else {
            writer.entry(key, value, 0, false);
        }
        return writer.out.toString();
    }

    private void entry(String key, Tree value, int depth, boolean below) {
        indent(depth).append(word(key)).append(':');
        boolean rows = below || holdsTable(value);
        String line = rows ? "" : inline(value);
        if (!rows && depth * 2 + key.length() + line.length() + 2 <= LINE || value instanceof Tree.Leaf || empty(value)) {
            out.append(' ').append(value instanceof Tree.Leaf leaf && alone(leaf.text()) ? leaf.text() : inline(value)).append('\n');
            return;
        }
        out.append('\n');
        switch (value) {
            case Tree.Branch branch -> branch.entries().forEach((name, child) -> entry(name, child, depth + 1, false));
            case Tree.Items items -> items.items().forEach(item -> item(item, depth + 1));
            case Tree.Leaf _ -> { }
        }
    }

    private void item(Tree item, int depth) {
        String line = flat(item) ? inline(item) : "";
        if (!(item instanceof Tree.Branch branch) || !line.isEmpty() && depth * 2 + line.length() + 2 <= LINE) {
            indent(depth).append("- ").append(line.isEmpty() ? inline(item) : line).append('\n');
            return;
        }
        int start = out.length();
        branch.entries().forEach((name, child) -> entry(name, child, depth + 1, false));
        out.setCharAt(start + depth * 2, '-');
    }

    /** Whether rows of a table stand in it: they stand below each other. */
    private static boolean holdsTable(Tree tree) {
        return switch (tree) {
            case Tree.Branch branch -> branch.entries().values().stream().anyMatch(YamlWriter::holdsTable);
            case Tree.Items(var items) -> items.stream().anyMatch(YamlWriter::flat);
            case Tree.Leaf _ -> false;
        };
    }

    /** Whether it is a row: a mapping that holds no other. */
    private static boolean flat(Tree item) {
        return item instanceof Tree.Branch branch && branch.entries().values().stream().noneMatch(Tree.Branch.class::isInstance);
    }

    private StringBuilder indent(int depth) {
        return out.append("  ".repeat(depth));
    }

    private static boolean empty(Tree tree) {
        return switch (tree) {
            case Tree.Branch branch -> branch.entries().isEmpty();
            case Tree.Items items -> items.items().isEmpty();
            case Tree.Leaf _ -> false;
        };
    }

    static String inline(Tree tree) {
        return switch (tree) {
            case Tree.Leaf(String text, boolean literal) -> literal ? text : word(text);
            case Tree.Items(var items) -> items.stream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
            case Tree.Branch(Map<String, Tree> entries) -> entries.entrySet().stream()
                    .map(entry -> word(entry.getKey()) + ": " + inline(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
        };
    }

    static String word(String text) {
        if (PLAIN.matcher(text).matches() && !SPECIAL.contains(text.toLowerCase(Locale.ROOT)) || INSTANT.matcher(text).matches()
                || RANGE.matcher(text).matches()) {
            return text;
        }
        return text.codePoints().allMatch(c -> c >= ' ' && c < 0x7f || c >= 0xa1 && Character.isLetterOrDigit(c))
                ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    /** Whether a text needs no quotes where nothing else stands on its line. */
    private static boolean alone(String text) {
        return PLAIN.matcher(text.replace(", ", " ").replace(" != ", " = ")).matches() && text.contains(" ");
    }

    private static String escaped(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                default -> {
                    boolean shown = c >= ' ' && c < 0x7f || c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029;
                    quoted.append(shown ? Character.toString(c) : c <= 0xffff ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
                }
            }
        });
        return quoted.append('"').toString();
    }
}
