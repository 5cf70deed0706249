package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A change that waits for its outcome. */
final class Asked<R extends @Nullable Object> {

    private final Writer.Change<R> change;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();
    private @Nullable R result;
    private @Nullable Exception failure;

    Asked(Writer.Change<R> change) {
        this.change = change;
    }

    /** Keeps a failed change from the others of its group, unless the store as a whole cannot write. */
    void apply(Statements statements) throws SQLException {
        statements.execute("SAVEPOINT asked");
        try {
            result = change.apply(statements);
        } catch (SQLException e) {
            if (Failures.isOutage(e)) {
                throw e;
            }
            failure = e;
            statements.execute("ROLLBACK TO asked");
        } catch (RuntimeException e) {
            failure = e;
            statements.execute("ROLLBACK TO asked");
        }
        statements.execute("RELEASE asked");
    }

    @SuppressWarnings("NullAway")
    void complete() {
        if (failure == null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    void refuse(StoreUnavailableException why) {
        outcome.completeExceptionally(why);
    }

    R await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw Failures.cannotWrite(cause);
            }
            if (e.getCause() instanceof StoreUnavailableException cause) {
                throw new StoreUnavailableException(cause.getMessage(), cause);
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
