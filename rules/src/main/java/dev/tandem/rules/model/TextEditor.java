package dev.tandem.rules.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes the text of a file at one place and leaves the rest, comments and layout included, as it is. */
final class TextEditor {

    private final String text;
    private final YamlPiece root;

    TextEditor(String text) {
        this.text = text.endsWith("\n") ? text : text + "\n";
        this.root = YamlOutline.of(this.text);
    }

    /**
     * What holds a value.
     *
     * @param after where its key's colon or its dash ends; in a flow list where the value begins
     * @param indent of its key or dash
     * @param flow whether it stands within braces or brackets
     */
    private record Slot(YamlPiece value, int after, int indent, boolean flow, boolean item) {}

    /** @param tree of the value that the text says */
    String set(TreePath path, String value, Tree tree) {
        int depth = 0;
        Slot slot = new Slot(root, 0, -2, false, false);
        for (Optional<Slot> next = Optional.of(slot); depth < path.steps().size(); depth++) {
            next = child(slot, path.steps().get(depth));
            if (next.isEmpty()) {
                break;
            }
            slot = next.get();
        }
        String said = value;
        Tree meant = tree;
        for (int i = path.steps().size() - 1; i > depth; i--) {
            said = under(path.steps().get(i), said, meant);
            meant = TreeEdit.set(new Tree.Leaf("null", true), new TreePath("", List.of(path.steps().get(i))), meant);
        }
        return depth == path.steps().size() ? replaced(slot, said, meant) : added(slot, path.steps().get(depth), said, meant);
    }

    String remove(TreePath path) {
        Slot parent = require(path.parent());
        return switch (parent.value()) {
            case YamlPiece.Mapping(int start, int end, boolean flow, var entries) -> {
                if (entries.size() == 1) {
                    yield replaced(parent, "{}", new Tree.Branch());
                }
                YamlPiece.Entry entry = entries.stream().filter(one -> one.key().equals(path.last())).findFirst().orElseThrow();
                int at = entries.indexOf(entry);
                yield without(entry.start(), entry.value().end(), at + 1 < entries.size() ? entries.get(at + 1).start() : -1,
                        at > 0 ? entries.get(at - 1).value().end() : start + 1, flow);
            }
            case YamlPiece.Sequence(int start, int end, boolean flow, var items) -> {
                if (items.size() == 1) {
                    yield replaced(parent, "[]", new Tree.Items(List.of()));
                }
                int at = (Integer) path.last();
                YamlPiece.Item item = items.get(at);
                yield without(item.start(), Math.max(item.value().end(), item.start() + 1), at + 1 < items.size() ? items.get(at + 1).start() : -1,
                        at > 0 ? items.get(at - 1).value().end() : start + 1, flow);
            }
            case YamlPiece.Leaf _ -> throw new IllegalStateException("a text has no parts");
        };
    }

    private String without(int start, int end, int next, int previousEnd, boolean flow) {
        if (flow) {
            return next >= 0 ? cut(start, next) : cut(previousEnd, end);
        }
        return begins(start) ? cut(withComments(start), lineEnd(end)) : cut(start, next);
    }

    /** @param before the start of what it is put before, or -1 for the end */
    String move(TreePath path, @Nullable String before) {
        Slot parent = require(path.parent());
        if (parent.value().block() && parent.value() instanceof YamlPiece.Mapping(_, _, _, var entries)) {
            YamlPiece.Entry moved = entries.stream().filter(one -> one.key().equals(path.last())).findFirst().orElseThrow();
            int to = entries.stream().filter(one -> one.key().equals(before)).findFirst().map(one -> withComments(one.start()))
                    .orElse(lineEnd(entries.getLast().value().end()));
            return moved(moved.start(), moved.value().end(), to, path);
        }
        if (parent.value().block() && parent.value() instanceof YamlPiece.Sequence(_, _, _, var items)) {
            YamlPiece.Item moved = items.get((Integer) path.last());
            int index = TreeEdit.index(path, before, items.size());
            int to = index < items.size() ? withComments(items.get(index).start()) : lineEnd(items.getLast().value().end());
            return moved(moved.start(), Math.max(moved.value().end(), moved.start() + 1), to, path);
        }
        throw unmovable(path);
    }

