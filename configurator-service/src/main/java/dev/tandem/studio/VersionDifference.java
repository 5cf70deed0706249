package dev.tandem.studio;

import dev.tandem.rules.analysis.MeaningDifference;
import dev.tandem.rules.analysis.MeaningDifference.Aspect;
import dev.tandem.rules.analysis.MeaningDifference.RemarkChange;
import dev.tandem.rules.analysis.MeaningDifference.StepChange;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a line means differently than another.
 *
 * @param same whether it is proven that nothing differs
 */
record VersionDifference(
        boolean same,
        List<ValidityShift> becameInvalid,
        List<ValidityShift> becameValid,
        List<RemarkDifference> remarks,
        List<PriceDifference> prices,
        List<StepDifference> steps,
        List<StructureDifference> structure,
        List<Aspect> undecided) {

    record ValidityShift(List<DraftSelection> witness, List<String> causes) {}

    record RemarkDifference(String constraint, RemarkChange change, List<DraftSelection> witness) {}

    record PriceDifference(List<DraftSelection> witness, Money before, Money after) {}

    record StepDifference(String step, StepChange change, @Nullable List<DraftSelection> witness) {}

    record StructureDifference(String path, boolean added, LocalizedText text) {}

    static VersionDifference of(MeaningDifference difference, ProductLineVersion before, ProductLineVersion after) {
        return new VersionDifference(
                difference.none(),
                difference.becameInvalid().stream().map(one -> new ValidityShift(DraftSelection.of(one.witness(), before), one.causes())).toList(),
                difference.becameValid().stream().map(one -> new ValidityShift(DraftSelection.of(one.witness(), after), one.causes())).toList(),
                difference.remarks().stream().map(one -> new RemarkDifference(one.constraint(), one.change(), DraftSelection.of(one.witness(), before))).toList(),
                difference.prices().stream().map(one -> new PriceDifference(DraftSelection.of(one.witness(), before), one.before(), one.after())).toList(),
                difference.steps().stream().map(one -> new StepDifference(one.step(), one.change(),
                        one.witness() == null ? null : DraftSelection.of(one.witness(), before))).toList(),
                difference.structure().stream().map(one -> new StructureDifference(one.path(), one.added(), one.text())).toList(),
                difference.undecided());
    }
}
