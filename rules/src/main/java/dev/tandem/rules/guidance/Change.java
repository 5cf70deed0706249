package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import org.jspecify.annotations.Nullable;

/** What was shown for a characteristic and what is shown then; null where it has no value. */
public record Change(String characteristic, @Nullable Value from, @Nullable Value to) {}
