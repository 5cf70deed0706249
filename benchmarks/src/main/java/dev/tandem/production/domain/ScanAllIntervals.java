package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The peer: gap insertion with the same outcome that keeps each planned step as an interval in a list and looks at all of them. */
final class ScanAllIntervals {

    private record Interval(long start, long end) {}

    private final PlanningCapacity capacity;
    private final Weeks weeks;
    private final Map<String, Calendar> open = new HashMap<>();
    private final Map<String, List<List<Interval>>> stations = new HashMap<>();
    private final List<List<Interval>> people = new ArrayList<>();

    ScanAllIntervals(PlanningCapacity capacity) {
        this.capacity = capacity;
        this.weeks = new Weeks(capacity.zone(), capacity.from(), capacity.until());
        capacity.centres().forEach(centre -> {
            open.put(centre.code(), centre.calendar());
            open.put(centre.code() + " with people", centre.calendar().meet(capacity.peopleCalendar()));
            List<List<Interval>> lists = new ArrayList<>();
            IntStream.range(0, centre.stations()).forEach(i -> lists.add(new ArrayList<>()));
            stations.put(centre.code(), lists);
        });
        capacity.people().forEach(person -> people.add(new ArrayList<>()));
    }

    /** The ends by step code. */
    Map<String, Long> plan(List<StepToPlan> steps, Instant readyAt) {
        Map<String, Long> ends = new HashMap<>();
        for (StepToPlan step : PlanningOrder.of(steps)) {
            long ready = readyAt.getEpochSecond();
            for (String before : step.after()) {
                ready = Math.max(ready, ends.get(before));
            }
            ends.put(step.code(), step.kind() == StepKind.WAITING ? ready + step.seconds() : insert(step, ready));
        }
        return ends;
    }

    private long insert(StepToPlan step, long ready) {
        List<Integer> qualified = step.skill() == null ? List.of(-1) : IntStream.range(0, people.size()).boxed()
                .filter(i -> capacity.people().get(i).skills().getOrDefault(step.skill(), 0) >= step.level())
                .sorted(Comparator.comparingInt((Integer i) -> capacity.people().get(i).skills().size()).thenComparing(i -> i))
                .toList();
        List<Interval> bestStation = null;
        int bestPerson = -1;
        long bestStart = 0;
        long bestEnd = Long.MAX_VALUE;
        for (String centre : step.centres()) {
            Calendar calendar = open.get(step.skill() == null ? centre : centre + " with people");
            for (List<Interval> station : stations.get(centre)) {
                for (int person : qualified) {
                    long start = start(step, calendar, station, person, ready, bestEnd);
                    if (start >= 0) {
                        bestStation = station;
                        bestPerson = person;
                        bestStart = start;
                        bestEnd = end(step, calendar, start);
                    }
                }
            }
        }
        Interval taken = new Interval(bestStart, bestEnd);
        bestStation.add(taken);
        if (bestPerson >= 0) {
            people.get(bestPerson).add(taken);
        }
        return bestEnd;
    }

    private long start(StepToPlan step, Calendar calendar, List<Interval> station, int person, long ready, long bound) {
        long start = calendar.nextOpen(ready);
        while (true) {
            long end = end(step, calendar, start);
            if (end >= bound) {
                return -1;
            }
            long retry = conflict(station, start, end);
            if (retry < 0 && person >= 0) {
                retry = conflict(people.get(person), start, end);
                retry = retry < 0 ? weekConflict(person, start, end, calendar) : retry;
            }
            if (retry < 0) {
                return start;
            }
            start = calendar.nextOpen(retry);
        }
    }

    private static long conflict(List<Interval> intervals, long start, long end) {
        for (Interval interval : intervals) {
            if (interval.start < end && interval.end > start) {
                return interval.end;
            }
        }
        return -1;
    }

    private long weekConflict(int person, long start, long end, Calendar calendar) {
        int first = weeks.at(start);
        for (int week = first; weeks.start(week) < end; week++) {
            long from = weeks.start(week);
            long to = weeks.start(week + 1);
            long left = capacity.people().get(person).weekly().toSeconds();
            for (Interval interval : people.get(person)) {
                left -= calendar.worked(Math.max(from, interval.start), Math.min(to, interval.end));
            }
            if (calendar.worked(Math.max(start, from), Math.min(end, to)) > left) {
                return week > first ? from : left <= 0 ? to : calendar.before(to, left);
            }
        }
        return -1;
    }

    private static long end(StepToPlan step, Calendar calendar, long start) {
        return step.kind() == StepKind.TEMPLATE && step.skill() == null && calendar.startedRunContinues()
                ? start + step.seconds()
                : calendar.end(start, step.seconds());
    }
}
