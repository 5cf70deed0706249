package dev.tandem.rules.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feature model as UVL writes it: a tree of features that are in or out, groups that say how many go together, attributes and constraints
 * across the tree. Immutable.
 *
 * @param file where it was read, for errors
 */
public record FeatureModel(String file, Feature root, List<Condition> constraints) {

    public FeatureModel {
        constraints = List.copyOf(constraints);
    }

    /**
     * Something that is in or out; it is out where its parent is.
     *
     * @param attributes by name: numbers, texts, flags; lists and nested ones are not kept
     * @param line where it stands, from 1
     */
    public record Feature(String name, Map<String, Attribute> attributes, List<Group> groups, int line) {
        public Feature {
            attributes = Map.copyOf(attributes);
            groups = List.copyOf(groups);
        }
    }

    /** A fact about a feature. */
    public sealed interface Attribute {
        record Number(BigDecimal number) implements Attribute {}

        record Text(String text) implements Attribute {}

        record Flag(boolean flag) implements Attribute {}
    }

    /** From {@code least} to {@code most} of the features are in where their parent is: all of them are mandatory, from nought optional. */
    public record Group(int least, int most, List<Feature> features, int line) {
        public Group {
            features = List.copyOf(features);
        }

        /** In UVL's words. */
        String kind() {
            int size = features.size();
            return least == size ? "mandatory" : most < size && least == most && most == 1 ? "alternative"
                    : most < size ? "[%d..%d]".formatted(least, most) : least == 0 ? "optional" : least == 1 ? "or" : "[%d..*]".formatted(least);
        }
    }

    /** A constraint across the tree. */
    public record Condition(Uvl formula, int line) {}

    /** All features, parents before children, in the order of the file. */
    public Map<String, Feature> features() {
        Map<String, Feature> all = new LinkedHashMap<>();
        List<Feature> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Feature feature = open.removeLast();
            all.put(feature.name(), feature);
            feature.groups().reversed().forEach(group -> open.addAll(group.features().reversed()));
        }
        return all;
    }

    /**
     * The same model as slots and rules: each feature is a slot, each group and each constraint across the tree a constraint.
     *
     * @throws ExchangeException what it says that is not finite or not supported, each with its line
     */
    public FiniteModel finite() {
        return new FeatureClauses(this).model();
    }
}
