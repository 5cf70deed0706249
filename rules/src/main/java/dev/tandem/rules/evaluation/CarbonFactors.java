package dev.tandem.rules.evaluation;

import java.math.BigDecimal;

/** Carbon factors of a site, versioned apart from product lines. @param electricity kgCO2e per kWh */
public record CarbonFactors(String version, BigDecimal electricity) {}
