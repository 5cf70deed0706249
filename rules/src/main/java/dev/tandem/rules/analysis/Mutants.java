package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Examples;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well the examples of a version would notice a mistake in its rules: small changes are made to the rules one at a time, and the examples are run.
 *
 * @param mutants how many changes were tried
 * @param caught how many of them some example notices
 * @param alike how many change nothing, so that none could; proven
 * @param survivors that no example notices, though they change something, or though it could not be decided whether they do
 */
public record Mutants(int mutants, int caught, int alike, List<Survivor> survivors) {

    public Mutants {
        survivors = List.copyOf(survivors);
    }

    /** @param shown a configuration that is treated differently, and would be a good example; null where none was found within the time */
    public record Survivor(Mutation mutation, @Nullable Selections shown) {}

    /**
     * Tries changes drawn by a seed; the same seed draws the same.
     *
     * @param most how many at most; fewer where time or changes do not suffice
     */
    public static Mutants of(ProductLineVersion version, int most, long seed, Duration time) {
        Allowance allowance = new Allowance(time);
        int caught = 0;
        int alike = 0;
        int tried = 0;
        List<Survivor> survivors = new ArrayList<>();
        for (Mutation mutation : Mutations.of(version, most, seed)) {
            if (allowance.spent()) {
                break;
            }
            tried++;
            if (notices(mutation.mutant())) {
                caught++;
            } else {
                MeaningDifference difference = MeaningDifference.between(version, mutation.mutant(), allowance.left());
                if (difference.none()) {
                    alike++;
                } else {
                    survivors.add(new Survivor(mutation, shown(difference)));
                }
            }
        }
        return new Mutants(tried, caught, alike, survivors);
    }

    /** Whether some example does not hold for a mutant, or has no value. */
    private static boolean notices(ProductLineVersion mutant) {
        try {
            return !Examples.failures(CompiledVersion.of(mutant)).isEmpty();
        } catch (EvaluationException | IllegalStateException noValue) {
            return true;
        }
    }

    private static @Nullable Selections shown(MeaningDifference difference) {
        return Stream.of(
                        difference.becameInvalid().stream().map(MeaningDifference.Shift::witness),
                        difference.becameValid().stream().map(MeaningDifference.Shift::witness),
                        difference.remarks().stream().map(MeaningDifference.RemarkShift::witness),
                        difference.prices().stream().map(MeaningDifference.PriceShift::witness),
                        difference.steps().stream().map(MeaningDifference.StepShift::witness))
                .flatMap(shifts -> shifts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
