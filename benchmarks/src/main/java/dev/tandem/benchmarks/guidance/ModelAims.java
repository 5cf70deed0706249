package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Aim;
import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a model's figures are held against, where it is one that the aims speak of.
 *
 * @param p95 and most: CPU milliseconds of a click
 * @param medianTimes and p95Times: how many times the peer's CPU time is Tandem's
 * @param load CPU seconds of reading it and classifying it for the first time
 * @param explanation CPU milliseconds of nearly every explanation
 */
record ModelAims(@Nullable Aim p95, @Nullable Aim most, @Nullable Aim medianTimes, @Nullable Aim p95Times, @Nullable Aim load, @Nullable Aim explanation) {

    private static final int SMALL = 400;

    static ModelAims of(String file, FiniteModel model) {
        if (file.startsWith("automotive01")) {
            return clicks(2, 10, Aim.atLeast(200), Aim.atLeast(40), null, Aim.atMost(50));
        }
        if (file.matches("(C[0-9]|D[0-9]).*\\.cnf")) {
            return clicks(2, 10, Aim.atLeast(100), Aim.atLeast(5), null, Aim.atMost(50));
        }
        if (file.startsWith("automotive02")) {
            return clicks(1, 5, null, null, Aim.atMost(0.6), null);
        }
        if (file.startsWith("linux")) {
            return clicks(5, 25, null, null, null, Aim.atMost(50));
        }
        int values = model.slots().stream().mapToInt(ModelAims::values).sum();
        return values <= SMALL ? clicks(0.1, 1, null, null, null, null) : new ModelAims(null, null, null, null, null, null);
    }

    /** A feature counts as one value. */
    private static int values(Slot slot) {
        return slot.feature() ? 1 : slot.literals().length;
    }

    private static ModelAims clicks(
            double p95, double most, @Nullable Aim medianTimes, @Nullable Aim p95Times, @Nullable Aim load, @Nullable Aim explanation) {
        return new ModelAims(Aim.atMost(p95), Aim.atMost(most), medianTimes, p95Times, load, explanation);
    }
}
