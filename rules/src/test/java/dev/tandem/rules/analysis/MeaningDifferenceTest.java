package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.analysis.MeaningDifference.Aspect;
import dev.tandem.rules.analysis.MeaningDifference.RemarkChange;
import dev.tandem.rules.analysis.MeaningDifference.Shift;
import dev.tandem.rules.analysis.MeaningDifference.StepChange;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The difference in meaning against brute force: of mutants of random lines, and of rewrites that mean the same. {@code -Dtandem.mutants} and {@code
 * -Dtandem.rewrites} say of how many.
 */
class MeaningDifferenceTest {

    private static final int MUTANTS = Integer.getInteger("tandem.mutants", 120);
    private static final int REWRITES = Integer.getInteger("tandem.rewrites", 60);
    private static final int MOST = Integer.getInteger("tandem.configurations", 3_000);
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final int OF_A_LINE = 6;

    @Test
    void findsWhatMutantsMeanDifferently() {
        int different = 0;
        int alike = 0;
        for (long seed = 1; different < MUTANTS; seed++) {
            ProductLineVersion version = RichLine.of(seed);
            Trial before = trial(version);
            if (before == null) {
                continue;
            }
            int changes = 0;
            for (Mutation mutation : Mutations.of(version, OF_A_LINE, seed)) {
                if (compared("line %d, %s: %s -> %s".formatted(seed, mutation.path(), mutation.before(), mutation.after()), before,
                        mutation.mutant())) {
                    different++;
                } else {
                    alike++;
                }
            }
            while (changes < OF_A_LINE / 2) {
                Optional<ProductLineVersion> changed = FileMutations.of(RichLine.file(seed), seed * 100 + changes++);
                if (changed.isPresent()) {
                    if (compared("line %d, change %d".formatted(seed, changes - 1), before, changed.get())) {
                        different++;
                    } else {
                        alike++;
                    }
                }
            }
        }
        System.out.printf("%d mutants that mean something else: all found, each witness right; %d that mean the same: none reported%n", different, alike);
    }

    @Test
    void findsNoDifferenceInRewrites() {
        int rewrites = 0;
        for (long seed = 1; rewrites < REWRITES; seed++) {
            ProductLineVersion version = RichLine.of(seed);
            for (int i = 0; i < 3 && rewrites < REWRITES; i++) {
                MeaningDifference difference = MeaningDifference.between(version, Rewrites.of(version, seed * 10 + i), TIME);
                assertThat(difference.becameInvalid()).as("line %d, rewrite %d", seed, i).isEmpty();
                assertThat(difference.becameValid()).as("line %d, rewrite %d", seed, i).isEmpty();
                assertThat(difference.remarks()).as("line %d, rewrite %d", seed, i).isEmpty();
                assertThat(difference.prices()).as("line %d, rewrite %d", seed, i).isEmpty();
                assertThat(difference.steps()).as("line %d, rewrite %d", seed, i).isEmpty();
                assertThat(difference.undecided()).as("line %d, rewrite %d", seed, i).isEmpty();
                rewrites++;
            }
        }
        System.out.printf("%d rewrites that mean the same: no difference, proven%n", rewrites);
    }

    private static Trial trial(ProductLineVersion version) {
        return version.characteristics().stream().filter(TextCharacteristic.class::isInstance).count() > 2 ? null : Trial.of(version, MOST);
    }

    /** Whether they differ, for brute force; a line that becomes too large to try counts as alike if nothing is reported. */
    private static boolean compared(String place, Trial before, ProductLineVersion mutant) {
        Trial after = Trial.of(mutant, 20 * MOST);
        if (after == null) {
            return false;
        }
        MeaningDifference difference = MeaningDifference.between(before.version(), mutant, TIME);
        assertThat(difference.undecided()).as(place).isEmpty();
        return new Compared(place, before, after, difference).differ();
    }

    private static final class Compared {

