package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import org.jspecify.annotations.Nullable;

/**
 * A default that gave way to decisions.
 *
 * @param proposed what the line proposes
 * @param shown what is shown in its place; null where it has no value
 */
public record GaveWay(String characteristic, Value proposed, @Nullable Value shown) {}
