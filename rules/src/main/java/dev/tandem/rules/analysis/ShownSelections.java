package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.Objective;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What customers see of their decisions on a version. Where all that the line proposes for the rest fits, that is it; guidance is asked only where
 * something has to give way. One thread at a time.
 */
public final class ShownSelections {

    private final CompiledVersion compiled;
    private final Supplier<GuidedVersion> guided;
    private final Duration time;
    private @Nullable Guide guide;

    /**
     * @param guided the same version, asked for at most once and only where it is needed
     * @param time for one answer of guidance
     */
    public ShownSelections(CompiledVersion compiled, Supplier<GuidedVersion> guided, Duration time) {
        this.compiled = compiled;
        this.guided = guided;
        this.time = time;
    }

    /**
     * The decisions and what is shown for the rest.
     *
     * @throws dev.tandem.rules.guidance.ConflictException no valid configuration has these decisions
     * @throws dev.tandem.rules.guidance.engine.OutOfTimeException it takes too long
     */
    public Selections of(Decisions decided) {
        return asProposed(decided).orElseGet(() -> guide().complete(decided, Objective.DEFAULTS, BigDecimal.ZERO).shown());
    }

    /** Net price of one piece; null where it is not complete and valid, or the price has no value. */
    public @Nullable Money price(Selections shown) {
        return price(compiled, shown);
    }

    static @Nullable Money price(CompiledVersion compiled, Selections shown) {
        try {
            return compiled.undecided(shown).isEmpty() && compiled.verdict(shown).valid() ? compiled.price(shown).total() : null;
        } catch (EvaluationException | IllegalStateException noValue) {
            // Something that an amount mentions may be left out.
            return null;
        }
    }

    private Optional<Selections> asProposed(Decisions decided) {
        Map<String, Value> values = new HashMap<>();
        decided.byCharacteristic().forEach((code, decision) -> values.put(code, value(code, decision)));
        try {
            Selections all = compiled.shown(new Selections(values));
            boolean fits = all.values().keySet().containsAll(values.keySet()) && compiled.undecided(all).isEmpty() && compiled.verdict(all).valid();
            return fits ? Optional.of(all) : Optional.empty();
        } catch (EvaluationException noValue) {
            return Optional.empty();
        }
    }

    private Value value(String code, Decision decision) {
        return switch (decision) {
            case Decision.Exactly(Value exactly) -> exactly;
            case Decision.Members(var with, var without) -> {
                Set<String> members = new HashSet<>();
                if (compiled.version().characteristic(code).orElseThrow().proposed() instanceof Value.Codes(var proposed)) {
                    members.addAll(proposed);
                }
                members.addAll(with);
                members.removeAll(without);
                yield new Value.Codes(members);
            }
        };
    }

    private Guide guide() {
        if (guide == null) {
            guide = guided.get().guide(time);
        }
        return guide;
    }
}
