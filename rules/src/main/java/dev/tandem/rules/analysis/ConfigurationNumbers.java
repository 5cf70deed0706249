package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many valid configurations a version has, with its texts at their defaults, and what each constraint does to that number. What cannot be counted
 * within the time is told by bounds.
 *
 * @param effects of the constraints that forbid something or can be without a value, in declared order
 */
public record ConfigurationNumbers(ConfigurationCount valid, List<Effect> effects) {

    public ConfigurationNumbers {
        effects = List.copyOf(effects);
    }

    /** @param without how many there would be without the constraint */
    public record Effect(String constraint, ConfigurationCount without) {}

    /** Empty where something is too large to be exact: analysis tells what. */
    public static Optional<ConfigurationNumbers> of(ProductLineVersion version, Duration time) {
        try {
            return new CountingLine(version, new Allowance(time)).numbers();
        } catch (RefusedLineException tooLarge) {
            return Optional.empty();
        }
    }
}
