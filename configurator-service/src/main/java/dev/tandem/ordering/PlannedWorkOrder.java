package dev.tandem.ordering;

import dev.tandem.rules.model.Load;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the floor makes for one order line, as planned when the order was accepted. Stored within the order; the work order follows from it.
 *
 * @param id {@code wo_<random>_<line>}
 * @param number what people say: the order's number and the line
 * @param line from 1
 * @param amendment the amendment of the order that planned it so; 0 when it was accepted
 */
public record PlannedWorkOrder(
        String id,
        String number,
        String site,
        int line,
        String productLine,
        int productLineVersion,
        int quantity,
        List<RoutedStep> steps,
        Instant promisedAt,
        int amendment) {

    public PlannedWorkOrder {
        steps = List.copyOf(steps);
    }

    /** As planned when the order was accepted. */
    public PlannedWorkOrder(
            String id,
            String number,
            String site,
            int line,
            String productLine,
            int productLineVersion,
            int quantity,
            List<RoutedStep> steps,
            Instant promisedAt) {
        this(id, number, site, line, productLine, productLineVersion, quantity, steps, promisedAt, 0);
    }

    /** A selection that the floor should see, with the labels for people. */
    public record Highlight(
            String characteristic, @Nullable String code, @Nullable List<String> codes, @Nullable BigDecimal number, @Nullable String text) {}

    /** A rule that had a say, with its words. */
    public record Reason(String rule, int version, LocalizedText text) {}

    /**
     * @param id {@code st_<random>_<line>_<code>}
     * @param batch how many pieces, also of other work orders, share one run of the machine; 1 where each piece is done by itself
     * @param runDuration of one run of the machine for up to {@code batch} pieces; of the whole waiting for a waiting step
     * @param runEnergy kWh of one such run, or null
     * @param duration for all of the work order's quantity
     * @param energy kWh for all of the quantity, or null
     * @param after codes of its direct predecessors
     * @param protections what a person must wear or use
     * @param reasons why the piece needs it, and why this work centre takes it
     */
    public record RoutedStep(
            String id,
            String code,
            StepKind kind,
            LocalizedText name,
            String capability,
            @Nullable String skill,
            @Nullable Integer level,
            int batch,
            Duration runDuration,
            @Nullable BigDecimal runEnergy,
            Duration duration,
            @Nullable BigDecimal energy,
            List<String> after,
            String workCentre,
            Instant plannedStart,
            Instant plannedEnd,
            List<Highlight> highlights,
            @Nullable Load load,
            List<String> protections,
            boolean creative,
            @Nullable LocalizedText instructions,
            List<Reason> reasons) {

        /** Whether the same is to be done to a piece, by whatever centre and whenever. */
        public boolean sameWork(RoutedStep other) {
            return kind == other.kind
                    && capability.equals(other.capability)
                    && Objects.equals(skill, other.skill)
                    && Objects.equals(level, other.level)
                    && batch == other.batch
                    && runDuration.equals(other.runDuration)
                    && Objects.equals(runEnergy, other.runEnergy)
                    && Set.copyOf(after).equals(Set.copyOf(other.after))
                    && highlights.equals(other.highlights)
                    && Objects.equals(load, other.load)
                    && creative == other.creative
                    && Objects.equals(instructions, other.instructions);
        }

        /** How long so many pieces take: each run of the machine, or the waiting once. */
        public Duration durationOf(int pieces) {
            return kind == StepKind.WAITING ? runDuration : runDuration.multipliedBy(Math.ceilDiv(pieces, batch));
        }

        /** kWh for so many pieces, or null where it uses none. */
        public @Nullable BigDecimal energyOf(int pieces) {
            return runEnergy == null ? null : runEnergy.multiply(BigDecimal.valueOf(Math.ceilDiv(pieces, batch)));
        }
    }
}
