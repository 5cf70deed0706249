package dev.tandem.production.domain;

import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a work order out of the steps of one piece: the same steps, for all of the quantity. */
public final class SplitOrderLine {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private SplitOrderLine() {}

    /**
     * @param runDuration of one run of up to {@code batch} pieces, or of the waiting; rounded up to a second
     * @param duration quantity × minutes; in a batch machine ceil(quantity / batch) × minutes; waiting once; rounded up to a second
     * @param energy kWh for all of the quantity, a batch machine's for each run, or null
     */
    public record Part(PlannedStep step, Duration runDuration, Duration duration, @Nullable BigDecimal energy) {}

    /** @param quantity from 1 */
    public static List<Part> split(List<PlannedStep> steps, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("A work order is for at least 1 piece, not " + quantity + ".");
        }
        return steps.stream().map(step -> part(step, quantity)).toList();
    }

    private static Part part(PlannedStep step, int quantity) {
        BigDecimal runs = BigDecimal.valueOf(Math.ceilDiv(quantity, step.rule().batch()));
        BigDecimal times = step.rule().kind() == StepKind.WAITING ? BigDecimal.ONE : runs;
        Duration runDuration = seconds(step.minutes());
        Duration duration = seconds(step.minutes().multiply(times));
        BigDecimal perRun = step.rule().energy();
        return new Part(step, runDuration, duration, perRun == null ? null : perRun.multiply(runs));
    }

    private static Duration seconds(BigDecimal minutes) {
        return Duration.ofSeconds(minutes.multiply(SECONDS).setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
