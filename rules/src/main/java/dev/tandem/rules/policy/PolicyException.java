package dev.tandem.rules.policy;

/** The packaged rules do not compile. The message has a line for each mistake: file, line and what is wrong. */
public final class PolicyException extends RuntimeException {

    PolicyException(String message) {
        super(message);
    }
}
