package dev.tandem.production;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why somebody overrides what would happen by itself: a text that can be kept and shown. */
public final class PlannerReason {

    private static final int LONGEST = 500;
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{D800}-\\x{DFFF}]");

    private PlannerReason() {}

    /**
     * The reason without space around it.
     *
     * @throws Refused it is empty, longer than 500 characters, or contains control characters
     */
    public static String of(@Nullable String given) {
        return of(given, "reason");
    }

    /** As {@link #of(String)}. @param field its name in the input */
    public static String of(@Nullable String given, String field) {
        String reason = given == null ? "" : given.strip();
        int length = reason.codePointCount(0, reason.length());
        if (length == 0 || length > LONGEST || UNUSABLE.matcher(reason).find()) {
            String allowed = "1 to " + LONGEST + " characters, no control characters";
            throw new Refused(new InvalidInputError(
                    field + " has " + length + " characters, allowed is " + allowed + ".", List.of("input", field),
                    Texts.shortened(reason), allowed, null));
        }
        return reason;
    }
}
