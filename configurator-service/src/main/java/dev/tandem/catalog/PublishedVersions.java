package dev.tandem.catalog;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is published, at one moment. Immutable: a reader that holds one sees all of a change or nothing of it.
 *
 * @param loaded by {@link PublishedContent#id}, those versions that are compiled
 * @param numbers of all versions ever published, by line
 * @param schedules by line
 */
record PublishedVersions(
        Map<String, Published> loaded, Map<String, NavigableSet<Integer>> numbers, Map<String, Schedule> schedules) {

    /** A compiled version. */
    record Published(CompiledVersion compiled, GuidedVersion guided, ProductLine view) {

        Published(CompiledVersion compiled, GuidedVersion guided) {
            this(compiled, guided, ProductLine.of(compiled.version()));
        }
    }

    static final PublishedVersions NONE = new PublishedVersions(Map.of(), new TreeMap<>(), Map.of());

    /** Lines of which anything was ever published, by code. */
    Collection<String> lines() {
        return numbers.keySet();
    }

    @Nullable Published get(String productLine, int version) {
        return loaded.get(PublishedContent.id(productLine, version));
    }

    Optional<Integer> inEffect(String productLine, Instant at) {
        return schedule(productLine).at(at);
    }

    Schedule schedule(String productLine) {
        return schedules.getOrDefault(productLine, Schedule.NONE);
    }

    NavigableSet<Integer> numbers(String productLine) {
        return numbers.getOrDefault(productLine, new TreeSet<>());
    }

    PublishedVersions with(Published version) {
        Map<String, Published> more = new HashMap<>(loaded);
        more.put(PublishedContent.id(version.view().code(), version.view().version()), version);
        return new PublishedVersions(more, numbers, schedules).withNumbers(version.view().code(), List.of(version.view().version()));
    }

    PublishedVersions withNumbers(String productLine, Collection<Integer> known) {
        NavigableSet<Integer> all = new TreeSet<>(numbers(productLine));
        if (!all.addAll(known)) {
            return this;
        }
        Map<String, NavigableSet<Integer>> more = new TreeMap<>(numbers);
        more.put(productLine, all);
        return new PublishedVersions(loaded, more, schedules);
    }

    PublishedVersions with(String productLine, Schedule schedule) {
        Map<String, Schedule> more = new HashMap<>(schedules);
        more.put(productLine, schedule);
        return new PublishedVersions(loaded, numbers, more);
    }

    /** The offers that the files of a line make. */
    List<VersionOffer> ofFiles(String productLine) {
        return new ArrayList<>(schedule(productLine).offers().stream().filter(offer -> offer.kind() == VersionOffer.Kind.FILE).toList());
    }
}
