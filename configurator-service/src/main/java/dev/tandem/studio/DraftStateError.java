package dev.tandem.studio;

import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draft is not in a state in which this can be done. */
record DraftStateError(String message, @Nullable List<String> path, DraftState state, List<DraftState> allowed) implements UserError {

    @Override
    public String code() {
        return "DRAFT_STATE";
    }

    /** @throws Refused the draft is in none of these states */
    static void require(DraftDocument draft, DraftState... allowed) {
        if (!List.of(allowed).contains(draft.state())) {
            throw new Refused(new DraftStateError("The draft is " + draft.state() + "; this can be done while it is "
                    + String.join(" or ", List.of(allowed).stream().map(DraftState::name).toList()) + ".",
                    List.of("input", "draftId"), draft.state(), List.of(allowed)));
        }
    }
}
