package dev.tandem.graphql;

/** Text that a caller gave, made fit to be shown. */
public final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    /** At most 60 characters, control characters replaced. */
    public static String shortened(String text) {
        String shown = text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
