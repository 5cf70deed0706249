package dev.tandem.studio;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with mistakes goes no further. */
record DraftMistakesError(String message, @Nullable List<String> path, List<DraftMistake> mistakes) implements UserError {

    @Override
    public String code() {
        return "DRAFT_MISTAKES";
    }
}
