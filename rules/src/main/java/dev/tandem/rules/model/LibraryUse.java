package dev.tandem.rules.model;

import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.model.Library.Kind;
import dev.tandem.rules.model.YamlNode.Entry;
import dev.tandem.rules.model.YamlNode.Mapping;
import dev.tandem.rules.model.YamlNode.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of libraries where a file refers to them, before anybody reads what it means. A part stands at the place of its reference, so
 * that what is wrong with it here is told there.
 */
final class LibraryUse {

    /** Libraries that one file may use. */
    static final int MOST = 10;

    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Z0-9_]*)\\.([A-Za-z][A-Za-z0-9_]*)");

    private record Taken(Library library, Kind kind, String part, Scalar by, YamlNode written) {}

    private record Needed(Library library, String part) {}

    private final Mistakes mistakes;
    private final Map<String, Library> used = new LinkedHashMap<>();
    private boolean mistakenPins;
    private final Libraries libraries;
    private final List<Taken> taken = new ArrayList<>();
    private final Set<Needed> needed = new HashSet<>();
    private int nodes;

    private LibraryUse(Libraries libraries, Mistakes mistakes) {
        this.libraries = libraries;
        this.mistakes = mistakes;
    }

    /** The file as if it used no library; null where a part is missing, without which the rest cannot be judged. */
    static @Nullable YamlNode resolved(YamlNode file, Libraries libraries, Mistakes mistakes) {
        if (!(file instanceof Mapping root)) {
            return file;
        }
        int since = mistakes.count();
        LibraryUse use = new LibraryUse(libraries, mistakes);
        use.pins(root);
        use.mistakenPins = mistakes.count() > since;
        Mapping whole = use.section(root, "characteristics", use::characteristic);
        whole = use.section(whole, Kind.ENUMERATION.section(), (path, value) -> use.part(path, value, Kind.ENUMERATION));
        whole = use.section(whole, Kind.CALCULATION.section(), (path, value) -> use.part(path, value, Kind.CALCULATION));
        if (!use.taken.isEmpty()) {
            whole = use.withEnumerations(whole);
            whole = use.withCalculations(whole);
        }
        return mistakes.count() > since ? null : whole;
    }

    private void pins(Mapping root) {
        YamlNode section = root.value("uses");
        if (section == null) {
            return;
        }
        List<Field> pins = new Field("uses", section.at(), null, section, mistakes).entries();
        if (pins.size() > MOST) {
            pins.getFirst().keyMistake("The file uses " + pins.size() + " libraries; at most " + MOST + " are allowed.", List.of());
        }
        for (Field pin : pins.subList(0, Math.min(MOST, pins.size()))) {
            int since = mistakes.count();
            String code = pin.keyCode(CodeRule.CODE);
            int version = pin.integer(1, Integer.MAX_VALUE);
            Library library = mistakes.count() > since ? null : libraries.find(code, version).orElse(null);
            if (library != null) {
                used.put(code, library);
            } else if (mistakes.count() == since) {
                unknown(pin, code, version);
            }
        }
    }

    private void unknown(Field pin, String code, int version) {
        List<Integer> versions = libraries.versions(code);
        if (versions.isEmpty()) {
            List<String> codes = libraries.codes();
            pin.keyMistake("There is no library " + Words.quoted(code) + "; there are " + Words.list(codes) + ".", DidYouMean.closest(code, codes));
        } else {
            pin.mistake("The library " + code + " has no version " + version + "; it has " + Words.list(versions.stream().map(String::valueOf).toList())
                    + ".", List.of(String.valueOf(versions.getLast())));
        }
    }

    /** With each entry of a section as it comes out of a function of its path and value. */
    private Mapping section(Mapping root, String name, BiFunction<String, YamlNode, YamlNode> change) {
        if (!(root.value(name) instanceof Mapping section)) {
            return root;
        }
        List<Entry> entries = section.entries().stream()
                .map(entry -> new Entry(entry.key(), change.apply(name + "." + entry.key().text(), entry.value()))).toList();
        return with(root, name, new Mapping(section.at(), entries));
    }

    /** A choice whose values are a reference has the set's values and properties. */
    private YamlNode characteristic(String path, YamlNode characteristic) {
        if (!(characteristic instanceof Mapping kinds) || !(kinds.value("choice") instanceof Mapping choice)
                || !(choice.value("values") instanceof Scalar reference)) {
            return characteristic;
        }
        YamlNode set = part(path + ".choice.values", reference, Kind.VALUES);
        if (!(set instanceof Mapping parts) || set == reference) {
            return characteristic;
        }
        Mapping with = with(choice, "values", parts.value("values"));
        YamlNode properties = parts.value("properties");
        if (choice.value("properties") != null) {
            mistakes.add(choice.value("properties").at(), path + ".choice.properties",
                    "The properties come with the values of " + reference.text() + "; leave them out here.");
        } else if (properties != null) {
            with = with(with, "properties", properties);
        }
        return with(kinds, "choice", with);
    }

    /** What a reference stands for; what is none stays as it is. */
    private YamlNode part(String path, YamlNode written, Kind kind) {
        if (!(written instanceof Scalar reference)) {
            return written;
        }
        Matcher names = REFERENCE.matcher(reference.text());
        if (!names.matches()) {
            return written;
        }
        String code = names.group(1);
        Library library = used.get(code);
        if (library == null) {
            if (!mistakenPins) {
                notUsed(path, reference, code);
            }
            return written;
        }
        YamlNode found = library.part(kind, names.group(2));
        if (found == null) {
            List<String> known = library.names(kind).stream().map(name -> code + "." + name).toList();
            mistakes.add(reference.at(), path, Words.quoted(reference.text()) + " is not among the " + kind.section() + " of " + code + " " + library.version()
                    + "; allowed: " + Words.list(known) + ".", DidYouMean.closest(reference.text(), known));
            return written;
        }
        YamlNode placed = placed(path, found, reference.at());
        taken.add(new Taken(library, kind, names.group(2), reference, found));
        return placed;
    }

    private void notUsed(String path, Scalar reference, String code) {
        List<Integer> versions = libraries.versions(code);
        String what = "The file uses no library " + Words.quoted(code) + "; it uses " + Words.list(used.keySet()) + ".";
        mistakes.add(reference.at(), path, versions.isEmpty() ? what : what + " There is one: uses: {" + code + ": " + versions.getLast() + "} takes it.",
                DidYouMean.closest(code, used.keySet()));
    }

    /** With the enumerations that the properties of taken values are of. */
    private Mapping withEnumerations(Mapping root) {
        Mapping whole = root;
        for (Taken set : taken) {
            if (set.kind() == Kind.VALUES && set.written() instanceof Mapping written && written.value("properties") instanceof Mapping properties) {
                for (Entry property : properties.entries()) {
                    String type = property.value() instanceof Mapping declared && declared.value("type") instanceof Scalar scalar ? scalar.text() : "";
                    whole = needed.add(new Needed(set.library(), type)) ? withNeeded(whole, set, Kind.ENUMERATION, type) : whole;
                }
            }
        }
        return whole;
    }

    /** With the calculations that taken ones mention, and what those mention. */
    private Mapping withCalculations(Mapping root) {
        Mapping whole = root;
        for (Taken formula : taken) {
            Deque<String> open = new ArrayDeque<>(formula.kind() == Kind.CALCULATION ? List.of(formula.part()) : List.of());
            while (!open.isEmpty()) {
                for (String name : mentioned(formula.library(), open.remove())) {
                    if (needed.add(new Needed(formula.library(), name))) {
                        whole = withNeeded(whole, formula, Kind.CALCULATION, name);
                        open.add(name);
                    }
                }
            }
        }
        return whole;
    }

    private static List<String> mentioned(Library library, String calculation) {
        return library.part(Kind.CALCULATION, calculation) instanceof Mapping written && written.value("is") instanceof Scalar is
                ? ExpressionReader.words(is.text()).stream().filter(word -> library.part(Kind.CALCULATION, word) != null).toList() : List.of();
    }

    /** With what a part needs of its library, under its own name, which must not mean something else here. */
    private Mapping withNeeded(Mapping root, Taken by, Kind kind, String name) {
        YamlNode part = by.library().part(kind, name);
        if (part == null) {
            return root;
        }
        Mapping section = root.value(kind.section()) instanceof Mapping there ? there : new Mapping(by.by().at(), List.of());
        YamlNode known = section.value(name);
        boolean characteristic = kind == Kind.CALCULATION && root.value("characteristics") instanceof Mapping all && all.value(name) != null;
        if (known == null && !characteristic) {
            List<Entry> more = new ArrayList<>(section.entries());
            more.add(new Entry(new Scalar(by.by().at(), name, true, (_, _) -> by.by().at()), placed(kind.section() + "." + name, part, by.by().at())));
            return with(root, kind.section(), new Mapping(section.at(), more));
        }
        if (known == null || !TreeEdit.same(TreeEdit.of(known), TreeEdit.of(part))) {
            String whole = by.library().code() + "." + name;
            mistakes.add(by.by().at(), kind.section() + "." + name, by.by().text() + " needs " + whole + ", but " + Words.quoted(name)
                    + " is something else in this file; give that another name.");
        }
        return root;
    }

    private static Mapping with(Mapping mapping, String key, @Nullable YamlNode value) {
        List<Entry> entries = new ArrayList<>();
        boolean there = false;
        for (Entry entry : mapping.entries()) {
            boolean it = entry.key().text().equals(key);
            there |= it;
            entries.add(it && value != null ? new Entry(entry.key(), value) : entry);
        }
        if (!there && value != null) {
            entries.add(new Entry(new Scalar(value.at(), key, true, (_, _) -> value.at()), value));
        }
        return new Mapping(mapping.at(), entries);
    }

    /** The same at another place. */
    private YamlNode placed(String path, YamlNode part, Position at) {
        if (++nodes == YamlParser.MAX_NODES) {
            mistakes.add(at, path, "With this, libraries bring more than " + YamlParser.MAX_NODES + " parts into the file.");
        }
        if (nodes >= YamlParser.MAX_NODES) {
            return new Scalar(at, "", false, (_, _) -> at);
        }
        return switch (part) {
            case Mapping(_, var entries) -> new Mapping(at, entries.stream()
                    .map(entry -> new Entry(new Scalar(at, entry.key().text(), entry.key().quoted(), (_, _) -> at), placed(path, entry.value(), at))).toList());
            case YamlNode.Sequence(_, var items) -> new YamlNode.Sequence(at, items.stream().map(item -> placed(path, item, at)).toList());
            case Scalar scalar -> new Scalar(at, scalar.text(), scalar.quoted(), (_, _) -> at);
        };
    }
}
