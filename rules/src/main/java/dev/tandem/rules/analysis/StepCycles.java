package dev.tandem.rules.analysis;

import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.StepRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps that come after each other. The reader of files refuses them; a version that was put together otherwise may have them. */
final class StepCycles {

    private final Map<String, StepRule> steps = new HashMap<>();
    private final List<StepRule> order;
    private final Findings findings;
    private final Set<String> done = new HashSet<>();

    StepCycles(ProductLineVersion version, Findings findings) {
        this.order = version.steps();
        this.findings = findings;
        order.forEach(step -> steps.put(step.code(), step));
    }

    /** Whether there is one. */
    boolean find() {
        boolean found = false;
        for (StepRule step : order) {
            found |= visit(step, new ArrayList<>());
        }
        return found;
    }

    private boolean visit(StepRule step, List<String> path) {
        int seen = path.indexOf(step.code());
        if (seen >= 0) {
            List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
            done.addAll(circle);
            List<String> related = circle.stream().map(code -> "steps." + code + ".after").toList();
            circle.add(step.code());
            String shown = String.join(" → ", circle);
            findings.add(Finding.Kind.STEP_CYCLE, related.getFirst(), Wording.of(
                    "These steps come after each other: " + shown + ".", "Diese Schritte kommen nacheinander: " + shown + "."), null, related);
            return true;
        }
        if (done.contains(step.code())) {
            return false;
        }
        path.add(step.code());
        boolean found = false;
        for (String before : step.after()) {
            found |= visit(steps.get(before), path);
        }
        path.removeLast();
        done.add(step.code());
        return found;
    }
}
