package dev.tandem.production;

import dev.tandem.configuration.LeadTimes;
import dev.tandem.production.domain.Place;
import dev.tandem.production.domain.PromiseBuffer;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.SplitOrderLine;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.evaluation.PlannedStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers configuring: by when a piece could be finished if it were ordered now. */
@Component
final class EstimateLeadTimes implements LeadTimes {

    private final SitePlan plan;
    private final PromiseBuffer buffer;
    private final RouteSteps routeSteps;
    private final Clock clock;

    EstimateLeadTimes(SitePlan plan, PromiseBuffer buffer, RouteSteps routeSteps, Clock clock) {
        this.plan = plan;
        this.buffer = buffer;
        this.routeSteps = routeSteps;
        this.clock = clock;
    }

    @Override
    public LeadTime estimate(List<PlannedStep> steps, int quantity) {
        Instant now = clock.instant();
        List<StepToPlan> toPlan = routeSteps.route(SplitOrderLine.split(steps, quantity)).stream()
                .map(part -> part.toPlan("estimate " + part.rule().code()))
                .toList();
        Collection<Place> places = plan.estimate(toPlan, now).values();
        Instant first = places.stream().map(Place::start).min(Comparator.naturalOrder()).orElse(now);
        Instant last = places.stream().map(Place::end).max(Comparator.naturalOrder()).orElse(now);
        Instant promisedAt = buffer.promise(first, last);
        return new LeadTime(promisedAt, Duration.between(now, promisedAt).truncatedTo(ChronoUnit.SECONDS), bottleneck(places));
    }

    /** Where the steps waited longest for capacity, all in all; the first by code of equals; null if nothing waited. */
    private static @Nullable String bottleneck(Collection<Place> places) {
        Map<String, Duration> waited = new TreeMap<>();
        places.stream()
                .filter(place -> place.waited().isPositive())
                .forEach(place -> waited.merge(place.centre(), place.waited(), Duration::plus));
        return waited.entrySet().stream()
                .max(Map.Entry.<String, Duration>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
