package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gap insertion as one would do it on squared paper: every minute is looked at. Slow, and too simple to be wrong in the same way. */
final class MinuteByMinute {

    private static final int MINUTES = 200 * 24 * 60;

    private static final long ZERO = SmallFactory.second("2026-10-19T00:00");
    private final PlanningCapacity capacity = SmallFactory.capacity();
    private static final Map<List<Calendar>, BitSet> OPEN = new HashMap<>();
    private final Map<String, BitSet> stations = new HashMap<>();
    private final List<BitSet> people = new ArrayList<>();
    private final List<Map<Integer, Integer>> workedInWeek = new ArrayList<>();

    record Cell(String centre, int station, int person, int start, int end, List<Integer> worked) {}

    MinuteByMinute() {
        capacity.people().forEach(person -> {
            people.add(new BitSet());
            workedInWeek.add(new HashMap<>());
        });
    }

    Map<String, Cell> plan(List<StepToPlan> steps, Instant readyAt) {
        Map<String, Cell> cells = new HashMap<>();
        for (StepToPlan step : PlanningOrder.of(steps)) {
            int ready = (int) ((readyAt.getEpochSecond() - ZERO) / 60);
            for (String before : step.after()) {
                ready = Math.max(ready, cells.get(before).end);
            }
            Cell cell = best(step, ready);
            if (cell.station >= 0) {
                station(cell.centre, cell.station).set(cell.start, cell.end);
            }
            if (cell.person >= 0) {
                people.get(cell.person).set(cell.start, cell.end);
                cell.worked.forEach(minute -> workedInWeek.get(cell.person).merge(week(minute), 1, Integer::sum));
            }
            cells.put(step.code(), cell);
        }
        return cells;
    }

    private Cell best(StepToPlan step, int ready) {
        int minutes = (int) step.duration().toMinutes();
        if (step.kind() == StepKind.WAITING) {
            return new Cell(step.centres().getFirst(), -1, -1, ready, ready + minutes, List.of());
        }
        Cell best = null;
        List<Integer> persons = step.skill() == null ? List.of(-1) : qualified(step);
        for (String code : step.centres()) {
            PlanningCapacity.Stations centre = capacity.centres().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
            for (int station = 0; station < centre.stations(); station++) {
                for (int person : persons) {
                    Cell cell = first(step, centre, station, person, ready, minutes);
                    if (best == null || cell.end < best.end) {
                        best = cell;
                    }
                }
            }
        }
        return best;
    }

    private List<Integer> qualified(StepToPlan step) {
        return IntStream.range(0, people.size())
                .boxed()
                .filter(i -> capacity.people().get(i).skills().getOrDefault(step.skill(), 0) >= step.level())
                .sorted(Comparator.comparingInt((Integer i) -> capacity.people().get(i).skills().size()).thenComparing(i -> i))
                .toList();
    }

    private Cell first(StepToPlan step, PlanningCapacity.Stations centre, int station, int person, int ready, int minutes) {
        for (int start = ready; start < MINUTES; start++) {
            Cell cell = at(start, step, centre, station, person, minutes);
            if (cell != null) {
                return cell;
            }
        }
        throw new AssertionError("The squared paper is too small.");
    }

    private Cell at(int start, StepToPlan step, PlanningCapacity.Stations centre, int station, int person, int minutes) {
        BitSet hours = open(person < 0 ? List.of(centre.calendar()) : List.of(centre.calendar(), capacity.peopleCalendar()));
        if (!hours.get(start) || station(centre.code(), station).get(start) || (person >= 0 && people.get(person).get(start))) {
            return null;
        }
        boolean goesOn = person < 0 && step.kind() == StepKind.TEMPLATE && !centre.calendar().equals(SmallFactory.CRAFT);
        int weekly = person < 0 ? 0 : (int) capacity.people().get(person).weekly().toMinutes();
        boolean spread = person >= 0 && minutes > weekly;
        Map<Integer, Integer> now = person < 0 ? Map.of() : new HashMap<>(workedInWeek.get(person));
        List<Integer> worked = new ArrayList<>();
        if (spread && now.getOrDefault(week(start), 0) >= weekly) {
            return null;
        }
        int minute = start;
        for (; worked.size() < minutes; minute++) {
            if (station(centre.code(), station).get(minute) || (person >= 0 && people.get(person).get(minute))) {
                return null;
            }
            boolean works = goesOn || hours.get(minute);
            if (works && person >= 0 && now.getOrDefault(week(minute), 0) >= weekly) {
                if (!spread) {
                    return null;
                }
                works = false;
            }
            if (works) {
                worked.add(minute);
                if (person >= 0) {
                    now.merge(week(minute), 1, Integer::sum);
                }
            }
        }
        return new Cell(centre.code(), station, person, start, minute, worked);
    }

    private static BitSet open(List<Calendar> all) {
        return OPEN.computeIfAbsent(all, calendars -> {
            BitSet minutes = new BitSet(MINUTES);
            for (int minute = 0; minute < MINUTES; minute++) {
                int now = minute;
                minutes.set(minute, calendars.stream().allMatch(calendar -> isOpen(calendar, now)));
            }
            return minutes;
        });
    }

    private static boolean isOpen(Calendar calendar, int minute) {
        var local = Instant.ofEpochSecond(ZERO + minute * 60L).atZone(SmallFactory.ZONE);
        int time = local.getHour() * 100 + local.getMinute();
        if (calendar == SmallFactory.ALWAYS) {
            return true;
        }
        boolean workday = SmallFactory.WORKDAYS.contains(local.getDayOfWeek());
        return calendar == SmallFactory.MACHINE
                ? workday && time >= 600 && time < 2200
                : workday && time >= 700 && time < 1530 && !(time >= 1130 && time < 1200);
    }

    /** Week of the sheet, which begins on a Monday; the autumn week has an hour more, in a night without work. */
    private static int week(int minute) {
        long date = Instant.ofEpochSecond(ZERO + minute * 60L).atZone(SmallFactory.ZONE).toLocalDate().toEpochDay();
        return (int) Math.floorDiv(date + 3, 7);
    }

    private BitSet station(String centre, int station) {
        return stations.computeIfAbsent(centre + "/" + station, some -> new BitSet());
    }

    String said(Cell cell) {
        return cell.centre + " station " + cell.station + " person " + cell.person + " " + SmallFactory.local(ZERO + cell.start * 60L) + " to "
                + SmallFactory.local(ZERO + cell.end * 60L);
    }
}
