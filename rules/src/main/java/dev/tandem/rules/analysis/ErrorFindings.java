package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.NO_VALUE;

import dev.tandem.rules.analysis.AskedLine.OfConstraint;
import dev.tandem.rules.analysis.AskedLine.Trouble;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/** Where evaluation can be without a value. */
final class ErrorFindings {

    private final AskedLine line;
    private final Inquiry inquiry;
    private final Findings findings;
    private final Map<String, Integer> preconditions = new HashMap<>();

    ErrorFindings(AskedLine line, Inquiry inquiry, Findings findings) {
        this.line = line;
        this.inquiry = inquiry;
        this.findings = findings;
        line.preconditions().forEach(trouble -> preconditions.put(trouble.path(), trouble.literal()));
    }

    /** In preconditions and constraints, whatever is selected: they are asked about every configuration, also about one that others forbid. */
    void ofSelections() {
        for (Characteristic characteristic : line.version().characteristics()) {
            Integer fails = preconditions.get(Paths.appliesWhen(characteristic));
            if (fails != null && fails != OpenLine.FALSE) {
                TreeSet<String> before = new TreeSet<>();
                before(characteristic, before, line.version());
                before.remove(characteristic.code());
                thinkable(Paths.appliesWhen(characteristic), fails, before.stream()
                        .map(code -> Paths.appliesWhen(line.version().characteristic(code).orElseThrow()))
                        .mapToInt(path -> preconditions.getOrDefault(path, OpenLine.FALSE) ^ 1)
                        .toArray());
            }
        }
        int[] sound = preconditions.values().stream().mapToInt(fails -> fails ^ 1).toArray();
        for (OfConstraint constraint : line.constraints()) {
            if (constraint.violated().fails() != OpenLine.FALSE) {
                thinkable(constraint.path(), constraint.violated().fails(), sound);
            }
        }
    }

    /** A characteristic and all whose preconditions are asked before its own. */
    private static void before(Characteristic characteristic, TreeSet<String> before, ProductLineVersion version) {
        if (before.add(characteristic.code()) && characteristic.appliesWhen() != null) {
            SequencedSet<String> mentioned = Mentions.of(characteristic.appliesWhen());
            mentioned.forEach(code -> before(version.characteristic(code).orElseThrow(), before, version));
        }
    }

    private void thinkable(String path, int fails, int... sound) {
        findings.decide(NO_VALUE, path, () -> {
            int[] literals = Arrays.copyOf(sound, sound.length + 1);
            literals[sound.length] = fails;
            if (inquiry.thinkable(literals)) {
                add(path, inquiry.latest());
            }
        });
    }

    /** In prices, footprints and steps, which are asked about valid configurations only. */
    void ofConfigurations() {
        for (Trouble trouble : line.troubles()) {
            findings.decide(NO_VALUE, trouble.path(), () -> {
                if (inquiry.possible(trouble.literal())) {
                    add(trouble.path(), inquiry.example(trouble.literal()));
                }
            });
        }
    }

    private void add(String path, Selections witness) {
        findings.add(NO_VALUE, path, Wording.of(
                "Evaluation of '" + path + "' can end without a value: a division by zero, a power that there is not, or something that has no value.",
                "Die Auswertung von '" + path + "' kann ohne Wert enden: eine Division durch null, eine Potenz, die es nicht gibt, oder etwas ohne Wert."),
                witness, List.of());
    }
}
