package dev.tandem.production;

import dev.tandem.storage.Query.Range;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which people call a work order whose number is {@code T-2026-000123-1}: the number from each of its parts on, with leading
 * zeros and without, upper or lower case.
 */
final class NumberParts {

    private static final char SEPARATOR = '-';

    private NumberParts() {}

    static Set<String> of(String number) {
        String lower = number.toLowerCase(Locale.ROOT);
        Set<String> parts = new TreeSet<>();
        int from = 0;
        do {
            String rest = lower.substring(from);
            parts.add(rest);
            parts.add(rest.replaceFirst("^0+(?=\\d)", ""));
            from = lower.indexOf(SEPARATOR, from) + 1;
        } while (from > 0);
        return parts;
    }

    /** What begins like this. */
    static Range beginningWith(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return new Range(start, start + Character.MAX_VALUE);
    }
}
