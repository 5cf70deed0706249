package dev.tandem.configuration;

import dev.tandem.configuration.ChangeConfiguration.OnConflict;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Explanation;
import dev.tandem.rules.guidance.Repair;
import dev.tandem.rules.model.Selections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Joins decisions that are wanted with those that stand; where they do not fit, one side gives way as the caller says. */
@Component
final class FitDecisions {

    private final OpenGuides guides;
    private final TellConflicts tell;

    FitDecisions(OpenGuides guides, TellConflicts tell) {
        this.guides = guides;
        this.tell = tell;
    }

    /**
     * Decisions that are to change.
     *
     * @param configuration its id
     * @param before what is decided now; it fits
     * @param kept what of it is not given back
     */
    record Change(String configuration, CompiledVersion line, Decisions before, Decisions kept, Decisions wanted) {

        Decisions all() {
            return kept.changed(wanted);
        }
    }

    /**
     * What is decided after the change.
     *
     * @param path where the wanted decisions stand in the input
     * @throws Refused they do not fit, and REFUSE, or KEEP_NEW and no change of earlier decisions makes room
     */
    Decisions fitted(Change change, OnConflict onConflict, List<String> path) {
        if (fits(change, change.all())) {
            return change.all();
        }
        return switch (onConflict) {
            case REFUSE -> throw conflict(change, explained(change), path);
            case KEEP_NEW -> {
                Explanation explanation = explained(change);
                yield explanation.repairs().stream()
                        .findFirst()
                        .map(Repair::applied)
                        .orElseThrow(() -> conflict(change, explanation, path));
            }
            case KEEP_OLD -> oldKept(change);
        };
    }

    /** Whether some complete valid configuration has these decisions. */
    boolean fits(Change change, Decisions decisions) {
        try {
            guides.ask(change.configuration(), change.line(), guide -> guide.guidance(decisions));
            return true;
        } catch (ConflictException together) {
            return false;
        }
    }

    /** Whether they fit; if not, why, and the smallest changes that would make them. */
    ValueExplanation explanation(Change change) {
        Explanation found = explained(change);
        return found.possible() ? new ValueExplanation(true, null, List.of(), List.of()) : tell.explanation(change, found, shown(change));
    }

    private Explanation explained(Change change) {
        return guides.ask(change.configuration(), change.line(), guide -> guide.explain(change.kept(), change.wanted()));
    }

    private Selections shown(Change change) {
        return guides.ask(change.configuration(), change.line(), guide -> guide.guidance(change.before())).shown();
    }

    private Decisions oldKept(Change change) {
        Decisions all = fits(change, change.kept()) ? change.kept() : change.before();
        for (Map.Entry<String, Decision> one : change.wanted().byCharacteristic().entrySet()) {
            Decisions more = all.changed(Decisions.NONE.with(one.getKey(), one.getValue()));
            all = fits(change, more) ? more : all;
        }
        return all;
    }

    private Refused conflict(Change change, Explanation found, List<String> path) {
        return tell.refusal(change, found, shown(change), path);
    }
}
