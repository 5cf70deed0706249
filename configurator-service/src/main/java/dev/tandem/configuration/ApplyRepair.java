package dev.tandem.configuration;

import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes what did not fit, and gives back the decisions that stood against it. */
@Component
final class ApplyRepair {

    private final Configurations configurations;
    private final ReplaceConfiguration replace;
    private final FitDecisions fit;
    private final Clock clock;

    ApplyRepair(Configurations configurations, ReplaceConfiguration replace, FitDecisions fit, Clock clock) {
        this.configurations = configurations;
        this.replace = replace;
        this.fit = fit;
        this.clock = clock;
    }

    record ApplyRepairInput(String configurationId, int version, String repairId) {}

    /** @throws Refused an unknown configuration, another version by now, or no repair of it */
    Changed apply(ApplyRepairInput input) {
        return replace.replace(input.configurationId(), input.version(), stored -> {
            CompiledVersion line = configurations.pinned(stored);
            Decisions applied = RepairId.applied(input.repairId(), stored.decisions(), line.version());
            if (!fit.fits(new Change(stored.id(), line, stored.decisions(), stored.decisions(), Decisions.NONE), applied)) {
                throw RepairId.unusable(input.repairId());
            }
            return stored.changed(applied, clock.instant());
        });
    }
}
