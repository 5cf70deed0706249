package dev.tandem.configuration;

import dev.tandem.rules.model.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * Greenhouse gas of one piece, cradle to gate, kgCO2e.
 *
 * @param coverage share of chosen values with a declared figure, 0 to 1
 * @param factorVersion of the carbon factors used
 */
public record Footprint(Quantity total, List<FootprintLine> lines, BigDecimal coverage, String factorVersion) {

    static Footprint of(dev.tandem.rules.evaluation.Footprint footprint) {
        return new Footprint(
                Quantity.kilograms(footprint.total()),
                footprint.lines().stream()
                        .map(line -> new FootprintLine(line.source(), line.label(), Quantity.kilograms(line.amount())))
                        .toList(),
                footprint.coverage(),
                footprint.factorVersion());
    }

    public record FootprintLine(String source, LocalizedText label, Quantity amount) {}
}
