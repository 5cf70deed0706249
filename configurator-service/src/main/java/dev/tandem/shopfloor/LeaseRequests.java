package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets a request for leases come again without leasing again. The ids of the runs derive from the request, so that even after a crash they
 * are found. A request that nothing was ready for created nothing and is not remembered.
 */
@Component
final class LeaseRequests {

    private static final int LOCKS = 1_024;

    private final Documents<LeaseRequest> documents;
    private final Runs runs;
    private final LeaseTokens tokens;
    private final Clock clock;
    private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    LeaseRequests(Store store, Runs runs, LeaseTokens tokens, Clock clock) {
        this.documents = store.documents(LeaseRequest.TYPE);
        this.runs = runs;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The id of the n-th run that a request leases. */
    String runId(IdempotencyKey key, int ordinal) {
        return tokens.id("run", key.scoped(), ordinal);
    }

    /**
     * What the request was answered with before, else what it is answered with now.
     *
     * @throws dev.tandem.graphql.Refused the key came with another body before
     */
    List<Versioned<Run>> once(IdempotencyKey key, int limit, Supplier<List<Versioned<Run>>> lease) {
        String id = tokens.id("request", key.scoped());
        Lock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            Optional<LeaseRequest> answered = documents.find(id).map(Versioned::value);
            if (answered.isPresent()) {
                key.requireSameBody(answered.get().bodyHash());
                return inOrder(answered.get().runIds());
            }
            List<Versioned<Run>> leftByCrash = inOrder(IntStream.range(0, limit).mapToObj(i -> runId(key, i)).toList()).stream()
                    .filter(run -> !run.value().neverCame())
                    .toList();
            List<Versioned<Run>> leased = leftByCrash.isEmpty() ? lease.get() : leftByCrash;
            return leased.isEmpty() ? leased : remember(new LeaseRequest(id, key.bodyHash(), ids(leased), clock.instant()), leased);
        } finally {
            lock.unlock();
        }
    }

    private List<Versioned<Run>> remember(LeaseRequest request, List<Versioned<Run>> leased) {
        try {
            documents.insert(request);
            return leased;
        } catch (DuplicateKeyException answeredElsewhere) {
            return inOrder(documents.find(request.id()).orElseThrow(() -> answeredElsewhere).value().runIds());
        }
    }

    private static List<String> ids(List<Versioned<Run>> leased) {
        return leased.stream().map(read -> read.value().id()).toList();
    }

    private List<Versioned<Run>> inOrder(List<String> ids) {
        Map<String, Versioned<Run>> found =
                runs.findAll(ids).stream().collect(Collectors.toMap(read -> read.value().id(), Function.identity()));
        return ids.stream().map(found::get).filter(read -> read != null).toList();
    }
}
