package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.CountingStep.Option;
import dev.tandem.rules.analysis.PartialValues.Known;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A version taken apart into parts that have no characteristic and no constraint in common: their numbers are multiplied. */
final class CountingLine {

    private final ProductLineVersion version;
    private final Allowance allowance;
    private final PartialValues partial;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<CountingStep>> steps = new ArrayList<>();
    private final boolean tooLarge;
    private final List<Constraint> counted = new ArrayList<>();

    /** @throws RefusedLineException a characteristic is too large to be exact */
    CountingLine(ProductLineVersion version, Allowance allowance) {
        this.version = version;
        this.allowance = allowance;
        partial = new PartialValues(new VersionLayout(version));
        AskedLine line = AskedLine.ofConstraints(version);
        tooLarge = !line.refused().isEmpty();
        for (FiniteCharacteristic characteristic : line.closed().line().characteristics()) {
            places.put(characteristic.characteristic().code(), steps.size());
            steps.add(steps(characteristic, steps.size()));
        }
        line.constraints().stream().filter(one -> one.met() != OpenLine.TRUE).forEach(one -> counted.add(one.constraint()));
    }

    private static List<CountingStep> steps(FiniteCharacteristic of, int place) {
        Characteristic characteristic = of.characteristic();
        String code = characteristic.code();
        return switch (of) {
            case FiniteCharacteristic.Single single -> List.of(new CountingStep(place, single.characteristic().values().stream()
                    .map(value -> new Option(new Known.IsValue(code, new Value.Code(value.code())), 1)).toList(), !characteristic.required(), true, true));
            case FiniteCharacteristic.Number number -> {
                Ranges ranges = number.ranges();
                List<Option> options = new ArrayList<>();
                for (int i = 0; i < ranges.count(); i++) {
                    options.add(new Option(new Known.IsValue(code, new Value.Number(ranges.value(ranges.first(i)))),
                            ranges.last(i) - ranges.first(i) + 1L));
                }
                yield List.of(new CountingStep(place, options, !characteristic.required(), true, true));
            }
            case FiniteCharacteristic.Text text -> List.of(new CountingStep(place, List.of(new Option(
                    new Known.IsValue(code, new Value.Text(text.characteristic().defaultValue())), 1)), false, true, true));
            case FiniteCharacteristic.Multiple multiple -> {
                List<CountingStep> members = new ArrayList<>();
                List<CharacteristicValue> values = multiple.characteristic().values();
                for (int i = 0; i < values.size(); i++) {
                    String member = values.get(i).code();
                    boolean last = i == values.size() - 1;
                    members.add(new CountingStep(place, List.of(
                            new Option(new Known.Member(code, member, true, last), 1),
                            new Option(new Known.Member(code, member, false, last), 1)), false, i == 0, last));
                }
                yield members;
            }
        };
    }

    /** Empty where a constraint is too large to be exact. */
    Optional<ConfigurationNumbers> numbers() {
        if (tooLarge) {
            return Optional.empty();
        }
        List<List<Integer>> parts = parts();
        Map<List<Integer>, ConfigurationCount> known = new HashMap<>();
        ConfigurationCount all = new ConfigurationCount(BigInteger.ONE, BigInteger.ONE);
        for (List<Integer> part : parts) {
            ConfigurationCount count = count(part, constraintsOf(part), allowance.left().dividedBy(2));
            known.put(part, count);
            all = all.times(count);
        }
        List<ConfigurationNumbers.Effect> effects = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            Constraint constraint = counted.get(i);
            ConfigurationCount without = new ConfigurationCount(BigInteger.ONE, BigInteger.ONE);
            for (List<Integer> part : parts) {
                List<Constraint> constraints = new ArrayList<>(constraintsOf(part));
                without = without.times(constraints.remove(constraint)
                        ? count(part, constraints, allowance.left().dividedBy(counted.size() - i)) : known.get(part));
            }
            effects.add(new ConfigurationNumbers.Effect(constraint.id(), without));
        }
        return Optional.of(new ConfigurationNumbers(all, effects));
    }

    private ConfigurationCount count(List<Integer> part, List<Constraint> constraints, Duration time) {
        return new Counting(version, partial, steps, places, part, constraints, new Allowance(time)).count();
    }

    private List<Constraint> constraintsOf(List<Integer> part) {
        return counted.stream()
                .filter(constraint -> Mentions.of(constraint.violated()).stream().map(places::get).anyMatch(part::contains)
                        || Mentions.of(constraint.violated()).isEmpty() && part.contains(0))
                .toList();
    }

    private List<List<Integer>> parts() {
        int[] root = new int[steps.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (Constraint constraint : counted) {
            join(root, Mentions.of(constraint.violated()));
        }
        for (Characteristic characteristic : version.characteristics()) {
            Expression appliesWhen = characteristic.appliesWhen();
            if (appliesWhen != null) {
                Set<String> all = new TreeSet<>(Mentions.of(appliesWhen));
                all.add(characteristic.code());
                join(root, all);
            }
        }
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int i = 0; i < root.length; i++) {
            parts.computeIfAbsent(find(root, i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(parts.values());
    }

    private void join(int[] root, Set<String> codes) {
        int first = -1;
        for (String code : codes) {
            int place = find(root, places.get(code));
            first = first < 0 ? place : first;
            root[place] = first;
            root[find(root, places.get(code))] = find(root, first);
        }
    }

    private static int find(int[] root, int place) {
        int found = place;
        while (root[found] != found) {
            found = root[found];
        }
        return found;
    }
}
