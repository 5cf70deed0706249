package dev.tandem.studio;

import java.util.Arrays;
import java.util.List;

/** How far a draft is on its way. */
public enum DraftState {
    IN_WORK,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    DISCARDED;

    static final List<DraftState> OPEN = List.of(IN_WORK, SUBMITTED, APPROVED);

    boolean open() {
        return OPEN.contains(this);
    }

    static List<DraftState> all() {
        return Arrays.asList(values());
    }
}
