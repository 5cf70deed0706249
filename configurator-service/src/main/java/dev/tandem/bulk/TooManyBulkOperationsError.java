package dev.tandem.bulk;

import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller has as many open bulk operations as one may have. @param allowed how many that are */
record TooManyBulkOperationsError(String message, @Nullable List<String> path, int allowed) implements UserError {

    @Override
    public String code() {
        return "TOO_MANY_BULK_OPERATIONS";
    }
}
