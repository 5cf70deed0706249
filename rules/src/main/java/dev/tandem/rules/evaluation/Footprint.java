package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * Greenhouse gas of one piece, cradle to gate, in kgCO2e with three decimals.
 *
 * @param coverage share of chosen values with a declared figure, 0 to 1
 * @param factorVersion of the carbon factors used
 */
public record Footprint(BigDecimal total, List<FootprintLine> lines, BigDecimal coverage, String factorVersion) {

    public record FootprintLine(String source, LocalizedText label, BigDecimal amount) {}
}
