package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FeatureModel.Attribute;
import dev.tandem.rules.exchange.FeatureModel.Condition;
import dev.tandem.rules.exchange.FeatureModel.Feature;
import dev.tandem.rules.exchange.FeatureModel.Group;
import dev.tandem.rules.exchange.UvlLexer.Line;
import dev.tandem.rules.exchange.UvlToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tree of features: features and groups take turns from one indentation to the next. */
final class UvlTree {

    /** Features below one another. */
    private static final int DEEPEST = 200;
    private static final Set<String> TYPES = Set.of("Integer", "Real", "String");

    private final String file;
    private final List<Line> lines;
    private final List<Condition> constraints;
    private final Map<String, Integer> names = new HashMap<>();
    private int at;

    /** @param constraints receives those that stand among the attributes */
    UvlTree(String file, List<Line> lines, List<Condition> constraints) {
        this.file = file;
        this.lines = lines;
        this.constraints = constraints;
    }

    Feature root(UvlWords section) {
        if (lines.isEmpty()) {
            throw section.mistake("The section 'features' has no feature.");
        }
        Feature root = feature(0);
        if (at < lines.size()) {
            throw mistake(lines.get(at), "A tree has one root; '%s' is it (line %d).".formatted(root.name(), root.line()));
        }
        return root;
    }

    private Feature feature(int depth) {
        Line line = lines.get(at++);
        if (depth > DEEPEST) {
            throw mistake(line, "Features are nested more than %d deep.".formatted(DEEPEST));
        }
        UvlWords words = new UvlWords(file, line.words());
        UvlToken first = words.peek();
        String name = words.reference();
        if (words.peek().kind() == Kind.NAME && !words.peek().text().equals("cardinality")) {
            if (TYPES.contains(name)) {
                throw words.mistake(first, "'%s %s': features that are numbers or texts are not supported, for they have no finite range here."
                        .formatted(name, words.peek().text()));
            }
            if (!name.equals("Boolean")) {
                throw words.mistake("A feature stands alone on its line; a name with spaces stands in double quotes.");
            }
            name = words.reference();
        }
        if (words.skipWord("cardinality")) {
            once(words, name);
        }
        Map<String, Attribute> attributes = new HashMap<>();
        if (words.peek().is("{")) {
            new UvlAttributes(words, constraints).read(attributes);
        }
        words.end();
        Integer before = names.putIfAbsent(name, line.number());
        if (before != null) {
            throw mistake(line, "There are two features '%s', the other is in line %d.".formatted(name, before));
        }
        return new Feature(name, attributes, groups(line, depth), line.number());
    }

    private static void once(UvlWords words, String name) {
        UvlToken given = words.next();
        if (given.kind() != Kind.CARDINALITY || !given.text().replaceAll("\\s", "").matches("\\[(1|1\\.\\.1)]")) {
            throw words.mistake(given, "'%s' occurs %s times: a feature that occurs other than once is not supported.".formatted(name, given.shown()));
        }
    }

    private List<Group> groups(Line parent, int depth) {
        List<Group> groups = new ArrayList<>();
        int indent = at < lines.size() ? lines.get(at).indent() : 0;
        while (at < lines.size() && lines.get(at).indent() > parent.indent()) {
            if (lines.get(at).indent() != indent) {
                throw mistake(lines.get(at), "This stands neither deeper nor as deep as the group above it.");
            }
            groups.add(group(depth));
        }
        return groups;
    }

    private Group group(int depth) {
        Line line = lines.get(at++);
        UvlWords words = new UvlWords(file, line.words());
        UvlToken kind = words.next();
        words.end();
        List<Feature> features = new ArrayList<>();
        int indent = at < lines.size() ? lines.get(at).indent() : 0;
        while (at < lines.size() && lines.get(at).indent() > line.indent()) {
            if (lines.get(at).indent() != indent) {
                throw mistake(lines.get(at), "This stands neither deeper nor as deep as the feature above it.");
            }
            features.add(feature(depth + 1));
        }
        if (features.isEmpty()) {
            throw mistake(line, "A group has at least one feature, one level deeper.");
        }
        return group(words, kind, features);
    }

    private Group group(UvlWords words, UvlToken kind, List<Feature> features) {
        int size = features.size();
        int line = kind.line();
        if (kind.kind() == Kind.CARDINALITY) {
            String[] ends = kind.text().replaceAll("[\\[\\]\\s]", "").split("\\.\\.");
            int least = Integer.parseInt(ends[0]);
            int most = ends[ends.length - 1].equals("*") ? size : Integer.parseInt(ends[ends.length - 1]);
            if (least > most) {
                throw words.mistake(kind, "%s: the lower end is above the upper one.".formatted(kind.text()));
            }
            return new Group(least, Math.min(most, size), features, line);
        }
        return switch (kind.kind() == Kind.NAME ? kind.text() : "") {
            case "mandatory" -> new Group(size, size, features, line);
            case "optional" -> new Group(0, size, features, line);
            case "or" -> new Group(1, size, features, line);
            case "alternative" -> new Group(1, 1, features, line);
            default -> throw words.mistake(kind,
                    "%s is no group: mandatory, optional, or, alternative, or a cardinality such as [1..3].".formatted(kind.shown()));
        };
    }

    private ExchangeException mistake(Line line, String message) {
        return new ExchangeException(file, line.number(), line.words().getFirst().column(), message);
    }
}
