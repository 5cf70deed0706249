package dev.tandem.studio;

import dev.tandem.graphql.Refused;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Tells how impacts go on, whichever node counts: it looks at what is stored about twice a second for as long as somebody listens. Everybody is
 * let go when it is over, and when the service stops.
 */
@Component
class ImpactNews implements SmartLifecycle {

    private static final Duration EACH = Duration.ofMillis(500);

    private final AssessImpact impacts;
    private volatile Sinks.Empty<Void> stopping = Sinks.empty();
    private volatile boolean open;

    ImpactNews(AssessImpact impacts) {
        this.impacts = impacts;
    }

    /** @throws Refused there is no such impact */
    Flux<DraftImpact> of(String id) {
        if (impacts.find(id).isEmpty()) {
            throw AssessImpact.unknown(id, "id");
        }
        return Flux.interval(Duration.ZERO, EACH)
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMapIterable(_ -> impacts.find(id).stream().toList(), 1)
                .distinctUntilChanged()
                .takeUntil(DraftImpact::over)
                .takeUntilOther(stopping.asMono());
    }

    @Override
    public void start() {
        stopping = Sinks.empty();
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        stopping.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
