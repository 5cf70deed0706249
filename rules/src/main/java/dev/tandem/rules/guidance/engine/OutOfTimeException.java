package dev.tandem.rules.guidance.engine;

/** The deadline of a question passed before its exact answer was found. There is no partial answer. */
public final class OutOfTimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfTimeException() {
        super("The deadline passed before the exact answer was found", null, false, false);
    }
}
