package dev.tandem.studio;

import dev.tandem.catalog.Publications;
import dev.tandem.catalog.StoredOnLine;
import dev.tandem.rules.analysis.Successor;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.StoreUnavailableException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts what a draft would do to what is stored, in pieces of the studio's turn, so that other drafts are checked in between and the shop comes
 * first. It goes on with what the draft said when it began. It says about once a second how far it is; that is also when it hears that it was
 * called off. What an ended process left is not gone on with: who wants to know asks again.
 */
@Component
final class CountImpact implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CountImpact.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final long TELLING = Duration.ofSeconds(1).toNanos();
    private static final long PIECE = Duration.ofMillis(30).toNanos();

    private final StoredImpacts impacts;
    private final Publications publications;
    private final List<StoredOnLine> all;
    private final StudioTurn turn;
    private final Clock clock;
    private final Duration time;
    private final ExecutorService thread = Background.thread("impact");

    /** @param time after which no repair is looked for any more, so that it comes to an end */
    CountImpact(
            StoredImpacts impacts,
            Publications publications,
            List<StoredOnLine> all,
            StudioTurn turn,
            Clock clock,
            @Value("${tandem.studio.impact-time:10m}") Duration time) {
        this.impacts = impacts;
        this.publications = publications;
        this.all = List.copyOf(all);
        this.turn = turn;
        this.clock = clock;
        this.time = time;
    }

    /** Begins to count in the background. @param draft what it said when it was asked about */
    void begin(Versioned<ImpactDocument> begun, ProductLineVersion draft) {
        thread.execute(() -> count(begun, draft));
    }

    private void count(Versioned<ImpactDocument> begun, ProductLineVersion draft) {
        Told told = new Told(begun);
        try {
            judgeAll(told, draft);
        } catch (StaleDocumentException calledOff) {
            LOG.info("Impact {} was called off", begun.value().id());
        } catch (NotGuidableException refused) {
            told.fail("The draft cannot be guided: " + refused.mistakes().getFirst());
        } catch (StoreUnavailableException noStore) {
            LOG.warn("Impact {} is given up: the store does not answer", begun.value().id(), noStore);
        } catch (RuntimeException unexpected) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.info("Impact {} is interrupted: the service stops", begun.value().id());
            } else {
                LOG.error("Impact {} failed", begun.value().id(), unexpected);
                told.fail("It failed; the service's log says why.");
            }
        }
    }

    /** @throws StaleDocumentException it was called off */
    private void judgeAll(Told told, ProductLineVersion draft) {
        List<Integer> versions = publications.versions(draft.code());
        ImpactTally tally = turn.piece(() -> new ImpactTally(draft, new JudgeStored(
                new Successor(CompiledVersion.of(draft), GuidedVersion.of(draft), ANSWER),
                version -> publications.version(draft.code(), version).orElseThrow(), ANSWER)));
        tally.expect(all.stream().mapToLong(one -> one.count(draft.code(), versions)).sum());
        told.tell(tally);
        long end = System.nanoTime() + time.toNanos();
        for (StoredOnLine stored : all) {
            StoredOnLine.Scan scan = stored.scan(draft.code(), versions);
            boolean more = true;
            while (more) {
                more = turn.piece(() -> judge(tally, stored.kind(), scan, end));
                told.tellNowAndThen(tally);
            }
        }
        tally.details().forEach((group, first) -> impacts.keep(told.id(), group.kind(), group.outcome(), first));
        told.done(tally);
    }

    /** A page, or as much of it as fits a piece; whether there may be more. */
    private boolean judge(ImpactTally tally, StoredOnLine.Kind kind, StoredOnLine.Scan scan, long end) {
        long until = System.nanoTime() + PIECE;
        do {
            if (!tally.hasNext()) {
                List<StoredOnLine.Entry> page = scan.next();
                if (page.isEmpty()) {
                    return false;
                }
                tally.add(kind, page);
            }
            tally.next(System.nanoTime() < end);
        } while (System.nanoTime() < until);
        return true;
    }

    /** The stored impact as this process said it last. */
    private final class Told {

        private Versioned<ImpactDocument> last;
        private long at = System.nanoTime();

        Told(Versioned<ImpactDocument> begun) {
            last = begun;
        }

        String id() {
            return last.value().id();
        }

        void tellNowAndThen(ImpactTally tally) {
            if (System.nanoTime() - at > TELLING) {
                tell(tally);
            }
        }

        void tell(ImpactTally tally) {
            last = impacts.replace(last.value().goneOn(tally.figures(), impacts.heldUntil()), last.version());
            at = System.nanoTime();
        }

        void done(ImpactTally tally) {
            end(last.value().over(ImpactState.DONE, tally.figures(), clock.instant(), null));
        }

        void fail(String why) {
            try {
                end(last.value().over(ImpactState.FAILED, last.value().figures(), clock.instant(), why));
            } catch (StaleDocumentException | StoreUnavailableException notTold) {
                LOG.info("That impact {} failed is not told", id(), notTold);
            }
        }

        private void end(ImpactDocument over) {
            last = impacts.replace(over, last.version());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
