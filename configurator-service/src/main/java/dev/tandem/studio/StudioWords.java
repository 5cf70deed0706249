package dev.tandem.studio;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that designers give, fit to be kept and shown. */
final class StudioWords {

    /** Characters of a draft's file or of a table. */
    static final int LARGEST = 900_000;

    private static final int REASON = 500;
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{D800}-\\x{DFFF}]");
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]|[\\x{D800}-\\x{DFFF}]");

    private StudioWords() {}

    /** The reason without space around it; null where none is given. @throws Refused it cannot be kept */
    static @Nullable String reason(@Nullable String given) {
        return given == null || given.isBlank() ? null : needed(given);
    }

    /** @throws Refused there is none, or it cannot be kept */
    static String needed(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        int length = reason.codePointCount(0, reason.length());
        if (length == 0 || length > REASON || UNUSABLE.matcher(reason).find()) {
            String allowed = "1 to " + REASON + " characters, no control characters";
            throw new Refused(new InvalidInputError("reason has " + length + " characters, allowed is " + allowed + ".",
                    List.of("input", "reason"), Texts.shortened(reason), allowed, null));
        }
        return reason;
    }

    /** A file's name: a name alone, never a way through folders. @throws Refused it is none */
    static String fileName(String given, String... path) {
        if (!FILE_NAME.matcher(given).matches() || given.contains("..")) {
            String allowed = "a name of 1 to 100 letters, digits, blanks and . _ ( ) -, beginning with a letter or digit, without folders";
            throw new Refused(new InvalidInputError("The file's name '" + Texts.shortened(given) + "' cannot be used; allowed is " + allowed + ".",
                    List.of(path), Texts.shortened(given), allowed, null));
        }
        return given;
    }

    /** A file's or table's text. @throws Refused it is too large, or has characters that no text has */
    static String text(String given, String... path) {
        var odd = NO_TEXT.matcher(given);
        boolean found = odd.find();
        if (given.length() > LARGEST || found) {
            String allowed = "at most " + LARGEST + " characters, no control characters";
            long line = found ? given.substring(0, odd.start()).chars().filter(c -> c == '\n').count() + 1 : 0;
            throw new Refused(new InvalidInputError(
                    found ? "Line " + line + " has the character U+%04X, which no text has.".formatted(given.codePointAt(odd.start()))
                            : "The text has " + given.length() + " characters; allowed is " + allowed + ".",
                    List.of(path), Texts.shortened(given), allowed, null));
        }
        return given;
    }
}
