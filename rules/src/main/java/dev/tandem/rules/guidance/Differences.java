package dev.tandem.rules.guidance;

import java.math.BigDecimal;
import java.util.List;

/** What each available value would change against what is shown now. */
public record Differences(List<Difference> all) {

    public Differences {
        all = List.copyOf(all);
    }

    /**
     * @param code as in {@link ValueGuidance}
     * @param price in the line's currency, exact to its digits
     * @param footprint kgCO2e
     */
    public record Difference(String characteristic, String code, BigDecimal price, BigDecimal footprint) {}
}
