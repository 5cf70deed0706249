package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A named formula, usable in rules, prices, steps and messages. */
public record Calculation(String name, LocalizedText label, Expression expression, @Nullable String unit) {}
