package dev.tandem.shopfloor;

import dev.tandem.production.LeasedRuns;
import dev.tandem.production.Reservation;
import dev.tandem.production.RunNews;
import dev.tandem.shopfloor.RunEvent.RunChanged;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All runs. What a run says of its lease is final: a work order's reservation only follows it. */
@Component
final class Runs implements LeasedRuns {

    private static final DocumentType<Run> TYPE = new DocumentType<>("runs", Run.class, Run::id,
            List.of(
                    Index.many("steps", run -> run.portions().stream().map(RunPortion::stepId).toList()),
                    Index.on("request", run -> run.lease() == null ? null : run.lease().request()),
                    Index.on("neverStarted", run -> run.neverStarted() ? true : null),
                    Index.on("endedAt", run -> run.neverStarted() ? run.endedAt() : null)));
    private static final int MANY = 1_000;

    private final Documents<Run> documents;
    private final Clock clock;

    Runs(Store store, Clock clock) {
        this.documents = store.documents(TYPE);
        this.clock = clock;
    }

    Optional<Versioned<Run>> find(String id) {
        return documents.find(id);
    }

    List<Versioned<Run>> findAll(List<String> ids) {
        return documents.findAll(ids);
    }

    /** The runs of these steps. */
    List<Versioned<Run>> ofSteps(Collection<String> stepIds) {
        List<Versioned<Run>> all = new ArrayList<>();
        Query.@Nullable Place after = null;
        List<Versioned<Run>> page;
        do {
            page = documents.page(new Query(Map.of("steps", List.copyOf(stepIds)), Map.of(), null, false, after, MANY));
            all.addAll(page);
            after = page.isEmpty() ? null : new Query.Place(null, page.getLast().value().id());
        } while (page.size() == MANY);
        return all;
    }

    /** The runs that a request leased and whose lease lasts, at most 1,000. */
    List<Versioned<Run>> leasedBy(String request) {
        Instant now = clock.instant();
        return documents.page(new Query(Map.of("request", List.of(request)), Map.of(), null, false, null, MANY)).stream()
                .filter(read -> !read.value().expired(now))
                .toList();
    }

    /** Runs that ended before that moment without having started, at most 1,000. */
    List<Versioned<Run>> neverStarted(Instant endedBefore) {
        return documents.page(new Query(Map.of("neverStarted", List.of(true)), Map.of("endedAt", new Query.Range(null, endedBefore)),
                null, false, null, MANY));
    }

    /** Forgets a run, unless it changed since it was read. */
    void forget(Versioned<Run> read) {
        try {
            documents.delete(read.value().id(), read.version());
        } catch (StaleDocumentException forgottenMeanwhile) {
            // Another node was earlier.
        }
    }

    /** Adds a leased run; empty where a run with this id exists, which then is the one that counts. */
    Optional<Versioned<Run>> lease(Run leased) {
        try {
            Versioned<Run> inserted = documents.insert(leased);
            RunMeters.leased();
            return Optional.of(inserted);
        } catch (DuplicateKeyException exists) {
            return Optional.empty();
        }
    }

    /** @throws StaleDocumentException it has changed since it was read */
    Versioned<Run> replace(Versioned<Run> read, Run changed) {
        Versioned<Run> written = documents.replace(
                changed, read.version(), List.of(new RunChanged(changed.id(), changed.site(), changed.workCentre())));
        RunMeters.changed(read.value(), changed);
        return written;
    }

    @Override
    public RunNews settle(Reservation reservation, boolean evenIfValid) {
        while (true) {
            Instant now = clock.instant();
            Optional<Versioned<Run>> found = documents.find(reservation.runId());
            try {
                if (found.isEmpty()) {
                    return news(documents.insert(never(reservation, now)), reservation.stepId());
                }
                Run run = found.get().value();
                boolean ends = !run.over() && !run.started() && (run.expired(now) || evenIfValid && holds(run, reservation));
                return news(ends ? replace(found.get(), run.abort(now)) : found.get(), reservation.stepId());
            } catch (DuplicateKeyException | StaleDocumentException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    /** A reservation that did not make it into its run says nothing about the run. */
    private static boolean holds(Run run, Reservation reservation) {
        return run.portion(reservation.stepId()).isPresent();
    }

    private static Run never(Reservation reservation, Instant now) {
        return Run.never(reservation.runId(), reservation.site(), reservation.workCentre(), reservation.kind(),
                RunPortion.of(reservation.stepId(), reservation.quantity()), now);
    }

    /** How all portions of a run stand. */
    static List<RunNews> news(Versioned<Run> read) {
        return read.value().portions().stream().map(portion -> news(read, portion.stepId())).toList();
    }

    /** How the run's portion of a step stands; a run that has none of the step is over for it. */
    static RunNews news(Versioned<Run> read, String stepId) {
        Run run = read.value();
        RunNews.State state = switch (run.state()) {
            case ALLOWED_TO_START -> RunNews.State.LEASED;
            case RUNNING -> RunNews.State.RUNNING;
            case INTERRUPTED -> RunNews.State.INTERRUPTED;
            case ENDED, ABORTED -> RunNews.State.OVER;
        };
        return run.portion(stepId)
                .map(portion -> new RunNews(run.id(), read.version(), stepId, portion.quantity(), state,
                        run.lease() == null ? null : run.lease().until(), portion.good(), portion.scrap(), portion.rework(),
                        portion.setAside(), run.scrapReason(stepId),
                        run.startedAt(), run.changedAt()))
                .orElseGet(() -> over(run, read.version(), stepId));
    }

    private static RunNews over(Run run, long version, String stepId) {
        return new RunNews(run.id(), version, stepId, 1, RunNews.State.OVER, null, 0, 0, 0, 0, null, null, run.changedAt());
    }
}
