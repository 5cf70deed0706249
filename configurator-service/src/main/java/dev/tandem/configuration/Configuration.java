package dev.tandem.configuration;

import dev.tandem.configuration.LeadTimes.LeadTime;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PriceBreakdown;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.rules.model.Selections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A saved set of selections on one version of a product line, with all that follows from it. Orders keep it as it is now.
 *
 * @param productLine its code
 * @param selections what is shown: every characteristic that applies and has a value, in the line's order
 * @param undecided codes of the characteristics that still ask for a value
 * @param price null while invalid or incomplete, as are footprint and steps
 * @param leadTime an order's; null as long as nothing is ordered
 * @param open what can still be decided; null once it is ordered
 */
public record Configuration(
        String id,
        int version,
        String productLine,
        int productLineVersion,
        List<Selection> selections,
        List<String> undecided,
        Verdict verdict,
        @Nullable PriceBreakdown price,
        @Nullable Footprint footprint,
        @Nullable List<PlannedStep> steps,
        @Nullable LeadTime leadTime,
        @Nullable Open open) {

    public Configuration {
        selections = List.copyOf(selections);
        undecided = List.copyOf(undecided);
        steps = steps == null ? null : List.copyOf(steps);
    }

    /** Whether every characteristic that applies and is required has a value. */
    public boolean complete() {
        return undecided.isEmpty();
    }

    /** Whether it could be ordered: complete, and nothing of severity ERROR is violated. */
    public boolean orderable() {
        return complete() && verdict.valid();
    }

    public boolean canUndo() {
        return open != null && open.canUndo();
    }

    public boolean canRedo() {
        return open != null && open.canRedo();
    }

    /** The steps that one piece needs, with their rules. @param compiled the version that it stands on */
    public List<dev.tandem.rules.evaluation.PlannedStep> work(CompiledVersion compiled) {
        return open == null || open.work() == null ? compiled.steps(shown()) : open.work();
    }

    /** What is shown, as rules see it. */
    public Selections shown() {
        return new Selections(selections.stream().collect(Collectors.toMap(Selection::characteristic, Selection::value)));
    }

    /** An order's copy, with the lead time that was promised. */
    public Configuration promised(LeadTime promise) {
        return new Configuration(
                id, version, productLine, productLineVersion, selections, undecided, verdict, price, footprint, steps, promise, null);
    }

    /** An order's copy, under another id. */
    public Configuration withId(String other) {
        return new Configuration(
                other, version, productLine, productLineVersion, selections, undecided, verdict, price, footprint, steps, leadTime, null);
    }

    /** What binds, what can still be chosen, and what can be taken back. */
    record Open(
            Decisions decisions,
            Guidance guidance,
            @Nullable List<dev.tandem.rules.evaluation.PlannedStep> work,
            boolean canUndo,
            boolean canRedo) {}
}
