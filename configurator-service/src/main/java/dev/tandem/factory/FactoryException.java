package dev.tandem.factory;

/** The factory file cannot be used. The message says file, line, column, what was given and what is allowed. */
public final class FactoryException extends RuntimeException {

    public FactoryException(String message) {
        super(message);
    }
}
