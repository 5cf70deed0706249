package dev.tandem.shopfloor;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets a request for leases come again without leasing again. Each lease names its request while it lasts, so that even after a crash its
 * runs are found; where two nodes answer the same request, the first answer that is remembered counts and the other's leases are given back.
 * A request that nothing was ready for created nothing and is not remembered.
 */
@Component
final class LeaseRequests {

    private static final int LOCKS = 1_024;

    private final Documents<LeaseRequest> documents;
    private final Runs runs;
    private final HeldRuns heldRuns;
    private final LeaseTokens tokens;
    private final Clock clock;
    private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    LeaseRequests(Store store, Runs runs, HeldRuns heldRuns, LeaseTokens tokens, Clock clock) {
        this.documents = store.documents(LeaseRequest.TYPE);
        this.runs = runs;
        this.heldRuns = heldRuns;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What the request was answered with before, else what it is answered with now.
     *
     * @param lease leases for a request, known by its digest
     * @throws dev.tandem.graphql.Refused the key came with another body before
     */
    List<Versioned<Run>> once(IdempotencyKey key, Function<String, List<Versioned<Run>>> lease) {
        String id = tokens.id("request", key.scoped());
        Lock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            Optional<LeaseRequest> answered = answered(id, key);
            if (answered.isPresent()) {
                return inOrder(answered.get().runIds());
            }
            List<Versioned<Run>> leftByCrash = runs.leasedBy(id);
            List<Versioned<Run>> leased = leftByCrash.isEmpty() ? lease.apply(id) : leftByCrash;
            return leased.isEmpty() ? answeredElsewhere(id, key) : remember(id, key, leased);
        } finally {
            lock.unlock();
        }
    }

    private Optional<LeaseRequest> answered(String id, IdempotencyKey key) {
        Optional<LeaseRequest> answered = documents.find(id).map(Versioned::value);
        answered.ifPresent(request -> key.requireSameBody(request.bodyHash()));
        return answered;
    }

    /** What another node has just leased for the same request; none where none did. */
    private List<Versioned<Run>> answeredElsewhere(String id, IdempotencyKey key) {
        List<Versioned<Run>> leased = runs.leasedBy(id);
        return leased.isEmpty() ? leased : remember(id, key, leased);
    }

    private List<Versioned<Run>> remember(String id, IdempotencyKey key, List<Versioned<Run>> leased) {
        try {
            documents.insert(new LeaseRequest(id, key.bodyHash(), leased.stream().map(run -> run.value().id()).toList(), clock.instant()));
            return leased;
        } catch (DuplicateKeyException answeredElsewhere) {
            List<String> counted = answered(id, key).orElseThrow(() -> answeredElsewhere).runIds();
            leased.stream().filter(run -> !counted.contains(run.value().id())).forEach(this::giveBack);
            return inOrder(counted);
        }
    }

    private void giveBack(Versioned<Run> leased) {
        try {
            heldRuns.write(leased, leased.value().abort(clock.instant()));
        } catch (StaleDocumentException endedMeanwhile) {
            // Its time was over, or its work order was taken back.
        }
    }

    private List<Versioned<Run>> inOrder(List<String> ids) {
        Map<String, Versioned<Run>> found =
                runs.findAll(ids).stream().collect(Collectors.toMap(read -> read.value().id(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