    private String moved(int start, int end, int to, TreePath path) {
        if (!begins(start)) {
            throw unmovable(path);
        }
        int from = withComments(start);
        int until = lineEnd(end);
        String lines = text.substring(from, until);
        return to <= from ? text.substring(0, to) + lines + text.substring(to, from) + text.substring(until)
                : to >= until ? text.substring(0, from) + text.substring(until, to) + lines + text.substring(to) : text;
    }

    private static TextEditException unmovable(TreePath path) {
        return new TextEditException(path.text(), "What stands in one line with others cannot be moved; set the whole of it in the order that you want.");
    }

    String rename(TreePath path, String key) {
        if (require(path.parent()).value() instanceof YamlPiece.Mapping mapping) {
            YamlPiece.Entry entry = mapping.entry((String) path.last()).orElseThrow();
            return text.substring(0, entry.start()) + YamlWriter.word(key) + text.substring(entry.keyEnd());
        }
        throw new IllegalStateException("only a mapping has keys");
    }

    /** Another section: entries that did not change keep their lines, the others the comment above them. */
    String section(TreePath path, List<TableTree.Entry> entries, Tree meant) {
        YamlPiece here = !reaches(path) ? new YamlPiece.Leaf(0, 0) : require(path).value();
        Map<Object, int[]> lines = new LinkedHashMap<>();
        if (here.block() && here instanceof YamlPiece.Mapping mapping) {
            mapping.entries().forEach(one -> lines.put(one.key(), new int[] {one.start(), lineEnd(one.value().end())}));
        } else if (here.block() && here instanceof YamlPiece.Sequence sequence) {
            sequence.items().forEach(one -> lines.put(lines.size(), new int[] {one.start(), lineEnd(Math.max(one.value().end(), one.start() + 1))}));
        }
        if (lines.isEmpty() || entries.isEmpty() || lines.values().stream().anyMatch(line -> !begins(line[0]))) {
            return set(path, entries.isEmpty() ? YamlWriter.inline(meant) : written(entries, 0), meant);
        }
        int first = withComments(lines.values().iterator().next()[0]);
        int indent = column(lines.values().iterator().next()[0]);
        Map<Object, String> comments = new HashMap<>();
        Map<Object, String> texts = new HashMap<>();
        int end = first;
        for (Map.Entry<Object, int[]> line : lines.entrySet()) {
            int start = text.lastIndexOf('\n', line.getValue()[0] - 1) + 1;
            comments.put(line.getKey(), text.substring(end, start));
            end = line.getValue()[1];
            texts.put(line.getKey(), text.substring(start, end));
        }
        StringBuilder section = new StringBuilder();
        for (TableTree.Entry entry : entries) {
            section.append(comments.getOrDefault(entry.from(), ""))
                    .append(entry.changed() ? written(List.of(entry), indent) : texts.get(entry.from()));
        }
        return text.substring(0, first) + section + text.substring(end);
    }

    private static String written(List<TableTree.Entry> entries, int indent) {
        StringBuilder lines = new StringBuilder();
        for (TableTree.Entry entry : entries) {
            lines.append(indented(YamlWriter.entry(entry.key(), entry.value()), indent)).append('\n');
        }
        return lines.toString();
    }

    /** The text of a value as it stands there, its lines moved to the left. */
    String piece(TreePath path) {
        YamlPiece piece = require(path).value();
        int lineStart = text.lastIndexOf('\n', piece.start() - 1) + 1;
        return piece.block() ? (" ".repeat(piece.start() - lineStart) + text.substring(piece.start(), piece.end())).stripIndent() : text.substring(piece.start(), piece.end());
    }

    private boolean reaches(TreePath path) {
        Optional<Slot> slot = Optional.of(new Slot(root, 0, -2, false, false));
        for (Object step : path.steps()) {
            slot = slot.flatMap(here -> child(here, step));
        }
        return slot.isPresent();
    }

    private Slot require(TreePath path) {
        Slot slot = new Slot(root, 0, -2, false, false);
        for (Object step : path.steps()) {
            slot = child(slot, step).orElseThrow();
        }
        return slot;
    }

