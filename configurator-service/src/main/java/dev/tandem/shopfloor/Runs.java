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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All runs. What a run says of its lease is final: a work order's reservation only follows it. */
@Component
final class Runs implements LeasedRuns {

    private static final DocumentType<Run> TYPE = new DocumentType<>("runs", Run.class, Run::id,
            List.of(Index.on("step", run -> run.portions().getFirst().stepId())));
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

    /** The runs of these steps, at most 1,000. */
    List<Versioned<Run>> ofSteps(Collection<String> stepIds) {
        return documents.page(new Query(Map.of("step", List.copyOf(stepIds)), Map.of(), null, false, null, MANY));
    }

    /** Adds a leased run; empty where a run with this id exists, which then is the one that counts. */
    Optional<Versioned<Run>> lease(Run leased) {
        try {
            return Optional.of(documents.insert(leased));
        } catch (DuplicateKeyException exists) {
            return Optional.empty();
        }
    }

    /** @throws StaleDocumentException it has changed since it was read */
    Versioned<Run> replace(Versioned<Run> read, Run changed) {
        return documents.replace(
                changed, read.version(), List.of(new RunChanged(changed.id(), changed.site(), changed.workCentre())));
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
                boolean ends = !run.over() && !run.started() && (evenIfValid || run.expired(now));
                return news(ends ? replace(found.get(), run.abort(now)) : found.get(), reservation.stepId());
            } catch (DuplicateKeyException | StaleDocumentException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private static Run never(Reservation reservation, Instant now) {
        return Run.never(reservation.runId(), reservation.site(), reservation.workCentre(), reservation.kind(),
                new RunPortion(reservation.stepId(), reservation.quantity(), 0, 0, 0), now);
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
                        run.startedAt(), run.changedAt()))
                .orElseGet(() -> over(run, read.version(), stepId));
    }

    private static RunNews over(Run run, long version, String stepId) {
        return new RunNews(run.id(), version, stepId, 1, RunNews.State.OVER, null, 0, 0, 0, null, run.changedAt());
    }
}
