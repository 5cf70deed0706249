package dev.tandem.rules.analysis;

import dev.tandem.rules.model.LocalizedText;
import java.util.List;

/** Tells what cannot be made exact: {@code characteristics.length: 'length' has more than … values. Use larger steps}. */
final class TooLarge {

    private TooLarge() {}

    /** @param mistake with its place in front */
    static void add(Findings findings, String mistake) {
        int colon = mistake.indexOf(": ");
        boolean placed = colon > 0 && mistake.substring(0, colon).indexOf(' ') < 0;
        add(findings, placed ? mistake.substring(0, colon) : "", placed ? mistake.substring(colon + 2) : mistake);
    }

    static void add(Findings findings, String path, String reason) {
        int colon = reason.indexOf(": ");
        boolean placed = colon > 0 && reason.substring(0, colon).matches("[a-z]+\\.[^ ]+");
        findings.add(Finding.Kind.NOT_EXACT, placed ? reason.substring(0, colon) : path,
                new LocalizedText(placed ? reason.substring(colon + 2) : reason,
                        "Zu groß, um genau entschieden zu werden: " + (placed ? reason.substring(colon + 2) : reason)), null, List.of());
    }
}
