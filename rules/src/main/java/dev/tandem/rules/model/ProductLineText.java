package dev.tandem.rules.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a product-line file while it is written, mistaken or not. Its pieces are changed by the paths that mistakes are told with; what
 * is not changed keeps its comments and its layout. Immutable.
 */
public final class ProductLineText {

    /** The longest text, in characters. */
    public static final int LONGEST = YamlParser.MAX_CHARACTERS;

    private final String text;
    /** Worked out when it is first asked for. */
    private volatile @Nullable TextReading reading;

    private ProductLineText(String text) {
        this.text = text;
    }

    private TextReading reading() {
        TextReading known = reading;
        if (known == null) {
            known = TextReading.of(text);
            reading = known;
        }
        return known;
    }

    /** Line ends become {@code \n}, a byte order mark goes. */
    public static ProductLineText of(String text) {
        return new ProductLineText((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n'));
    }

    public String text() {
        return text;
    }

    /** A place in the text, both from 1, in code points. */
    public record Place(int line, int column) {}

    /** One difference. @param from in one line, shortened; null where it is new @param to null where it is gone */
    public record Difference(String path, @Nullable String from, @Nullable String to) {}

    /**
     * With a value there, instead of what stands there or new: then at the end, with whatever is missing on the way.
     *
     * @param yaml the value as YAML
     * @throws TextEditException no such place, no usable value, or a text that cannot be read
     */
    public ProductLineText set(String path, String yaml) {
        TreePath place = TreePath.of(path);
        Tree value = value(place, yaml);
        Tree meant = TreeEdit.set(tree(place), place, value);
        String written = yaml.replace("\r\n", "\n").replace('\r', '\n');
        return confirmed(place, meant, () -> new TextEditor(text).set(place, written, value),
                () -> new TextEditor(text).set(place, YamlWriter.inline(value), value));
    }

    /**
     * As {@link #set}, with a text for people, a code, a number or an expression as it is meant: it is put in quotes where YAML needs them.
     *
     * @throws TextEditException no such place, or a text that cannot be read
     */
    public ProductLineText write(String path, String words) {
        TreePath place = TreePath.of(path);
        Tree value = TreeEdit.leaf(words);
        Tree meant = TreeEdit.set(tree(place), place, value);
        Supplier<String> written = () -> new TextEditor(text).set(place, YamlWriter.inline(value), value);
        return confirmed(place, meant, written, written);
    }

    /** @throws TextEditException nothing stands there, or the text cannot be read */
    public ProductLineText remove(String path) {
        TreePath place = TreePath.of(path);
        Tree meant = TreeEdit.remove(tree(place), place);
        Supplier<String> cut = () -> new TextEditor(text).remove(place);
        return confirmed(place, meant, cut, cut);
    }

    /**
     * With an entry or item at another place of its mapping or list.
     *
     * @param before the key, or in a list the number from 0, of what it is put before; null for the end
     * @throws TextEditException nothing stands there or before which it could be put, or the text cannot be read
     */
    public ProductLineText move(String path, @Nullable String before) {
        TreePath place = TreePath.of(path);
        Tree meant = TreeEdit.move(tree(place), place, before);
        Supplier<String> moved = () -> new TextEditor(text).move(place, before);
        return confirmed(place, meant, moved, moved);
    }

    /**
     * With another key at the same place; what mentions the old one is left alone.
     *
     * @throws TextEditException nothing stands there, the new key is taken, or the text cannot be read
     */
    public ProductLineText rename(String path, String key) {
        TreePath place = TreePath.of(path);
        Tree before = tree(place);
        Tree entry = TreeEdit.require(before, place);
        TreePath renamed = TreePath.of((place.parent().text().isEmpty() ? "" : place.parent().text() + ".") + key);
        if (!(place.last() instanceof String) || TreeEdit.at(before, renamed) != null || renamed.steps().size() != place.steps().size()) {
            throw new TextEditException(path, Words.quoted(key) + " cannot be the new key of " + path + ": it is taken, or that is no key.");
        }
        Tree meant = TreeEdit.remove(TreeEdit.move(TreeEdit.set(before, renamed, entry), renamed, (String) place.last()), place);
        Supplier<String> text = () -> new TextEditor(this.text).rename(place, key);
        return confirmed(place, meant, text, text);
    }

    /** A section as a table; empty where nothing stands there, not every entry is a mapping, or the text cannot be read. A library's calculations have no row. */
    public Optional<LineTable> table(String path) {
        TreePath place = TreePath.of(path);
        Tree root = reading().tree();
        Tree section = root == null ? null : TreeEdit.at(root, place);
        return section == null ? Optional.empty() : TableTree.table(place, section);
    }

    /**
     * With a table's rows as a section, in their order: what has no row goes, a library's calculations excepted, what has no column stays, and entries
     * in which nothing changes keep their comments and their layout.
     *
     * @throws TextEditException a cell that cannot be read or a key that cannot be, at the place where it would stand
     */
    public ProductLineText withTable(String path, LineTable table) {
        TreePath place = TreePath.of(path);
        Tree root = tree(place);
        Tree section = TreeEdit.at(root, place);
        List<TableTree.Entry> entries = TableTree.entries(place, section, table);
        boolean list = TableTree.isList(section, table);
        Tree.Branch branch = new Tree.Branch();
        entries.stream().filter(one -> !list).forEach(one -> branch.put(String.valueOf(one.key()), one.value()));
        Tree meantSection = list ? new Tree.Items(entries.stream().map(TableTree.Entry::value).toList()) : branch;
        if (section != null && TreeEdit.same(section, meantSection)) {
            return this;
        }
        Tree meant = TreeEdit.set(root, place, meantSection);
        return confirmed(place, meant, () -> new TextEditor(text).section(place, entries, meantSection),
                () -> new TextEditor(text).set(place, YamlWriter.inline(meantSection), meantSection));
    }

    /** What is written there, as YAML; empty where nothing is, or the text cannot be read. */
    public Optional<String> piece(String path) {
        TreePath place = TreePath.of(path);
        Tree root = reading().tree();
        return root == null || TreeEdit.at(root, place) == null ? Optional.empty() : Optional.of(new TextEditor(text).piece(place));
    }

    /** The keys of a mapping there, or the numbers of a list's items. */
    public List<String> keys(String path) {
        Tree root = reading().tree();
        Tree here = root == null || path.isEmpty() ? root : TreeEdit.at(root, TreePath.of(path));
        return switch (here) {
            case Tree.Branch branch -> List.copyOf(branch.entries().keySet());
            case Tree.Items(var items) -> IntStream.range(0, items.size()).mapToObj(Integer::toString).toList();
            case null, default -> List.of();
        };
    }

    /** The text, number or flag there without its quotes; empty where it is none. */
    public Optional<String> leaf(String path) {
        Tree root = reading().tree();
        return root != null && TreeEdit.at(root, TreePath.of(path)) instanceof Tree.Leaf leaf && !TreeEdit.nothing(leaf)
                ? Optional.of(leaf.text()) : Optional.empty();
    }

    /** Where it stands, or what is nearest above it. */
    public Place place(String path) {
        Position at = reading().position(path);
        return new Place(at.line(), at.column());
    }

    /** What another text says otherwise, in the order of the file; one that cannot be read differs as a whole. @param most how many are told */
    public List<Difference> differences(ProductLineText other, int most) {
        Tree mine = reading().tree();
        Tree others = other.reading().tree();
        if (mine == null || others == null) {
            return text.equals(other.text) ? List.of() : List.of(new Difference("", lines(text), lines(other.text)));
        }
        return new TreeDifference(most).of(mine, others);
    }

    private static String lines(String text) {
        return text.lines().count() + " lines";
    }

    private Tree tree(TreePath path) {
        Tree tree = reading().tree();
        if (tree == null) {
            throw new TextEditException(path.text(), "The file cannot be read as YAML, so it can only be changed as a whole: "
                    + reading().mistakes().stream().map(one -> "line " + one.line() + ", column " + one.column() + ": " + one.message()).collect(Collectors.joining(" ")));
        }
        return tree;
    }

    static Tree value(TreePath path, String yaml) {
        TextReading reading = TextReading.of(yaml);
        Tree tree = reading.tree();
        if (tree == null || !reading.mistakes().isEmpty()) {
            throw new TextEditException(path.text(), "The value for " + path.text() + " cannot be read: " + reading.mistakes().stream()
                    .map(one -> "line " + one.line() + ", column " + one.column() + ": " + one.message()).limit(5).collect(Collectors.joining(" ")));
        }
        return tree;
    }

    /** The first of two texts that says what is meant and nothing else. */
    private ProductLineText confirmed(TreePath path, Tree meant, Supplier<String> text, Supplier<String> otherwise) {
        for (Supplier<String> attempt : List.of(text, otherwise)) {
            String written = attempt.get();
            ProductLineText changed = new ProductLineText(written);
            Tree read = written.length() > LONGEST ? null : changed.reading().tree();
            if (read != null && TreeEdit.same(read, meant)) {
                return changed;
            }
            if (written.length() > LONGEST) {
                throw new TextEditException(path.text(), "The file would have " + written.length() + " characters; at most " + LONGEST + " are allowed.");
            }
        }
        throw new TextEditException(path.text(), path.text() + " is written in a way that can only be changed with the whole around it; set what contains it.");
    }
}
