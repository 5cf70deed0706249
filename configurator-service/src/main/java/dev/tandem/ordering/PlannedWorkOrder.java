package dev.tandem.ordering;

import dev.tandem.rules.model.Load;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

    /** What the planned work orders of many orders have in common; nothing of it is about a person. */
    public static final Set<Class<?>> SHARED = Set.of(Work.class, Because.class);

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
     * What is to be done to a piece, whatever order it is for; orders share it.
     *
     * @param batch how many pieces, also of other work orders, share one run of the machine; 1 where each piece is done by itself
     * @param runDuration of one run of the machine for up to {@code batch} pieces; of the whole waiting for a waiting step
     * @param runEnergy kWh of one such run, or null
     * @param protections what a person must wear or use
     */
    public record Work(
            StepKind kind,
            LocalizedText name,
            String capability,
            @Nullable String skill,
            @Nullable Integer level,
            int batch,
            Duration runDuration,
            @Nullable BigDecimal runEnergy,
            @Nullable Load load,
            List<String> protections,
            boolean creative,
            @Nullable LocalizedText instructions) {

        public Work {
            protections = List.copyOf(protections);
        }
    }

    /** The rules that had a say in a step and its work centre, each with its words; orders share them. */
    public record Because(List<Reason> reasons) {

        public Because {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What the plan knew when it chose the work centre that is done first.
     *
     * @param factory version of the factory
     * @param zone of the site
     * @param others by which time each other centre could have been done, at best; empty where no other may take the step
     */
    public record Choice(int factory, ZoneId zone, Map<String, Instant> others) {

        public Choice {
            others = Map.copyOf(others);
        }
    }

    /**
     * @param id {@code st_<random>_<line>_<code>}
     * @param duration for all of the work order's quantity
     * @param energy kWh for all of the quantity, or null
     * @param after codes of its direct predecessors
     * @param because why the piece needs it, and why this work centre may take it
     * @param choice why it takes it then; null where nothing was chosen
     */
    public record RoutedStep(
            String id,
            String code,
            Work work,
            Duration duration,
            @Nullable BigDecimal energy,
            List<String> after,
            String workCentre,
            Instant plannedStart,
            Instant plannedEnd,
            List<Highlight> highlights,
            Because because,
            @Nullable Choice choice) {

        public StepKind kind() {
            return work.kind();
        }

        public LocalizedText name() {
            return work.name();
        }

        public String capability() {
            return work.capability();
        }

        public @Nullable String skill() {
            return work.skill();
        }

        public @Nullable Integer level() {
            return work.level();
        }

        public List<String> protections() {
            return work.protections();
        }

        /** Whether the same is to be done to a piece, by whatever centre and whenever. */
        public boolean sameWork(RoutedStep other) {
            return kind() == other.kind()
                    && capability().equals(other.capability())
                    && Objects.equals(skill(), other.skill())
                    && Objects.equals(level(), other.level())
                    && work.batch() == other.work.batch()
                    && work.runDuration().equals(other.work.runDuration())
                    && Objects.equals(work.runEnergy(), other.work.runEnergy())
                    && Set.copyOf(after).equals(Set.copyOf(other.after))
                    && highlights.equals(other.highlights)
                    && Objects.equals(work.load(), other.work.load())
                    && work.creative() == other.work.creative()
                    && Objects.equals(work.instructions(), other.work.instructions());
        }

        /** How long so many pieces take: each run of the machine, or the waiting once. */
        public Duration durationOf(int pieces) {
            return kind() == StepKind.WAITING ? work.runDuration() : work.runDuration().multipliedBy(Math.ceilDiv(pieces, work.batch()));
        }

        /** kWh for so many pieces, or null where it uses none. */
        public @Nullable BigDecimal energyOf(int pieces) {
            BigDecimal run = work.runEnergy();
            return run == null ? null : run.multiply(BigDecimal.valueOf(Math.ceilDiv(pieces, work.batch())));
        }
    }
}
