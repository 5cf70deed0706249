package dev.tandem.configuration;

import dev.tandem.rules.guidance.Objective;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What finishing the rest found.
 *
 * @param value what the objective comes to: net price, kgCO2e or minutes; null for DEFAULTS
 * @param bound nothing can be below it; null for DEFAULTS
 * @param proven whether nothing better exists
 */
record Completion(Objective objective, @Nullable BigDecimal value, @Nullable BigDecimal bound, boolean proven) {}
