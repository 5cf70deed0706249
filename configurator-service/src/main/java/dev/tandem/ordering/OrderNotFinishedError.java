package dev.tandem.ordering;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders of the customer are still to be made and delivered. @param orders their numbers */
record OrderNotFinishedError(String message, @Nullable List<String> path, List<String> orders) implements UserError {

    @Override
    public String code() {
        return "ORDER_NOT_FINISHED";
    }
}
