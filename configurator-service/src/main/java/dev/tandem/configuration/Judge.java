package dev.tandem.configuration;

import dev.tandem.configuration.Configuration.Open;
import dev.tandem.configuration.Selection.Origin;
import dev.tandem.factory.Factory;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Evaluation;
import dev.tandem.rules.evaluation.PriceBreakdown;
import dev.tandem.rules.guidance.CharacteristicGuidance;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.rules.guidance.State;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what follows from selections: verdict and, once they are complete and valid, price, footprint and steps. */
@Component
final class Judge {

    private final Factory factory;

    Judge(Factory factory) {
        this.factory = factory;
    }

    /**
     * @param price null while invalid or incomplete, as are footprint and steps
     * @param work the same steps with their rules
     */
    record Judgement(
            List<String> undecided,
            Verdict verdict,
            @Nullable PriceBreakdown price,
            @Nullable Footprint footprint,
            @Nullable List<PlannedStep> steps,
            @Nullable List<dev.tandem.rules.evaluation.PlannedStep> work) {}

    /** Judges exactly these selections. */
    Judgement judge(CompiledVersion compiled, Selections selections) {
        Evaluation evaluation = compiled.evaluate(selections, factory.carbon());
        var footprint = evaluation.footprint();
        var steps = evaluation.steps();
        return new Judgement(
                evaluation.undecided(),
                Verdict.of(evaluation.verdict()),
                evaluation.price(),
                footprint == null ? null : Footprint.of(footprint),
                steps == null ? null : steps.stream().map(PlannedStep::of).toList(),
                steps);
    }

    /** Judges what a shared copy shows, so that nothing in the answer follows from personal facts. */
    Judgement withoutFacts(CompiledVersion compiled, List<Selection> shown) {
        WithoutPersonalFacts withoutFacts = new WithoutPersonalFacts(compiled.version());
        Selections selections = withoutFacts.judged(shown);
        List<String> undecided = compiled.undecided(selections).stream().filter(withoutFacts::matters).toList();
        Verdict verdict = Verdict.of(compiled.verdict(selections));
        if (!undecided.isEmpty() || !verdict.valid()) {
            return new Judgement(undecided, verdict, null, null, null, null);
        }
        var steps = compiled.steps(selections);
        return new Judgement(
                undecided,
                verdict,
                compiled.price(selections),
                Footprint.of(compiled.footprint(selections, factory.carbon())),
                steps.stream().map(PlannedStep::of).toList(),
                steps);
    }

    /** The configuration that decisions come to: what guidance shows for the rest makes it complete and valid. */
    Configuration configuration(StoredConfiguration stored, int version, CompiledVersion compiled, Guidance guidance) {
        Judgement judgement = judge(compiled, guidance.shown());
        return new Configuration(
                stored.id(),
                version,
                compiled.version().code(),
                compiled.version().version(),
                selections(compiled.version(), stored.decisions(), guidance),
                judgement.undecided(),
                judgement.verdict(),
                judgement.price(),
                judgement.footprint(),
                judgement.steps(),
                null,
                new Open(
                        stored.decisions(), guidance, judgement.work(), !stored.past().isEmpty(), !stored.undone().isEmpty()));
    }

    /** What is shown, in the line's order, each with where it comes from. */
    static List<Selection> selections(ProductLineVersion version, Decisions decisions, Guidance guidance) {
        Map<String, CharacteristicGuidance> states = guidance.characteristics().stream()
                .collect(Collectors.toMap(CharacteristicGuidance::characteristic, Function.identity()));
        List<Selection> selections = new ArrayList<>();
        for (Characteristic characteristic : version.characteristics()) {
            String code = characteristic.code();
            guidance.shown()
                    .of(code)
                    .ifPresent(value -> selections.add(
                            Selection.of(characteristic, value, origin(characteristic, decisions, states.get(code)))));
        }
        return selections;
    }

    private static Origin origin(Characteristic characteristic, Decisions decisions, @Nullable CharacteristicGuidance states) {
        if (decisions.of(characteristic.code()).isPresent()) {
            return Origin.CUSTOMER;
        }
        if (characteristic.personal()) {
            return Origin.STATED_DEFAULT;
        }
        return states != null && implied(states) ? Origin.IMPLIED : Origin.DEFAULT;
    }

    /** Whether nothing else is left; of a multiple choice, whether no member is open. */
    private static boolean implied(CharacteristicGuidance states) {
        return states.values().isEmpty()
                ? states.min() != null && states.max() != null && states.min().compareTo(states.max()) == 0
                : states.values().stream().noneMatch(value -> value.state() == State.AVAILABLE);
    }
}
