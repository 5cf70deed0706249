package dev.tandem.rules.expression;

/** An expression has no value for these facts: division by zero, or a non-positive base with a fractional exponent. */
public final class EvaluationException extends RuntimeException {

    public EvaluationException(String message) {
        super(message);
    }
}
