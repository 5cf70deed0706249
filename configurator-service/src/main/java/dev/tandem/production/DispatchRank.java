package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.rules.model.LocalizedText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a step stands where it stands on a dispatch list. */
final class DispatchRank {

    private static final int VERSION = 1;

    private DispatchRank() {}

    /** @param before the entry in front of it, null for the first */
    static Explanation explain(int rank, DispatchEntry entry, @Nullable DispatchEntry before) {
        return new Explanation(before == null ? first() : behind(entry, before, rank), reasons(entry));
    }

    private static List<Reason> reasons(DispatchEntry entry) {
        List<Reason> reasons = new ArrayList<>();
        if (entry.hasStarted()) {
            reasons.add(reason("dispatch-started", "It has started.", "Er hat begonnen."));
        }
        if (entry.atRisk()) {
            reasons.add(reason("dispatch-promise-at-risk", "As late as it is, the promised finish is at risk.",
                    "So spät, wie er ist, ist der zugesagte Termin in Gefahr."));
        }
        if (entry.priority() != 0) {
            reasons.add(reason("dispatch-priority", "Its work order has priority " + entry.priority() + ".",
                    "Sein Arbeitsauftrag hat Priorität " + entry.priority() + "."));
        }
        String planned = minute(entry.plannedStart());
        reasons.add(reason("dispatch-planned-start", "Its start is planned for " + planned + ".",
                "Sein Beginn ist für " + planned + " geplant."));
        return reasons;
    }

    private static LocalizedText first() {
        return new LocalizedText("Nothing comes before it.", "Nichts kommt davor.");
    }

    private static LocalizedText behind(DispatchEntry entry, DispatchEntry before, int rank) {
        String name = before.number() + " " + before.code();
        String en = "Rank " + rank + ", behind " + name + ": ";
        String de = "Rang " + rank + ", hinter " + name + ": ";
        if (before.hasStarted() != entry.hasStarted()) {
            return new LocalizedText(en + "that has started.", de + "dieser hat begonnen.");
        }
        if (before.atRisk() != entry.atRisk()) {
            return new LocalizedText(en + "that one's promise is at risk.", de + "dessen Termin ist in Gefahr.");
        }
        if (before.priority() != entry.priority()) {
            return new LocalizedText(en + "that has the higher priority, " + before.priority() + " against " + entry.priority() + ".",
                    de + "dieser hat die höhere Priorität, " + before.priority() + " gegen " + entry.priority() + ".");
        }
        if (!before.plannedStart().equals(entry.plannedStart())) {
            return new LocalizedText(en + "that is planned to start earlier, at " + minute(before.plannedStart()) + ".",
                    de + "dieser soll früher beginnen, um " + minute(before.plannedStart()) + ".");
        }
        return new LocalizedText(en + "all else is equal, and that number comes first.",
                de + "sonst ist alles gleich, und dessen Nummer kommt zuerst.");
    }

    private static Reason reason(String rule, String en, String de) {
        return new Reason(rule, VERSION, new LocalizedText(en, de));
    }

    private static String minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
