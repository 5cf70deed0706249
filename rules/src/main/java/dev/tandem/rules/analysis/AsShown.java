package dev.tandem.rules.analysis;

import dev.tandem.rules.analysis.Impact.Objection;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Violation;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selections under another version, with what that proposes for whatever is new.
 *
 * @param all the selections that the version knows, and its proposals for the rest
 * @param objections what stands against them; where there is none, they are complete and valid
 * @param open whether other values for what is new could make them valid
 */
record AsShown(Selections all, List<Objection> objections, boolean open) {

    boolean fits() {
        return objections.isEmpty() && !open;
    }

    static AsShown under(CompiledVersion compiled, Selections shown) {
        List<Objection> objections = new ArrayList<>();
        Map<String, Value> known = new HashMap<>();
        shown.values().forEach((code, value) -> {
            boolean dropped = Successor.saysNothing(value) && compiled.version().characteristic(code).isEmpty();
            if (!dropped && Objections.known(compiled.version(), code, value, objections)) {
                known.put(code, value);
            }
        });
        boolean gone = !objections.isEmpty();
        try {
            Selections all = compiled.shown(new Selections(known));
            Set<String> without = new HashSet<>(known.keySet());
            without.removeIf(code -> all.of(code).isPresent() || Successor.saysNothing(known.get(code)));
            compiled.version().characteristics().stream().filter(one -> without.contains(one.code())).forEach(one -> objections.add(Objections.notAsked(one)));
            boolean decided = false;
            for (Violation violation : compiled.verdict(all).violations()) {
                if (violation.constraint().severity() == Severity.ERROR) {
                    objections.add(Objections.of(violation.constraint()));
                    decided |= shown.values().keySet().containsAll(violation.involves());
                }
            }
            boolean incomplete = !compiled.undecided(all).isEmpty();
            boolean more = incomplete || !shown.values().keySet().containsAll(all.values().keySet());
            return new AsShown(all, objections, !gone && !decided && more && (incomplete || !objections.isEmpty()));
        } catch (EvaluationException noValue) {
            objections.add(Objections.noValue());
            return new AsShown(new Selections(known), objections, !gone);
        }
    }
}
