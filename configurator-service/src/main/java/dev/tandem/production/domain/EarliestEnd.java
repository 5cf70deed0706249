package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.util.Arrays;
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
        if (step.needsPerson() && qualified.isEmpty()) {
            throw new IllegalArgumentException("Nobody has " + step.skill() + " at level " + step.level() + ", which step " + step.code() + " needs.");
        }
        Gap best = null;
        long[] soonest = new long[qualified.size()];
        Arrays.fill(soonest, ready);
        for (int station = centre.stations().isEmpty() ? Place.NONE : 0; station < centre.stations().size(); station++) {
            Timeline timeline = station == Place.NONE ? null : centre.stations().get(station);
            long free = start(centre, timeline, null, step, ready, bound(best));
            if (free == Timeline.FREE) {
                continue;
            }
            if (!step.needsPerson()) {
                best = new Gap(station, Place.NONE, free, end(centre, null, step, free));
                continue;
            }
            for (int i = 0; i < soonest.length; i++) {
                PersonTime time = people.get(qualified.get(i));
                if (station == 0 && centre.stations().size() > 1) {
                    soonest[i] = start(centre, null, time, step, ready, bound(best));
                }
                if (soonest[i] == Timeline.FREE) {
                    continue;
                }
                long start = start(centre, timeline, time, step, Math.max(free, soonest[i]), bound(best));
                if (start != Timeline.FREE) {
                    best = new Gap(station, qualified.get(i), start, end(centre, time, step, start));
                }
            }
        }
        if (best == null) {
            throw new BeyondHorizonException();
        }
        return best;
    }

    private static long bound(@Nullable Gap best) {
        return best == null ? Long.MAX_VALUE : best.end;
    }

    /** The first start that ends before the bound, or {@link Timeline#FREE} if there is none. Without station or person these are not asked. */
    private static long start(
            Centre centre, @Nullable Timeline station, @Nullable PersonTime person, StepToPlan step, long ready, long bound) {
        try {
            return walk(centre, station, person, step, ready, bound);
        } catch (BeyondHorizonException e) {
            if (bound == Long.MAX_VALUE) {
                throw e;
            }
            return Timeline.FREE;
        }
    }

    private static long walk(
            Centre centre, @Nullable Timeline station, @Nullable PersonTime person, StepToPlan step, long ready, long bound) {
        Calendar open = centre.open(step.needsPerson());
        long start = open.nextOpen(ready);
        while (true) {
            long end = end(centre, person, step, start);
            if (end >= bound) {
                return Timeline.FREE;
            }
            long retry = station == null ? Timeline.FREE : station.retry(start, end, step.seconds(), step.needsPerson());
            if (retry == Timeline.FREE && person != null) {
                retry = person.retry(start, end, step.seconds(), centre.shortestWeek(), open);
            }
            if (retry == Timeline.FREE) {
                return start;
            }
            if (retry >= bound - step.seconds()) {
                return Timeline.FREE;
            }
            start = open.nextOpen(retry);
        }
    }

    private static long end(Centre centre, @Nullable PersonTime person, StepToPlan step, long start) {
        Calendar open = centre.open(step.needsPerson());
        if (person != null) {
            return person.end(start, step.seconds(), open);
        }
        boolean goesOn = !step.needsPerson() && step.kind() == StepKind.TEMPLATE && open.startedRunContinues();
        return goesOn ? Math.addExact(start, step.seconds()) : open.end(start, step.seconds());
    }
}
