package dev.tandem.studio;

import dev.tandem.rules.analysis.Impact;
import dev.tandem.rules.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many end how, and what they would cost.
 *
 * @param largestReduction of one piece, as an amount above zero; null where none would cost less
 * @param largestIncrease likewise
 */
record ImpactCounts(
        int stillValid,
        int repairable,
        int broken,
        int undecided,
        int cheaper,
        int dearer,
        int samePrice,
        @Nullable Money largestReduction,
        @Nullable Money largestIncrease) {

    static final ImpactCounts NONE = new ImpactCounts(0, 0, 0, 0, 0, 0, 0, null, null);

    ImpactCounts and(Impact.Outcome outcome, @Nullable Money before, @Nullable Money after) {
        ImpactCounts more = switch (outcome) {
            case STILL_VALID -> with(stillValid + 1, repairable, broken, undecided);
            case REPAIRABLE -> with(stillValid, repairable + 1, broken, undecided);
            case BROKEN -> with(stillValid, repairable, broken + 1, undecided);
            case UNDECIDED -> with(stillValid, repairable, broken, undecided + 1);
        };
        return before == null || after == null || !before.currency().equals(after.currency())
                ? more : more.priced(new Money(after.amount().subtract(before.amount()), after.currency()));
    }

    private ImpactCounts with(int stillValid, int repairable, int broken, int undecided) {
        return new ImpactCounts(stillValid, repairable, broken, undecided, cheaper, dearer, samePrice, largestReduction, largestIncrease);
    }

    private ImpactCounts priced(Money difference) {
        int sign = difference.amount().signum();
        Money size = new Money(difference.amount().abs(), difference.currency());
        return new ImpactCounts(stillValid, repairable, broken, undecided, cheaper + (sign < 0 ? 1 : 0), dearer + (sign > 0 ? 1 : 0),
                samePrice + (sign == 0 ? 1 : 0), sign < 0 ? larger(largestReduction, size) : largestReduction,
                sign > 0 ? larger(largestIncrease, size) : largestIncrease);
    }

    /** The amounts of one run are of its draft's currency. */
    private static Money larger(@Nullable Money known, Money other) {
        BigDecimal least = known == null ? BigDecimal.ZERO : known.amount();
        return known != null && least.compareTo(other.amount()) >= 0 ? known : other;
    }
}
