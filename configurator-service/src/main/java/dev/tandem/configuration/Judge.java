package dev.tandem.configuration;

import dev.tandem.factory.Factory;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PriceBreakdown;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what follows from selections: verdict and, once they are complete and valid, price, footprint and steps. */
@Component
final class Judge {

    private final Factory factory;

    Judge(Factory factory) {
        this.factory = factory;
    }

    /** @param price null while invalid or incomplete, as are footprint and steps */
    record Judgement(
            List<String> undecided,
            Verdict verdict,
            @Nullable PriceBreakdown price,
            @Nullable Footprint footprint,
            @Nullable List<PlannedStep> steps) {}

    /** Judges exactly these selections. */
    Judgement judge(CompiledVersion compiled, Selections selections) {
        List<String> undecided = compiled.undecided(selections);
        Verdict verdict = Verdict.of(compiled.verdict(selections));
        if (!undecided.isEmpty() || !verdict.valid()) {
            return new Judgement(undecided, verdict, null, null, null);
        }
        return new Judgement(
                undecided,
                verdict,
                compiled.price(selections),
                Footprint.of(compiled.footprint(selections, factory.carbon())),
                compiled.steps(selections).stream().map(PlannedStep::of).toList());
    }

    /** The configuration that decisions come to, with what the line proposes for the rest. */
    Configuration configuration(String id, int version, CompiledVersion compiled, Decisions decisions) {
        Selections shown = compiled.shown(decisions.over(compiled.version()));
        Judgement judgement = judge(compiled, shown);
        return new Configuration(
                id,
                version,
                compiled.version().code(),
                compiled.version().version(),
                selections(compiled, shown, decisions),
                judgement.undecided(),
                judgement.verdict(),
                judgement.price(),
                judgement.footprint(),
                judgement.steps(),
                null);
    }

    /** What decisions show, in the line's order. */
    static List<Selection> shown(CompiledVersion compiled, Decisions decisions) {
        return selections(compiled, compiled.shown(decisions.over(compiled.version())), decisions);
    }

    private static List<Selection> selections(CompiledVersion compiled, Selections shown, Decisions decisions) {
        List<Selection> selections = new ArrayList<>();
        for (Characteristic characteristic : compiled.version().characteristics()) {
            Value value = shown.values().get(characteristic.code());
            if (value != null) {
                selections.add(Selection.of(characteristic, value, origin(characteristic, decisions)));
            }
        }
        return selections;
    }

    private static Selection.Origin origin(Characteristic characteristic, Decisions decisions) {
        if (decisions.about(characteristic.code())) {
            return Selection.Origin.CUSTOMER;
        }
        return characteristic.personal() ? Selection.Origin.STATED_DEFAULT : Selection.Origin.DEFAULT;
    }
}
