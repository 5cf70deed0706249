package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.Impact.Objection;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Change;
import dev.tandem.rules.guidance.Conflict;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Explanation;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.KnownDecisions;
import dev.tandem.rules.guidance.Objective;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version that may follow others of its line, asked what it does to what stands on them. What is still valid is found by evaluating it;
 * guidance is asked for repairs alone, and where what is new has to be chosen. One thread at a time.
 */
public final class Successor {

    private final CompiledVersion compiled;
    private final ProductLineVersion version;
    private final Guide guide;

    /** @param time for one answer of guidance; what takes longer is undecided */
    public Successor(CompiledVersion compiled, GuidedVersion guided, Duration time) {
        this.compiled = compiled;
        this.version = compiled.version();
        this.guide = guided.guide(time);
    }

    /**
     * @param decided what was decided: what of it has to change is a smallest repair; facts and texts never do
     * @param shown what is shown on the version that it stands on
     */
    public Impact on(Decisions decided, Selections shown) {
        AsShown as = AsShown.under(compiled, shown);
        if (as.fits()) {
            return stillValid(shown, as.all());
        }
        try {
            if (as.open()) {
                Optional<Selections> then = completed(exactly(shown));
                if (then.isPresent() && changed(shown, then.get()).stream().allMatch(change -> saysNothing(change.from()))) {
                    return stillValid(shown, then.get());
                }
            }
            return repaired(decided, shown, as.objections());
        } catch (OutOfTimeException tooLong) {
            return Impact.UNDECIDED;
        }
    }

    /** The same without repairs: what is not valid with what the version proposes is undecided. */
    public Impact atOnce(Selections shown) {
        AsShown as = AsShown.under(compiled, shown);
        return as.fits() ? stillValid(shown, as.all()) : Impact.UNDECIDED;
    }

    private Impact stillValid(Selections shown, Selections then) {
        return new Impact(Outcome.STILL_VALID, List.of(), List.of(), changed(shown, then), ShownSelections.price(compiled, then));
    }

    private Impact repaired(Decisions decided, Selections shown, List<Objection> objections) {
        List<Objection> forbidden = version.characteristics().stream().filter(one -> stays(one) && forbids(one, decided)).map(Objections::notAllowed).toList();
        if (!forbidden.isEmpty()) {
            return Impact.broken(forbidden);
        }
        Decisions known = KnownDecisions.of(decided, version);
        Explanation explanation = guide.explain(known, Decisions.NONE);
        if (explanation.possible()) {
            return repairable(decided, known, shown, completed(known).orElseThrow(), objections);
        }
        List<Objection> conflict = told(Objects.requireNonNull(explanation.conflict()));
        return explanation.repairs().stream().findFirst()
                .map(repair -> repairable(decided, repair.applied(), shown, repair.shown(), objections.isEmpty() ? conflict : objections))
                .orElseGet(() -> Impact.broken(conflict));
    }

    private Impact repairable(Decisions decided, Decisions kept, Selections shown, Selections then, List<Objection> objections) {
        List<String> givenBack = codes(decided.byCharacteristic().keySet()).stream().filter(code -> !decided.of(code).equals(kept.of(code))).toList();
        return new Impact(Outcome.REPAIRABLE, objections, givenBack, changed(shown, then), ShownSelections.price(compiled, then));
    }

    private static boolean stays(Characteristic characteristic) {
        return characteristic.personal() || characteristic instanceof TextCharacteristic;
    }

    /** Whether the characteristic cannot be as it was decided. */
    private static boolean forbids(Characteristic characteristic, Decisions decided) {
        return decided.of(characteristic.code()).map(decision -> switch (decision) {
            case Decision.Exactly(Value value) -> !characteristic.check(value).isEmpty();
            case Decision.Members(var with, _) -> !characteristic.check(new Value.Codes(with)).isEmpty();
        }).orElse(false);
    }

    private List<Objection> told(Conflict conflict) {
        List<Objection> told = new ArrayList<>();
        conflict.constraints().forEach(id -> told.add(Objections.of(version.constraint(id).orElseThrow())));
        if (told.isEmpty()) {
            conflict.characteristics().forEach(code -> told.add(Objections.notAsked(version.characteristic(code).orElseThrow())));
        }
        return told;
    }

    private Optional<Selections> completed(Decisions decided) {
        try {
            return Optional.of(guide.complete(decided, Objective.DEFAULTS, BigDecimal.ZERO).shown());
        } catch (ConflictException together) {
            return Optional.empty();
        }
    }

    private static Decisions exactly(Selections shown) {
        Map<String, Decision> decided = new LinkedHashMap<>();
        shown.values().forEach((code, value) -> decided.put(code, new Decision.Exactly(value)));
        return new Decisions(decided);
    }

    private List<Change> changed(Selections shown, Selections then) {
        Set<String> either = new LinkedHashSet<>(shown.values().keySet());
        either.addAll(then.values().keySet());
        return codes(either).stream()
                .filter(code -> !same(shown.of(code).orElse(null), then.of(code).orElse(null)))
                .map(code -> new Change(code, shown.of(code).orElse(null), then.of(code).orElse(null)))
                .toList();
    }

    /** In declared order, those that the version does not have last. */
    private List<String> codes(Set<String> some) {
        List<String> inOrder = new ArrayList<>(version.characteristics().stream().map(Characteristic::code).filter(some::contains).toList());
        new TreeSet<>(some).stream().filter(code -> version.characteristic(code).isEmpty()).forEach(inOrder::add);
        return inOrder;
    }

    private static boolean same(@Nullable Value one, @Nullable Value other) {
        return saysNothing(one) && saysNothing(other)
                || (one instanceof Value.Number(BigDecimal a) && other instanceof Value.Number(BigDecimal b) ? a.compareTo(b) == 0 : Objects.equals(one, other));
    }

    /** An empty text and a choice of none are what is shown of something that does not apply. */
    static boolean saysNothing(@Nullable Value value) {
        return value == null || value instanceof Value.Text(String text) && text.isEmpty() || value instanceof Value.Codes(var codes) && codes.isEmpty();
    }
}
