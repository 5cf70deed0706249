package dev.tandem.catalog;

import dev.tandem.catalog.VersionOffer.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which version of a line is offered when. Of the offers that count at a moment the one that began last is in effect; of two that began
 * together the one decided last, decisions after files.
 *
 * @param offers sorted so that the last one that counts is in effect
 */
record Schedule(List<VersionOffer> offers) {

    static final Schedule NONE = new Schedule(List.of());

    static Schedule of(List<VersionOffer> ofFiles, List<VersionOffer> decided) {
        Set<String> keys = decided.stream().map(VersionOffer::key).collect(Collectors.toSet());
        List<VersionOffer> all = Stream.concat(ofFiles.stream().filter(offer -> !keys.contains(offer.key()))
                        .sorted(Comparator.comparingInt(VersionOffer::version)), decided.stream())
                .sorted(Comparator.comparing(VersionOffer::from))
                .toList();
        return new Schedule(all);
    }

    /** The version in effect at a moment. */
    Optional<Integer> at(Instant moment) {
        for (int i = offers.size() - 1; i >= 0; i--) {
            if (offers.get(i).countsAt(moment)) {
                return Optional.of(offers.get(i).version());
            }
        }
        return Optional.empty();
    }

    /** Those in effect at a moment or later. */
    Set<Integer> versionsFrom(Instant moment) {
        Set<Integer> versions = offers.stream().filter(offer -> offer.from().isAfter(moment) && offer.withdrawal() == null)
                .map(VersionOffer::version).collect(Collectors.toSet());
        at(moment).ifPresent(versions::add);
        return versions;
    }

    /** Whether an offer of the version counts; one that no offer ever named is known for what stands on it, and may be copied. */
    boolean canStartOn(int version, Instant moment) {
        List<VersionOffer> named = offers.stream().filter(offer -> offer.version() == version).toList();
        return named.isEmpty() || named.stream().anyMatch(offer -> offer.countsAt(moment));
    }

    Optional<Instant> first() {
        return offers.stream().filter(offer -> offer.withdrawal() == null || offer.withdrawal().at().isAfter(offer.from()))
                .map(VersionOffer::from).min(Comparator.naturalOrder());
    }

    /** The offers of a version ended at a moment; one that has not begun never begins. */
    List<VersionOffer> withdrawn(int version, Withdrawal withdrawal) {
        List<VersionOffer> changed = new ArrayList<>();
        for (VersionOffer offer : offers) {
            boolean open = offer.version() == version && (offer.withdrawal() == null || offer.withdrawal().at().isAfter(withdrawal.at()));
            Instant end = offer.from().isAfter(withdrawal.at()) ? offer.from() : withdrawal.at();
            if (open) {
                changed.add(offer.withdrawn(new Withdrawal(end, withdrawal.by(), withdrawal.reason())));
            }
        }
        return changed;
    }
}
