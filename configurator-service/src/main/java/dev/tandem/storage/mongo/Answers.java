package dev.tandem.storage.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import dev.tandem.storage.StoreUnavailableException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the database and says in a sentence why it does not answer. Only a taken value (code 11000) is told apart from other refusals. */
final class Answers {

    private static final int TAKEN = 11_000;
    /** The name stands between the collection's, which has no spaces, and the values, which may be anything. */
    private static final Pattern TAKEN_INDEX =
            Pattern.compile("^E11000 duplicate key error collection: \\S+ index: (\\S+) ");

    private final String location;
    private volatile boolean closed;

    /** @param location without secrets */
    Answers(String location) {
        this.location = location;
    }

    void close() {
        closed = true;
    }

    /** @throws StoreUnavailableException the database does not answer or refuses; a taken value stays the driver's exception */
    <R extends @Nullable Object> R ask(Supplier<R> question) {
        if (closed) {
            throw new StoreUnavailableException("The store is closed");
        }
        try {
            return question.get();
        } catch (MongoException e) {
            if (isTaken(e)) {
                throw e;
            }
            throw unavailable(e);
        } catch (IllegalStateException e) {
            if (closed) {
                throw new StoreUnavailableException("The store is closed", e);
            }
            throw e;
        }
    }

    /** The same for an update that inserts where nothing is yet: where another caller was quicker, it is asked again. */
    <R extends @Nullable Object> R askUntilThere(Supplier<R> question) {
        while (true) {
            try {
                return ask(question);
            } catch (MongoException _) {
                Thread.onSpinWait();
            }
        }
    }

    static boolean isTaken(MongoException e) {
        return e.getCode() == TAKEN && !(e instanceof MongoBulkWriteException);
    }

    /** The name of the index whose value is taken, if the server says it as servers do. */
    static Optional<String> takenIndex(String message) {
        Matcher matcher = TAKEN_INDEX.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private StoreUnavailableException unavailable(MongoException failure) {
        String why = switch (failure) {
            case MongoInterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield "was asked by a thread that was interrupted";
            }
            case MongoSecurityException _ -> "refuses the user or the password of tandem.store.uri";
            case MongoTimeoutException _ -> "does not answer in time, or has no primary at the moment";
            case MongoWriteConcernException _ ->
                "did not confirm in time that a majority of its servers keeps the write, which may have happened all the same";
            case MongoNotPrimaryException _ -> "is choosing another primary";
            case MongoNodeIsRecoveringException _ -> "is starting or shutting down";
            case MongoSocketException _ -> "was cut off in the middle of an answer";
            default -> "refuses the request (code " + failure.getCode() + ")";
        };
        return new StoreUnavailableException("The MongoDB at " + location + " " + why + ".", failure);
    }
}
