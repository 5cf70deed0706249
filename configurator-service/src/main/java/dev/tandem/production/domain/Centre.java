package dev.tandem.production.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A work centre's stations in the plan; none where only time passes. */
final class Centre {

    private final String code;
    private final Calendar calendar;
    private final Calendar withPeople;
    private final long shortestWeek;
    private final List<Timeline> stations;

    /** @param withPeople when people can work here @param stations 0 for as many as one likes */
    Centre(String code, Calendar calendar, Calendar withPeople, Weeks weeks, int stations) {
        this.code = code;
        this.calendar = calendar;
        this.withPeople = withPeople;
        this.shortestWeek = weeks.shortest(withPeople);
        this.stations = Stream.generate(() -> new Timeline(calendar, withPeople, weeks)).limit(stations).toList();
    }

    String code() {
        return code;
    }

    /** When a step can be worked on here. */
    Calendar open(boolean needsPerson) {
        return needsPerson ? withPeople : calendar;
    }

    /** The least seconds that people can work here in a whole week. */
    long shortestWeek() {
        return shortestWeek;
    }

    List<Timeline> stations() {
        return stations;
    }

    /** The first station that is free, or {@link Place#NONE}. */
    int freeStation(long from, long to) {
        return IntStream.range(0, stations.size())
                .filter(i -> stations.get(i).conflict(from, to) == Timeline.FREE)
                .findFirst()
                .orElse(Place.NONE);
    }
}
