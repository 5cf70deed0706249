package dev.tandem.factory;

import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads work centres against what the rest of the file declares. */
record WorkCentreEntries(
        Collection<String> sites,
        String mainSite,
        Collection<String> calendars,
        Collection<String> capabilities,
        Collection<String> protections,
        Collection<String> aids) {

    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000);

    WorkCentre read(String code, Entry entry) {
        entry.only("name", "site", "kind", "calendar", "stations", "capabilities", "kw", "protects", "aids", "cobotMode", "payload");
        StepKind kind = entry.get("kind").code(StepKind.class, "a kind of step");
        Set<String> offers = codes(entry, "capabilities", capabilities, "a capability").collect(Collectors.toSet());
        if (offers.isEmpty()) {
            throw entry.mistake("a work centre offers at least one capability.");
        }
        return new WorkCentre(
                code,
                entry.get("name").localized(),
                entry.find("site").map(site -> site.code(sites, "a site")).orElse(mainSite),
                kind,
                entry.find("stations").map(WorkCentreEntries::stations).orElse(1),
                entry.get("calendar").code(calendars, "a calendar"),
                offers,
                Stream.concat(codes(entry, "protects", protections, "a protection"), codes(entry, "aids", aids, "an aid")).collect(Collectors.toSet()),
                cobotMode(kind, entry),
                number(entry, "payload"),
                number(entry, "kw"));
    }

    private static Stream<String> codes(Entry entry, String field, Collection<String> known, String what) {
        return entry.find(field).map(Entry::items).orElse(List.of()).stream().map(item -> item.code(known, what));
    }

    private static int stations(Entry entry) {
        return entry.text().equals("unlimited") ? WorkCentre.UNLIMITED : entry.integer(1, 1000);
    }

    private static @Nullable CobotMode cobotMode(StepKind kind, Entry entry) {
        if ((kind == StepKind.COBOT) != entry.find("cobotMode").isPresent()) {
            throw entry.mistake("a centre of kind COBOT states its cobotMode, and no other centre does.");
        }
        return entry.find("cobotMode").map(mode -> mode.code(CobotMode.class, "a cobot mode")).orElse(null);
    }

    private static @Nullable BigDecimal number(Entry entry, String field) {
        return entry.find(field).map(value -> value.decimal(BigDecimal.ZERO, MUCH)).orElse(null);
    }
}
