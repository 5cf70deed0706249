package dev.tandem.rules.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value cannot be chosen now, and the smallest changes that would allow it.
 *
 * @param conflict null where it is possible
 * @param repairs at most five, smallest first; none where it is possible, and where no change of decisions reaches it
 */
public record Explanation(boolean possible, @Nullable Conflict conflict, List<Repair> repairs) {

    public Explanation {
        repairs = List.copyOf(repairs);
    }
}
