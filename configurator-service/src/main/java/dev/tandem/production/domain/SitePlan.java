package dev.tandem.production.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What is planned in the factory, by gap insertion: each new step takes the gap that ends it earliest and moves no other. A projection in
 * memory, rebuilt from the work orders at start. Safe for many threads: one at a time, each for microseconds to a few milliseconds.
 */
public final class SitePlan {

    private static final Duration KEPT = Duration.ofDays(8);

    private final Map<String, Centre> centres = new HashMap<>();
    private final List<PersonTime> people = new ArrayList<>();
    private final EarliestEnd earliestEnd;
    private final Map<String, Booking> bookings = new HashMap<>();
    private Instant forgotten = Instant.MIN;

    public SitePlan(PlanningCapacity capacity) {
        Weeks weeks = new Weeks(capacity.zone(), capacity.from(), capacity.until());
        Map<Calendar, Calendar> withPeople = new IdentityHashMap<>();
        for (PlanningCapacity.Stations centre : capacity.centres()) {
            Calendar both = withPeople.computeIfAbsent(centre.calendar(), calendar -> calendar.meet(capacity.peopleCalendar()));
            centres.put(centre.code(), new Centre(centre.code(), centre.calendar(), both, weeks, centre.stations()));
        }
        capacity.people().forEach(person ->
                people.add(new PersonTime(person.skills(), person.weekly().toSeconds(), capacity.peopleCalendar(), weeks)));
        earliestEnd = new EarliestEnd(people);
    }

    /**
     * Gives each step a place and holds it until it is freed. All or nothing.
     *
     * @param readyAt no step starts before, in whole minutes
     * @return the places by step code, in the order in which they were given
     * @throws BeyondHorizonException it would end after the calendars do
     * @throws IllegalArgumentException steps wait for each other, or nobody could do one
     */
    public synchronized Map<String, Place> plan(List<StepToPlan> steps, Instant readyAt) {
        return plan(steps, readyAt, Map.of());
    }

    /** As {@link #plan(List, Instant)}. @param notBefore by step code, for steps that start later than the others may */
    public synchronized Map<String, Place> plan(List<StepToPlan> steps, Instant readyAt, Map<String, Instant> notBefore) {
        forget(readyAt);
        free(steps.stream().map(StepToPlan::id).toList(), Instant.MIN);
        Map<String, Place> places = new LinkedHashMap<>();
        try {
            for (StepToPlan step : PlanningOrder.of(steps)) {
                long ready = Math.max(wholeMinutes(readyAt), wholeMinutes(notBefore.getOrDefault(step.code(), Instant.EPOCH)));
                for (String before : step.after()) {
                    ready = Math.max(ready, placeOf(places, before).end().getEpochSecond());
                }
                places.put(step.code(), insert(step, ready));
            }
            return places;
        } catch (RuntimeException e) {
            free(places.values().stream().map(Place::step).toList(), Instant.MIN);
            throw e;
        }
    }

    /** As {@link #plan(List, Instant)}, but nothing is held. */
    public synchronized Map<String, Place> estimate(List<StepToPlan> steps, Instant readyAt) {
        Map<String, Place> places = plan(steps, readyAt);
        free(places.values().stream().map(Place::step).toList(), Instant.MIN);
        return places;
    }

    /** Steps of one work order to plan. @param readyAt no step starts before */
    public record Job(List<StepToPlan> steps, Instant readyAt) {}

    /**
     * Plans anew what would be made instead of other steps, as if these gave their places back first.
     *
     * @param given ids of the steps that give their places back
     * @param keep whether the new places are taken and the old ones given back; else nothing changes, nor where planning fails
     * @return the places of each job by step code
     */
    public synchronized List<Map<String, Place>> planInstead(Collection<String> given, List<Job> jobs, boolean keep) {
        Map<String, Booking> before = new LinkedHashMap<>();
        given.stream().filter(bookings::containsKey).forEach(id -> before.put(id, bookings.get(id).copy()));
        List<Map<String, Place>> places = new ArrayList<>();
        boolean kept = false;
        try {
            free(before.keySet(), Instant.MIN);
            jobs.forEach(job -> places.add(plan(job.steps(), job.readyAt())));
            kept = keep;
            return places;
        } finally {
            if (!kept) {
                places.forEach(job -> free(job.values().stream().map(Place::step).toList(), Instant.MIN));
                before.forEach(this::bookAgain);
            }
        }
    }

    /** As {@link #occupy}; a step that holds another place gives it back first. */
    public synchronized void move(List<HeldStep> steps) {
        free(steps.stream().filter(step -> !holds(step)).map(step -> step.step().id()).toList(), Instant.MIN);
        occupy(steps);
    }

    /**
     * Takes places that were given before, as when the plan is rebuilt. Where one overlaps by now, what is still free is taken; taking one
     * twice does nothing. Work orders in the order in which they were planned find their stations and people again.
     *
     * @param steps of one work order; predecessors that are not among them have ended
     */
    public synchronized void occupy(List<HeldStep> steps) {
        Map<String, HeldStep> held = new HashMap<>();
        steps.forEach(step -> held.put(step.step().code(), step));
        List<StepToPlan> known = held.values().stream().map(step -> step.step().afterThese(held.keySet())).toList();
        for (StepToPlan step : PlanningOrder.of(known)) {
            HeldStep place = held.get(step.code());
            Centre centre = place == null ? null : centres.get(place.centre());
            if (centre != null && !bookings.containsKey(step.id()) && !place.end().isBefore(forgotten)) {
                occupy(step, centre, place.start().getEpochSecond(), place.end().getEpochSecond());
            }
        }
    }

