package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.ExchangeException.Mistake;
import dev.tandem.rules.exchange.FeatureModel.Condition;
import dev.tandem.rules.exchange.FeatureModel.Feature;
import dev.tandem.rules.exchange.FeatureModel.Group;
import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says a feature model in slots and rules: what the tree and its groups demand, and what stands across. */
final class FeatureClauses {

    /** Mistakes that are told; a file of nothing else would take long to tell. */
    private static final int MISTAKES = 20;

    private final FeatureModel model;
    private final Map<String, Feature> features;
    private final Map<String, Integer> variables = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();
    private int count;

    FeatureClauses(FeatureModel model) {
        this.model = model;
        this.features = model.features();
    }

    FiniteModel model() {
        List<Slot> slots = new ArrayList<>();
        for (String name : features.keySet()) {
            variables.put(name, count);
            slots.add(Slot.feature(name, count++));
        }
        rules.add(new Rule.Clause(Problem.FOUNDATION, new int[] {in(model.root())}));
        for (Feature feature : features.values()) {
            feature.groups().forEach(group -> group(in(feature), group));
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (Condition condition : model.constraints()) {
            try {
                across(condition);
            } catch (ExchangeException e) {
                mistakes.addAll(e.mistakes());
            }
            if (mistakes.size() >= MISTAKES) {
                break;
            }
        }
        if (!mistakes.isEmpty()) {
            throw new ExchangeException(mistakes);
        }
        return new FiniteModel(count, slots, rules, constraints);
    }

    private void group(int parent, Group group) {
        int number = named("line %d: %s".formatted(group.line(), group.kind()));
        int size = group.features().size();
        int[] children = group.features().stream().mapToInt(this::in).toArray();
        for (int child : children) {
            clause(number, child ^ 1, parent);
        }
        if (group.least() == size) {
            IntStream.of(children).forEach(child -> clause(number, parent ^ 1, child));
        } else if (group.least() == 1) {
            int[] clause = Arrays.copyOf(children, size + 1);
            clause[size] = parent ^ 1;
            clause(number, clause);
        } else if (group.least() > 1) {
            long[] factors = IntStream.of(children).mapToLong(_ -> -1).toArray();
            rules.add(new Rule.AtMost(number, parent, children, factors, -group.least()));
        }
        if (group.most() == 1 && size > 1) {
            rules.add(new Rule.AtMostOne(number, children));
        } else if (group.most() < size) {
            long[] factors = IntStream.of(children).mapToLong(_ -> 1).toArray();
            rules.add(new Rule.AtMost(number, Literals.NONE, children, factors, group.most()));
        }
    }

    private void across(Condition condition) {
        int number = named("line " + condition.line());
        int since = rules.size();
        try {
            for (int[] clause : new ConditionClauses(this, number).of(condition.formula())) {
                clause(number, clause);
            }
        } catch (ExchangeException e) {
            rules.subList(since, rules.size()).clear();
            throw e;
        }
    }

    private int named(String constraint) {
        constraints.add(constraint);
        return constraints.size() - 1;
    }

    void clause(int group, int... literals) {
        add(new Rule.Clause(group, literals));
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    /** The literal of a new Boolean that no slot shows. */
    int fresh() {
        return 2 * count++;
    }

    Collection<Feature> features() {
        return features.values();
    }

    Map<String, Feature> byName() {
        return features;
    }

    /** The literal of a feature that is in. */
    int in(Feature feature) {
        return 2 * variables.get(feature.name());
    }

    ExchangeException mistake(Uvl at, String message) {
        return new ExchangeException(model.file(), at.line(), at.column(), message);
    }
}
