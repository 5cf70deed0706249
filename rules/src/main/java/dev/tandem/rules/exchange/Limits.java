package dev.tandem.rules.exchange;

/** How large a model that is read may be, so that reading ends soon and fits the memory. */
final class Limits {

    /** Characters of a file. */
    static final int TEXT = 64_000_000;

    /** Booleans of a model, one for each value of a variable. */
    static final int BOOLEANS = 1_000_000;

    /** Literals in all clauses, or values in all tuples. */
    static final int LITERALS = 20_000_000;

    /** Characters of a name. */
    static final int NAME = 500;

    private Limits() {}

    /** @throws ExchangeException where the text is too long */
    static void length(String file, String text) {
        if (text.length() > TEXT) {
            throw new ExchangeException(file, 1, 1, "The file has %,d characters; at most %,d are read.".formatted(text.length(), TEXT));
        }
    }
}