    /** Gives back what the steps hold from then on, as when they are cancelled or end early. Steps that hold nothing are passed over. */
    public synchronized void free(Collection<String> stepIds, Instant from) {
        for (String id : stepIds) {
            Booking booking = bookings.get(id);
            if (booking == null) {
                continue;
            }
            long cut = Math.max(booking.gap.start(), from.getEpochSecond());
            if (cut < booking.gap.end()) {
                giveBack(booking, cut);
            }
            if (cut <= booking.gap.start()) {
                bookings.remove(id);
            } else if (cut < booking.gap.end()) {
                bookings.put(id, booking.until(cut));
            }
        }
    }

    /** How many steps hold a place. */
    public synchronized int size() {
        return bookings.size();
    }

    private void occupy(StepToPlan step, Centre centre, long from, long to) {
        Calendar open = centre.open(step.needsPerson());
        int person = earliestEnd.qualified(step).stream()
                .filter(i -> people.get(i).fits(from, to, step.seconds(), open))
                .findFirst()
                .orElse(Place.NONE);
        book(step, centre, new EarliestEnd.Gap(centre.freeStation(from, to), person, from, to));
    }

    private Place insert(StepToPlan step, long ready) {
        List<Integer> qualified = earliestEnd.qualified(step);
        Centre chosen = null;
        EarliestEnd.Gap best = null;
        Map<String, Instant> ends = new LinkedHashMap<>();
        for (String code : step.centres()) {
            Centre centre = centres.get(code);
            if (centre == null) {
                throw new NoSuchElementException("There is no work centre '" + code + "' in the plan.");
            }
            EarliestEnd.Gap gap = earliestEnd.in(centre, step, qualified, ready);
            ends.put(code, Instant.ofEpochSecond(gap.end()));
            if (best == null || gap.end() < best.end()) {
                chosen = centre;
                best = gap;
            }
        }
        if (chosen == null || best == null) {
            throw new NoSuchElementException("Step " + step.code() + " has no work centre.");
        }
        ends.remove(chosen.code());
        book(step, chosen, best);
        long waited = best.station() == Place.NONE ? 0 : best.start() - chosen.open(step.needsPerson()).nextOpen(ready);
        return new Place(step.id(), chosen.code(), best.station(), best.person(), Instant.ofEpochSecond(best.start()),
                Instant.ofEpochSecond(best.end()), Duration.ofSeconds(waited), ends);
    }

    private void book(StepToPlan step, Centre centre, EarliestEnd.Gap gap) {
        Calendar open = centre.open(step.needsPerson());
        if (gap.station() != Place.NONE) {
            centre.stations().get(gap.station()).take(gap.start(), gap.end());
        }
        PersonTime.Hours hours = gap.person() == Place.NONE ? null : people.get(gap.person()).take(gap.start(), gap.end(), step.seconds(), open);
        bookings.put(step.id(), new Booking(centre, gap, open, hours));
    }

    private boolean holds(HeldStep step) {
        Booking booking = bookings.get(step.step().id());
        return booking != null
                && booking.centre.code().equals(step.centre())
                && booking.gap.start() == step.start().getEpochSecond()
                && booking.gap.end() == step.end().getEpochSecond();
    }

    private void bookAgain(String id, Booking booking) {
        EarliestEnd.Gap gap = booking.gap;
        if (gap.station() != Place.NONE) {
            booking.centre.stations().get(gap.station()).take(gap.start(), gap.end());
        }
        if (booking.hours != null) {
            people.get(gap.person()).takeAgain(gap.start(), gap.end(), booking.hours);
        }
        bookings.put(id, booking);
    }

    private void giveBack(Booking booking, long cut) {
        EarliestEnd.Gap gap = booking.gap;
        if (gap.station() != Place.NONE) {
            booking.centre.stations().get(gap.station()).free(cut, gap.end());
        }
        if (booking.hours != null) {
            people.get(gap.person()).free(cut, gap.end(), booking.hours, booking.open);
        }
    }

    private void forget(Instant now) {
        Instant before = now.minus(KEPT);
        if (forgotten.isAfter(before.minus(Duration.ofDays(1)))) {
            return;
        }
        forgotten = before;
        long past = before.getEpochSecond();
        bookings.values().removeIf(booking -> booking.gap.end() < past);
        centres.values().forEach(centre -> centre.stations().forEach(station -> station.forget(past)));
        people.forEach(person -> person.forget(past));
    }

    private static long wholeMinutes(Instant time) {
        return Math.ceilDiv(time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1, 60) * 60;
    }

    private static Place placeOf(Map<String, Place> places, String code) {
        Place place = places.get(code);
        if (place == null) {
            throw new IllegalStateException("Step " + code + " has no place yet.");
        }
        return place;
    }

    private record Booking(Centre centre, EarliestEnd.Gap gap, Calendar open, PersonTime.@Nullable Hours hours) {

        Booking copy() {
            return new Booking(centre, gap, open, hours == null ? null : hours.copy());
        }

        Booking until(long end) {
            return new Booking(centre, new EarliestEnd.Gap(gap.station(), gap.person(), gap.start(), end), open, hours);
        }
    }
}
