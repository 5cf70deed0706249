package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.util.List;

/**
 * A version as a finite problem that also tells what each solution costs, emits and lasts. It has more variables than the plain one, and
 * tells values apart that differ in an amount alone: for objectives, not for every click.
 *
 * @param price amounts that add up to the exact price, before it is rounded
 * @param footprint amounts in kgCO2e, each rounded to the gram; those of energy are apart
 * @param energy of the steps that need energy
 * @param minutes of each step, in declared order
 */
public record CostedLine(FiniteLine line, List<Amount> price, List<Amount> footprint, List<Energy> energy, List<Amount> minutes) {

    public CostedLine {
        price = List.copyOf(price);
        footprint = List.copyOf(footprint);
        energy = List.copyOf(energy);
        minutes = List.copyOf(minutes);
    }

    /**
     * The energy of a step for one piece.
     *
     * @param needed literal that the step is needed
     */
    public record Energy(int needed, BigDecimal kilowattHours) {}

    /** @throws RefusedLineException something cannot be made exact within bounds */
    public static CostedLine of(ProductLineVersion version) {
        return new Lowering(version, Bounds.SMALL_TABLE).costed();
    }
}