    private Optional<Slot> child(Slot slot, Object step) {
        return switch (slot.value()) {
            case YamlPiece.Mapping mapping when step instanceof String key -> mapping.entry(key).map(entry ->
                    new Slot(entry.value(), text.indexOf(':', entry.keyEnd()) + 1, column(entry.start()), slot.flow() || mapping.flow(), false));
            case YamlPiece.Sequence sequence when step instanceof Integer index && index < sequence.items().size() -> {
                YamlPiece.Item item = sequence.items().get(index);
                boolean flow = slot.flow() || sequence.flow();
                yield Optional.of(new Slot(item.value(), flow ? item.start() : item.start() + 1, column(item.start()), flow, !flow));
            }
            default -> Optional.empty();
        };
    }

    private String replaced(Slot slot, String value, Tree tree) {
        if (slot.indent() < 0) {
            return value.stripTrailing() + "\n";
        }
        if (slot.flow()) {
            return text.substring(0, slot.value().start()) + YamlWriter.inline(tree) + text.substring(slot.value().end());
        }
        return text.substring(0, slot.after()) + behind(value, tree, slot.indent() + 2, slot.item()) + text.substring(Math.max(slot.value().end(), slot.after()));
    }

    private String added(Slot slot, Object step, String value, Tree tree) {
        return switch (slot.value()) {
            case YamlPiece.Mapping(int start, int end, boolean flow, var entries) when !entries.isEmpty() -> {
                String key = YamlWriter.word((String) step) + ":";
                YamlPiece.Entry last = entries.getLast();
                yield flow || slot.flow() ? inserted(last.value().end(), ", " + key + " " + YamlWriter.inline(tree))
                        : newLine(last.value().end(), column(entries.getFirst().start()), key, value, tree, false);
            }
            case YamlPiece.Sequence(int start, int end, boolean flow, var items) when !items.isEmpty() -> {
                YamlPiece.Item last = items.getLast();
                yield flow || slot.flow() ? inserted(last.value().end(), ", " + YamlWriter.inline(tree))
                        : newLine(Math.max(last.value().end(), last.start() + 1), column(last.start()), "-", value, tree, true);
            }
            default -> replaced(slot, under(step, value, tree), TreeEdit.set(new Tree.Leaf("null", true), new TreePath("", List.of(step)), tree));
        };
    }

    private String newLine(int after, int indent, String lead, String value, Tree tree, boolean item) {
        int at = lineEnd(after);
        String line = " ".repeat(indent) + lead + behind(value, tree, indent + 2, item) + "\n";
        return text.substring(0, at) + line + text.substring(at);
    }

    /** A value as it stands behind its key or dash. */
    private static String behind(String value, Tree tree, int indent, boolean item) {
        boolean block = block(value, tree);
        if (!block) {
            return " " + indented(value.strip(), indent).strip();
        }
        String lines = withoutBlankLines(value.stripIndent().stripTrailing());
        boolean comment = lines.startsWith("#");
        return item && !comment ? " " + indented(lines, indent).stripLeading() : "\n" + indented(lines, indent);
    }

    private static String withoutBlankLines(String lines) {
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0 && lines.substring(start, end).isBlank(); end = lines.indexOf('\n', start)) {
            start = end + 1;
        }
        return lines.substring(start);
    }

    /** Whether a value is a mapping or list that stands on lines of its own. */
    private static boolean block(String value, Tree tree) {
        return !(tree instanceof Tree.Leaf) && YamlOutline.of(value).block();
    }

    private static String under(Object step, String value, Tree tree) {
        return step instanceof String key ? YamlWriter.word(key) + ":" + behind(value, tree, 2, false) : "-" + behind(value, tree, 2, true);
    }

    private static String indented(String lines, int indent) {
        return lines.lines().map(line -> line.isBlank() ? "" : " ".repeat(indent) + line).collect(Collectors.joining("\n"));
    }

    private String inserted(int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private int column(int at) {
        return at - text.lastIndexOf('\n', at - 1) - 1;
    }

    /** Whether nothing stands before it on its line. */
    private boolean begins(int at) {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** The start of its line, or of the comment lines right above that stand as far in as it does. */
    private int withComments(int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        String lead = text.substring(start, at) + "#";
        while (start > 0) {
            int above = text.lastIndexOf('\n', start - 2) + 1;
            if (!text.startsWith(lead, above)) {
                break;
            }
            start = above;
        }
        return start;
    }
}
