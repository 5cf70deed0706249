package dev.tandem.studio;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has written in a draft or submitted it cannot approve it. */
record FourEyesError(String message, @Nullable List<String> path) implements UserError {

    @Override
    public String code() {
        return "FOUR_EYES";
    }
}
