package dev.tandem.studio;

import dev.tandem.rules.model.ProductLineText.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a draft.
 *
 * @param number the version that the draft has since
 * @param reason in the words of who did it, or null
 * @param differences what the file says otherwise since, the first ones
 * @param more whether there are more differences than are kept
 */
public record DraftChange(
        String draft, int number, Kind kind, String by, Instant at, @Nullable String reason, List<Difference> differences, boolean more) {

    /** Differences that are kept of one change. */
    static final int KEPT = 50;

    public DraftChange {
        differences = List.copyOf(differences);
    }

    /** What was done. */
    public enum Kind {
        CREATED,
        CHANGED,
        IMPORTED,
        TABLE_IMPORTED,
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        PUBLISHED,
        DISCARDED
    }

    String id() {
        return id(draft, number);
    }

    static String id(String draft, int number) {
        return draft + "_" + number;
    }
}
