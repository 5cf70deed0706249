package dev.tandem.rules.model;

import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.model.Tree.Branch;
import dev.tandem.rules.model.Tree.Items;
import dev.tandem.rules.model.Tree.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a change of a file means: the content that must come out, however it is laid out. */
final class TreeEdit {

    /** What is a number or a flag without quotes, as places that want one read it. */
    private static final Pattern LITERAL = Pattern.compile("true|false|[-+]?[0-9]+(\\.[0-9]+)?");

    private static final Leaf NOTHING = new Leaf("null", true);

    private TreeEdit() {}

    /** What is written there, without its layout; nothing where an entry has no value. */
    static Tree of(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> {
                Branch branch = new Branch();
                mapping.entries().forEach(entry -> branch.put(entry.key().text(), of(entry.value())));
                yield branch;
            }
            case YamlNode.Sequence sequence -> new Items(sequence.items().stream().map(TreeEdit::of).toList());
            case YamlNode.Scalar scalar -> scalar.nothing() ? NOTHING
                    : new Leaf(scalar.text(), !scalar.quoted() && LITERAL.matcher(scalar.text()).matches());
        };
    }

    /** Words as they are meant: a number or a flag where they look like one, never nothing. */
    static Leaf leaf(String words) {
        return new Leaf(words, LITERAL.matcher(words).matches());
    }

    static boolean nothing(Tree tree) {
        return tree.equals(NOTHING);
    }

    /** What stands at a path, or null. */
    static @Nullable Tree at(Tree root, TreePath path) {
        Tree here = root;
        for (Object step : path.steps()) {
            here = here == null ? null : child(here, step);
        }
        return here;
    }

    static @Nullable Tree child(Tree tree, Object step) {
        return switch (tree) {
            case Branch branch when step instanceof String key -> branch.entries().get(key);
            case Items items when step instanceof Integer index && index < items.items().size() -> items.items().get(index);
            default -> null;
        };
    }

    /** Puts a value there; what is missing on the way is made, a list grows by one item at a time. */
    static Tree set(Tree root, TreePath path, Tree value) {
        return set(root, path, 0, value);
    }

    private static Tree set(Tree here, TreePath path, int depth, Tree value) {
        if (depth == path.steps().size()) {
            return value;
        }
        Object step = path.steps().get(depth);
        boolean empty = nothing(here) || here instanceof Branch branch && branch.entries().isEmpty() || here instanceof Items list && list.items().isEmpty();
        if (step instanceof String key && (here instanceof Branch || empty)) {
            Map<String, Tree> entries = here instanceof Branch branch ? new LinkedHashMap<>(branch.entries()) : new LinkedHashMap<>();
            entries.put(key, set(entries.getOrDefault(key, NOTHING), path, depth + 1, value));
            return new Branch(entries);
        }
        if (step instanceof Integer index && (here instanceof Items || empty)) {
            List<Tree> items = here instanceof Items list ? new ArrayList<>(list.items()) : new ArrayList<>();
            if (index > items.size()) {
                throw new TextEditException(path.text(), path.upTo(depth + 1).text() + " is beyond the end: the list has " + items.size()
                        + " items, the next one is [" + items.size() + "].");
            }
            Tree item = set(index < items.size() ? items.get(index) : NOTHING, path, depth + 1, value);
            if (index < items.size()) {
                items.set(index, item);
            } else {
                items.add(item);
            }
            return new Items(items);
        }
        String place = depth == 0 ? "The file" : path.upTo(depth).text();
        throw new TextEditException(path.text(), place + " is " + kind(here) + "; it has no " + (step instanceof String ? "key '" + step + "'." : "item [" + step + "]."));
    }

    static Tree remove(Tree root, TreePath path) {
        require(root, path);
        return without(root, path, 0);
    }

    private static Tree without(Tree here, TreePath path, int depth) {
        Object step = path.steps().get(depth);
        boolean last = depth == path.steps().size() - 1;
        if (here instanceof Branch branch && step instanceof String key) {
            Map<String, Tree> entries = new LinkedHashMap<>(branch.entries());
            Tree child = entries.get(key);
            if (last || child == null) {
                entries.remove(key);
            } else {
                entries.put(key, without(child, path, depth + 1));
            }
            return new Branch(entries);
        }
        List<Tree> items = new ArrayList<>(((Items) here).items());
        int index = (Integer) step;
        if (last) {
            items.remove(index);
        } else {
            items.set(index, without(items.get(index), path, depth + 1));
        }
        return new Items(items);
    }

    /** Puts an entry or item before another of the same mapping or list. @param before a key, the text of an index, or null for the end */
    static Tree move(Tree root, TreePath path, @Nullable String before) {
        Tree moved = require(root, path);
        TreePath parent = path.parent();
        Tree all = parent.steps().isEmpty() ? root : require(root, parent);
        Tree ordered;
        if (all instanceof Branch branch) {
            Map<String, Tree> entries = new LinkedHashMap<>();
            String key = (String) path.last();
            if (before != null && (!branch.entries().containsKey(before) || before.equals(key))) {
                throw unknownPlace(path, before, List.copyOf(branch.entries().keySet()));
            }
            branch.entries().forEach((name, value) -> {
                if (name.equals(before)) {
                    entries.put(key, moved);
                }
                if (!name.equals(key)) {
                    entries.put(name, value);
                }
            });
            entries.putIfAbsent(key, moved);
            ordered = new Branch(entries);
        } else {
            List<Tree> items = new ArrayList<>(((Items) all).items());
            int from = (Integer) path.last();
            int to = index(path, before, items.size());
            items.remove(from);
            items.add(to > from ? to - 1 : to, moved);
            ordered = new Items(items);
        }
        return parent.steps().isEmpty() ? ordered : set(root, parent, ordered);
    }

    /** The place among the items before which one is put. */
    static int index(TreePath path, @Nullable String before, int size) {
        if (before == null) {
            return size;
        }
        if (!before.matches("[0-9]{1,6}") || Integer.parseInt(before) >= size || before.equals(path.last().toString())) {
            throw unknownPlace(path, before, size == 0 ? List.of() : List.of("0 to " + (size - 1)));
        }
        return Integer.parseInt(before);
    }

    private static TextEditException unknownPlace(TreePath path, String before, List<String> known) {
        return new TextEditException(path.text(), Words.quoted(before) + " is nothing that " + path.text() + " could be put before; there are "
                + Words.list(known) + ".", DidYouMean.closest(before, known));
    }

    /** What stands there. @throws TextEditException nothing does; says how far the path leads */
    static Tree require(Tree root, TreePath path) {
        Tree here = root;
        for (int i = 0; i < path.steps().size(); i++) {
            Object step = path.steps().get(i);
            Tree child = child(here, step);
            if (child == null) {
                List<String> known = here instanceof Branch branch ? List.copyOf(branch.entries().keySet()) : List.of();
                String where = i == 0 ? "the file" : path.upTo(i).text();
                throw new TextEditException(path.text(), "There is no " + path.upTo(i + 1).text() + "; " + where + " is " + kind(here)
                        + (known.isEmpty() ? "." : " with " + Words.list(known) + "."), step instanceof String key ? DidYouMean.closest(key, known) : List.of());
            }
            here = child;
        }
        return here;
    }

    private static String kind(Tree tree) {
        return switch (tree) {
            case Branch _ -> "a mapping";
            case Items(var items) -> "a list of " + items.size();
            case Leaf leaf -> nothing(leaf) ? "empty" : Words.quoted(leaf.text());
        };
    }

    /** Whether both say the same in the same order. */
    static boolean same(Tree one, Tree other) {
        return switch (one) {
            case Leaf leaf -> leaf.equals(other);
            case Items(var items) -> other instanceof Items(var others) && items.size() == others.size() && sameAll(items, others);
            case Branch(var entries) -> other instanceof Branch(var others)
                    && List.copyOf(entries.keySet()).equals(List.copyOf(others.keySet()))
                    && sameAll(List.copyOf(entries.values()), List.copyOf(others.values()));
        };
    }

    private static boolean sameAll(List<Tree> some, List<Tree> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
