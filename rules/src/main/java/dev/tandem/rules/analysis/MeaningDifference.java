package dev.tandem.rules.analysis;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another version of a line means differently. A configuration of one version is compared with the other by what both have: it is valid there
 * if it can be completed to something valid. Remarks, prices and steps are compared where it is valid in both, with what the versions propose for
 * what only one of them has. What is not told and not undecided is proven to be the same.
 *
 * @param becameInvalid for each thing that newly forbids something; of several that forbid the same, one may stand for all that it names
 * @param becameValid likewise
 * @param remarks constraints that forbid nothing and are told where they were not, or not told where they were
 * @param structure what only one of the versions has
 * @param undecided what was not decided within the time, or is too large to be exact
 */
public record MeaningDifference(
        List<Shift> becameInvalid, List<Shift> becameValid, List<RemarkShift> remarks, List<PriceShift> prices, List<StepShift> steps,
        List<Structure> structure, List<Aspect> undecided) {

    public MeaningDifference {
        becameInvalid = List.copyOf(becameInvalid);
        becameValid = List.copyOf(becameValid);
        remarks = List.copyOf(remarks);
        prices = List.copyOf(prices);
        steps = List.copyOf(steps);
        structure = List.copyOf(structure);
        undecided = List.copyOf(undecided);
    }

    /** What is compared. */
    public enum Aspect {
        BECAME_INVALID,
        BECAME_VALID,
        REMARKS,
        PRICES,
        STEPS
    }

    /**
     * A configuration that only one of the versions allows.
     *
     * @param witness complete and valid in the version that allows it
     * @param causes places in the other version that forbid it
     */
    public record Shift(Selections witness, List<String> causes) {
        public Shift {
            causes = List.copyOf(causes);
        }
    }

    /** What changed about a constraint that forbids nothing: a warning, a notice, a consultation. */
    public enum RemarkChange {
        /** Told where it was not. */
        ADDED,
        /** Not told any more. */
        DROPPED,
        /** Of another severity. */
        SEVERITY
    }

    /** @param witness a configuration valid in both that shows it */
    public record RemarkShift(String constraint, RemarkChange change, Selections witness) {}

    /** A configuration that is valid in both and costs something else. @param witness as the version before has it */
    public record PriceShift(Selections witness, Money before, Money after) {}

    /** What changed about a step. */
    public enum StepChange {
        /** Needed where it was not. */
        ADDED,
        /** Not needed any more. */
        DROPPED,
        /** Takes another time. */
        MINUTES,
        /** Asks for another level. */
        LEVEL,
        /** Something that does not depend on the configuration: who does it, with what, after what. */
        DEFINITION
    }

    /** @param witness a configuration valid in both that shows it; null where the change does not depend on the configuration */
    public record StepShift(String step, StepChange change, @Nullable Selections witness) {}

    /** A characteristic or value that only one of the versions has. */
    public record Structure(String path, boolean added, LocalizedText text) {}

    /** Whether it is proven that nothing of this differs. */
    public boolean none() {
        return becameInvalid.isEmpty() && becameValid.isEmpty() && remarks.isEmpty() && prices.isEmpty() && steps.isEmpty() && structure.isEmpty()
                && undecided.isEmpty();
    }

    /** The difference, as far as time allows. */
    public static MeaningDifference between(ProductLineVersion before, ProductLineVersion after, Duration time) {
        Allowance allowance = new Allowance(time);
        Shifts invalid = Shifts.find(before, after, allowance);
        Shifts valid = Shifts.find(after, before, allowance);
        FigureShifts figures = new FigureShifts(before, after, allowance);
        figures.find();
        List<Aspect> undecided = new ArrayList<>();
        if (!invalid.decided()) {
            undecided.add(Aspect.BECAME_INVALID);
        }
        if (!valid.decided()) {
            undecided.add(Aspect.BECAME_VALID);
        }
        undecided.addAll(figures.undecided());
        return new MeaningDifference(
                invalid.all(), valid.all(), figures.remarks(), figures.prices(), figures.steps(), Structures.between(before, after), undecided);
    }
}
