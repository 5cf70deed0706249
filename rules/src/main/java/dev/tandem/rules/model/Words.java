package dev.tandem.rules.model;

import java.util.Collection;
import java.util.stream.Collectors;

/** How messages name what was given and what is allowed. */
final class Words {

    private static final int SHOWN = 20;
    private static final int LONGEST = 60;

    private Words() {}

    /** At most twenty words, and how many there are in all. */
    static String list(Collection<String> words) {
        if (words.isEmpty()) {
            return "none";
        }
        String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return words.size() <= SHOWN ? shown : shown + ", ... (" + words.size() + " in all)";
    }

    /** In quotes, without control characters, shortened. */
    static String quoted(String given) {
        boolean isLong = given.codePointCount(0, given.length()) > LONGEST;
        String shown = isLong ? given.substring(0, given.offsetByCodePoints(0, LONGEST - 3)) + "..." : given;
        return "'" + shown.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ") + "'";
    }
}