        private final String place;
        private final Trial before;
        private final Trial after;
        private final MeaningDifference difference;
        private final Set<String> common = new TreeSet<>();
        private final Map<String, Tried> validBefore = new HashMap<>();
        private final Map<String, Tried> validAfter = new HashMap<>();
        private boolean same = true;

        Compared(String place, Trial before, Trial after, MeaningDifference difference) {
            this.place = place;
            this.before = before;
            this.after = after;
            this.difference = difference;
            for (Characteristic characteristic : before.version().characteristics()) {
                if (after.version().characteristic(characteristic.code()).isPresent()) {
                    common.add(characteristic.code());
                }
            }
            valid(before, validBefore);
            valid(after, validAfter);
        }

        private boolean alone() {
            return common.size() < before.version().characteristics().size() || common.size() < after.version().characteristics().size();
        }

        private void valid(Trial trial, Map<String, Tried> into) {
            for (Tried tried : trial.tried()) {
                if (meets(trial.version(), tried)) {
                    into.putIfAbsent(key(tried.selections()), tried);
                }
            }
        }

        private static boolean meets(ProductLineVersion version, Tried tried) {
            return IntStream.range(0, version.constraints().size()).allMatch(i -> Trial.meets(version, tried, i));
        }

        private String key(Selections selections) {
            return common.stream().map(code -> code + "=" + selections.of(code).map(Compared::plain).orElse("")).collect(Collectors.joining(";"));
        }

