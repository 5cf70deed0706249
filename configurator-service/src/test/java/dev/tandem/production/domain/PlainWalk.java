package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for a gap from one stretch to the next and from one week to the next, for every station and person, without any index. */
final class PlainWalk {

    private PlainWalk() {}

    static EarliestEnd.Gap in(Centre centre, StepToPlan step, List<Integer> qualified, List<PersonTime> people, long ready) {
        EarliestEnd.Gap best = null;
        for (int station = 0; station < centre.stations().size(); station++) {
            for (int person : step.needsPerson() ? qualified : List.of(Place.NONE)) {
                PersonTime time = person == Place.NONE ? null : people.get(person);
                Calendar open = centre.open(step.needsPerson());
                long start = open.nextOpen(ready);
                long retry = conflict(centre.stations().get(station), time, step, start, open);
                while (retry != Timeline.FREE) {
                    start = open.nextOpen(retry);
                    retry = conflict(centre.stations().get(station), time, step, start, open);
                }
                long end = end(time, step, start, open);
                if (best == null || end < best.end()) {
                    best = new EarliestEnd.Gap(station, person, start, end);
                }
            }
        }
        return best;
    }

    private static long conflict(Timeline station, @Nullable PersonTime person, StepToPlan step, long start, Calendar open) {
        long end = end(person, step, start, open);
        long retry = station.conflict(start, end);
        return retry == Timeline.FREE && person != null ? person.conflict(start, end, step.seconds(), open) : retry;
    }

    private static long end(@Nullable PersonTime person, StepToPlan step, long start, Calendar open) {
        if (person != null) {
            return person.end(start, step.seconds(), open);
        }
        return step.kind() == StepKind.TEMPLATE && open.startedRunContinues() ? start + step.seconds() : open.end(start, step.seconds());
    }
}
