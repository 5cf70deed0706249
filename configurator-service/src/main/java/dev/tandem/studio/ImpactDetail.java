package dev.tandem.studio;

import dev.tandem.rules.analysis.Impact.Objection;
import dev.tandem.rules.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Equal configurations or order lines, and what becomes of them. Facts and texts are left out: they may say something about a person.
 *
 * @param count how many there are
 * @param selections what they show
 */
record ImpactDetail(
        int version,
        int count,
        List<DraftSelection> selections,
        List<Objection> objections,
        List<ImpactChange> changes,
        @Nullable Money before,
        @Nullable Money after) {

    /** @param decided whether customers decided it */
    record ImpactChange(String characteristic, boolean decided, @Nullable DraftSelection from, @Nullable DraftSelection to) {}

    ImpactDetail times(int count) {
        return new ImpactDetail(version, count, selections, objections, changes, before, after);
    }
}
