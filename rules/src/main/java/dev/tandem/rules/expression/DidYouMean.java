package dev.tandem.rules.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words that are closest to a mistyped one, by Damerau-Levenshtein distance, whatever the case. */
public final class DidYouMean {

    private static final int MAX_SUGGESTIONS = 3;
    private static final int MAX_LENGTH = 64;

    private DidYouMean() {}

    /** At most three known words close to the given one, closest first; empty when nothing is close. */
    public static List<String> closest(String given, Collection<String> known) {
        if (given.isBlank() || given.length() > MAX_LENGTH) {
            return List.of();
        }
        record Candidate(String word, int distance) {}
        var allowed = Math.max(1, given.length() / 3);
        return known.stream()
                .distinct()
                .filter(word -> Math.abs(word.length() - given.length()) <= allowed || startsAlike(given, word))
                .map(word -> new Candidate(word, startsAlike(given, word) ? 1 : distance(given, word)))
                .filter(candidate -> candidate.distance() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MAX_SUGGESTIONS)
                .map(Candidate::word)
                .toList();
    }

    private static boolean startsAlike(String given, String word) {
        return given.length() >= 3 && word.length() <= MAX_LENGTH && fold(word).startsWith(fold(given));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String one, String other) {
        var a = fold(one);
        var b = fold(other);
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
