package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the first gap in a work centre that a step fits into: the station, and where one is needed the person, that end it earliest. */
final class EarliestEnd {

    private final List<PersonTime> people;
    /** Who can do the least comes first, so that rare skills stay free. */
    private final List<Integer> narrowestFirst;

    EarliestEnd(List<PersonTime> people) {
        this.people = people;
        this.narrowestFirst = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> people.get(i).versatility()).thenComparing(i -> i))
                .toList();
    }

    /** @param start in seconds of the epoch @param end in seconds of the epoch */
    record Gap(int station, int person, long start, long end) {}

    List<Integer> qualified(StepToPlan step) {
        String skill = step.skill();
        Integer level = step.level();
        if (skill == null || level == null) {
            return List.of();
        }
        return narrowestFirst.stream().filter(i -> people.get(i).has(skill, level)).toList();
    }

    /** @param qualified who can do it; empty with a step that needs nobody @throws BeyondHorizonException not before the calendars end */
    Gap in(Centre centre, StepToPlan step, List<Integer> qualified, long ready) {
        if (step.kind() == StepKind.WAITING) {
            return new Gap(Place.NONE, Place.NONE, ready, Math.addExact(ready, step.seconds()));
        }
        Gap best = null;
        for (int station = centre.stations().isEmpty() ? Place.NONE : 0; station < centre.stations().size(); station++) {
            Timeline timeline = station == Place.NONE ? null : centre.stations().get(station);
            for (int person : step.needsPerson() ? qualified : List.of(Place.NONE)) {
                PersonTime time = person == Place.NONE ? null : people.get(person);
                long bound = best == null ? Long.MAX_VALUE : best.end;
                long start = start(centre, timeline, time, step, ready, bound);
                if (start != Timeline.FREE) {
                    best = new Gap(station, person, start, end(centre, time, step, start));
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("Nobody has " + step.skill() + " at level " + step.level() + ", which step " + step.code() + " needs.");
        }
        return best;
    }

    /** The first start that ends before the bound, or {@link Timeline#FREE} if there is none. */
    private static long start(
            Centre centre, @Nullable Timeline station, @Nullable PersonTime person, StepToPlan step, long ready, long bound) {
        Calendar open = centre.open(step.needsPerson());
        long start = open.nextOpen(ready);
        while (true) {
            long end = end(centre, person, step, start);
            if (end >= bound) {
                return Timeline.FREE;
            }
            long retry = station == null ? Timeline.FREE : station.conflict(start, end);
            if (retry == Timeline.FREE && person != null) {
                retry = person.conflict(start, end, step.seconds(), open);
            }
            if (retry == Timeline.FREE) {
                return start;
            }
            start = open.nextOpen(retry);
        }
    }

    private static long end(Centre centre, @Nullable PersonTime person, StepToPlan step, long start) {
        Calendar open = centre.open(step.needsPerson());
        if (person != null) {
            return person.end(start, step.seconds(), open);
        }
        boolean goesOn = step.kind() == StepKind.TEMPLATE && open.startedRunContinues();
        return goesOn ? Math.addExact(start, step.seconds()) : open.end(start, step.seconds());
    }
}
