package dev.tandem.rules.expression;

import org.jspecify.annotations.Nullable;

/**
 * Facts that remember the values of named calculations, so that a calculation which many rules mention is worked out once an
 * evaluation. The indices are those of one {@link ExpressionCompiler}.
 */
public interface RememberingFacts extends Facts {

    /** What {@link #remember} was given for this calculation, or null. */
    @Nullable Object recall(int calculation);

    /** Keeps the value of a calculation for the rest of this evaluation. */
    void remember(int calculation, Object value);
}
