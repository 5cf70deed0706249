package dev.tandem.rules.guidance;

import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a configuration, finished.
 *
 * @param shown complete and valid
 * @param value what the objective comes to: money, kgCO2e or minutes; null for DEFAULTS
 * @param bound no completion is below it; equal to the value where the optimum is proven; null for DEFAULTS
 * @param proven whether nothing better exists
 */
public record Completion(Selections shown, @Nullable BigDecimal value, @Nullable BigDecimal bound, boolean proven) {}
