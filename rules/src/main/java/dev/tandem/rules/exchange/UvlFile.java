package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FeatureModel.Condition;
import dev.tandem.rules.exchange.FeatureModel.Feature;
import dev.tandem.rules.exchange.UvlLexer.Line;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Feature models in the Universal Variability Language. Read are the tree with its groups, cardinalities and attributes, and constraints with
 * arithmetic over attributes. Imports, features that are numbers or texts, and features that occur several times are refused with their line.
 * Written is the finite part of a product line.
 */
public final class UvlFile {

    private final String file;
    private final List<Line> lines;
    private int at;

    private UvlFile(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * @param file its name, for errors
     * @throws ExchangeException with line and column of the first mistake
     */
    public static FeatureModel read(String file, String text) {
        return new UvlFile(file, UvlLexer.lines(file, text)).model();
    }

    /**
     * The finite part of a product line: every choice, every number of up to 200 values, and what constraints of severity ERROR and preconditions say
     * about them. Texts, larger numbers and what mentions them are named in comments at the top.
     */
    public static String write(ProductLineVersion version) {
        return new UvlLine(version).text();
    }

    private FeatureModel model() {
        Feature root = null;
        List<Condition> constraints = new ArrayList<>();
        while (at < lines.size()) {
            Line line = lines.get(at++);
            UvlWords words = new UvlWords(file, line.words());
            String section = words.name();
            switch (section) {
                case "namespace" -> words.reference();
                case "include" -> below(line);
                case "imports" -> throw words.mistake(line.words().getFirst(), "Imports are not supported: a model stands in one file.");
                case "features" -> {
                    UvlTree tree = new UvlTree(file, below(line), constraints);
                    root = tree.root(words);
                }
                case "constraints" -> below(line).forEach(one -> constraints.add(constraint(one)));
                default -> throw words.mistake(line.words().getFirst(),
                        "'%s' is no section: namespace, include, imports, features, constraints.".formatted(section));
            }
            words.end();
        }
        if (root == null) {
            throw new ExchangeException(file, 1, 1, "There is no section 'features'.");
        }
        return new FeatureModel(file, root, constraints);
    }

    private Condition constraint(Line line) {
        UvlWords words = new UvlWords(file, line.words());
        Uvl formula = new UvlExpressions(words).read();
        words.end();
        return new Condition(formula, line.number());
    }

    /** The lines that stand deeper than this one. */
    private List<Line> below(Line section) {
        int first = at;
        while (at < lines.size() && lines.get(at).indent() > section.indent()) {
            at++;
        }
        return lines.subList(first, at);
    }
}
