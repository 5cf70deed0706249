package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings, and the questions that time did not allow to answer. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    void add(Finding.Kind kind, String path, LocalizedText text, @Nullable Selections witness, List<String> related) {
        found.add(new Finding(kind, path, text, witness, related));
    }

    void undecided(Finding.Kind kind, String path) {
        undecided.add(new Undecided(kind, path));
    }

    /** Asks; past the deadline the question stays undecided. */
    void decide(Finding.Kind kind, String path, Runnable question) {
        int before = found.size();
        try {
            question.run();
        } catch (OutOfTimeException late) {
            found.subList(before, found.size()).clear();
            undecided(kind, path);
        }
    }

    AnalysisReport report() {
        List<Finding> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(Finding::kind));
        return new AnalysisReport(ordered, undecided);
    }
}
