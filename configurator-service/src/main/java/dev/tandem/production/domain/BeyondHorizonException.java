package dev.tandem.production.domain;

/** The work would end after the calendars do; it is too much to be planned. */
public final class BeyondHorizonException extends RuntimeException {

    BeyondHorizonException() {
        super("The work would end after the calendars do.", null, false, false);
    }
}
