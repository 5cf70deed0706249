package dev.tandem.studio;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with mistakes goes no further. */
record DraftMistakesError(String message, @Nullable List<String> path, List<DraftMistake> mistakes) implements UserError {

    private static final int SHOWN = 100;

    /** @param what cannot be done because of the mistakes @param mistakes at least one */
    static DraftMistakesError of(String what, List<DraftMistake> mistakes, List<String> path) {
        DraftMistake first = mistakes.getFirst();
        return new DraftMistakesError(what + ": " + (first.path().isEmpty() ? "" : first.path() + ", ") + "line " + first.line() + ", column " + first.column()
                + ": " + first.message() + (mistakes.size() == 1 ? "" : " And " + (mistakes.size() - 1) + " more."), path, mistakes.stream().limit(SHOWN).toList());
    }

    @Override
    public String code() {
        return "DRAFT_MISTAKES";
    }
}