        private static String plain(Value value) {
            return switch (value) {
                case Value.Number(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
                case Value.Codes(Set<String> codes) -> new TreeSet<>(codes).toString();
                default -> value.toString();
            };
        }

        boolean differ() {
            shifts("became invalid", validBefore, validAfter, before, after, difference.becameInvalid());
            shifts("became valid", validAfter, validBefore, after, before, difference.becameValid());
            if (!alone()) {
                prices();
                remarks();
                steps();
            }
            return !same;
        }

        private void shifts(String what, Map<String, Tried> in, Map<String, Tried> notIn, Trial from, Trial to, List<Shift> told) {
            boolean expected = in.keySet().stream().anyMatch(key -> !notIn.containsKey(key));
            same &= !expected;
            assertThat(!told.isEmpty()).as("%s: %s%n%s%n%s", place, what, told, from.version().constraints(), to.version().constraints())
                    .isEqualTo(expected);
            for (Shift shift : told) {
                Tried witness = Trial.one(from.version(), shift.witness());
                assertThat(meets(from.version(), witness)).as("%s: %s is valid: %s", place, what, shift).isTrue();
                assertThat(shift.causes()).as("%s: %s", place, shift).isNotEmpty();
                if (alone()) {
                    assertThat(notIn).as("%s: %s", place, shift).doesNotContainKey(key(shift.witness()));
                } else {
                    notValid(to, shift);
                }
            }
        }

        private void notValid(Trial to, Shift shift) {
            Tried there;
            try {
                there = Trial.one(to.version(), shift.witness());
            } catch (AssertionError | IllegalArgumentException | EvaluationException unknown) {
                assertThat(shift.causes()).as("%s: %s", place, shift).anyMatch(cause -> cause.startsWith("characteristics."));
                return;
            }
            List<String> unmet = IntStream.range(0, to.version().constraints().size())
                    .filter(i -> !Trial.meets(to.version(), there, i))
                    .mapToObj(i -> Paths.constraint(to.version().constraints().get(i)))
                    .toList();
            assertThat(unmet).as("%s: %s", place, shift).isNotEmpty().isEqualTo(shift.causes());
        }

        private Stream<String> both() {
            return validBefore.keySet().stream().filter(validAfter::containsKey);
        }

        private void prices() {
            Map<Boolean, Boolean> expected = new TreeMap<>(Map.of(true, false, false, false));
            both().forEach(key -> {
                BigDecimal was = validBefore.get(key).price();
                BigDecimal is = validAfter.get(key).price();
                if (was != null && is != null) {
                    int order = is.setScale(2, RoundingMode.HALF_UP).compareTo(was.setScale(2, RoundingMode.HALF_UP));
                    if (order != 0) {
                        expected.put(order > 0, true);
                    }
                }
            });
            same &= !expected.containsValue(true);
            Map<Boolean, Boolean> told = new TreeMap<>(Map.of(true, false, false, false));
            difference.prices().forEach(shift -> told.put(shift.after().amount().compareTo(shift.before().amount()) > 0, true));
            assertThat(told).as("%s: prices %s", place, difference.prices()).isEqualTo(expected);
            difference.prices().forEach(shift -> {
                BigDecimal was = Trial.one(before.version(), shift.witness()).price();
                BigDecimal is = Trial.one(after.version(), shift.witness()).price();
                assertThat(was.setScale(2, RoundingMode.HALF_UP)).as(place).isEqualByComparingTo(shift.before().amount());
                assertThat(is.setScale(2, RoundingMode.HALF_UP)).as(place).isEqualByComparingTo(shift.after().amount());
            });
        }

        private void remarks() {
            Set<String> expected = new TreeSet<>();
            both().forEach(key -> {
                Map<String, Severity> was = told(before.version(), validBefore.get(key));
                Map<String, Severity> is = told(after.version(), validAfter.get(key));
                was.forEach((id, severity) -> {
                    if (!is.containsKey(id)) {
                        expected.add(id + " " + RemarkChange.DROPPED);
                    } else if (is.get(id) != severity) {
                        expected.add(id + " " + RemarkChange.SEVERITY);
                    }
                });
                is.keySet().stream().filter(id -> !was.containsKey(id)).forEach(id -> expected.add(id + " " + RemarkChange.ADDED));
            });
            same &= expected.isEmpty();
            Set<String> told = new TreeSet<>();
            difference.remarks().forEach(shift -> told.add(shift.constraint() + " " + shift.change()));
            assertThat(told).as("%s: remarks", place).isEqualTo(expected);
        }

        private static Map<String, Severity> told(ProductLineVersion version, Tried tried) {
            Map<String, Severity> told = new TreeMap<>();
            tried.violated().stream().mapToObj(version.constraints()::get)
                    .filter(constraint -> constraint.severity() != Severity.ERROR)
                    .forEach((Constraint constraint) -> told.put(constraint.id(), constraint.severity()));
            return told;
        }

        private void steps() {
            Set<String> expected = new TreeSet<>();
            both().forEach(key -> {
                Set<String> was = needed(before, validBefore.get(key));
                Set<String> is = needed(after, validAfter.get(key));
                was.stream().filter(step -> !is.contains(step)).forEach(step -> expected.add(step + " " + StepChange.DROPPED));
                is.stream().filter(step -> !was.contains(step)).forEach(step -> expected.add(step + " " + StepChange.ADDED));
            });
            same &= expected.isEmpty();
            Set<String> told = new TreeSet<>();
            difference.steps().stream().filter(shift -> shift.change() == StepChange.ADDED || shift.change() == StepChange.DROPPED)
                    .forEach(shift -> told.add(shift.step() + " " + shift.change()));
            assertThat(told).as("%s: steps", place).isEqualTo(expected);
        }

        private static Set<String> needed(Trial trial, Tried tried) {
            List<String> conditionals = trial.conditionals();
            return trial.version().steps().stream()
                    .filter(step -> step.when() == null || tried.counting().get(conditionals.indexOf(Paths.step(step) + ".when")))
                    .map(step -> step.code())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void undecidedIsToldByName() {
        ProductLineVersion version = RichLine.of(3);
        MeaningDifference difference = MeaningDifference.between(version, Rewrites.of(version, 1), Duration.ZERO);
        assertThat(difference.none()).isFalse();
        assertThat(difference.undecided()).contains(Aspect.BECAME_INVALID, Aspect.BECAME_VALID);
    }
}
