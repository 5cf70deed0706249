package dev.tandem.production;

import dev.tandem.rules.policy.Routing;
import dev.tandem.rules.policy.StepNeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks factory policy once about the same steps: its verdict follows from them and the factory alone, and neither changes while the process
 * runs. Keeps what was asked about most recently.
 */
final class RememberedRoutes implements Routes {

    private static final int KEPT = 500;

    private final Routes policy;
    private final Map<List<StepNeed>, Map<String, Routing>> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<StepNeed>, Map<String, Routing>> eldest) {
            return size() > KEPT;
        }
    };

    RememberedRoutes(Routes policy) {
        this.policy = policy;
    }

    @Override
    public Map<String, Routing> route(List<StepNeed> steps) {
        Map<String, Routing> known;
        synchronized (answers) {
            known = answers.get(steps);
        }
        if (known != null) {
            return known;
        }
        Map<String, Routing> asked = policy.route(steps);
        synchronized (answers) {
            answers.put(List.copyOf(steps), asked);
        }
        return asked;
    }
}
