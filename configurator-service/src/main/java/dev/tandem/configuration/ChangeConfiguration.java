package dev.tandem.configuration;

import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes decisions and gives decisions back; what does not fit together alters nothing unless the caller says what gives way. */
@Component
final class ChangeConfiguration {

    private final Configurations configurations;
    private final ReplaceConfiguration replace;
    private final FitDecisions fit;
    private final Clock clock;

    ChangeConfiguration(Configurations configurations, ReplaceConfiguration replace, FitDecisions fit, Clock clock) {
        this.configurations = configurations;
        this.replace = replace;
        this.fit = fit;
        this.clock = clock;
    }

    enum OnConflict {
        REFUSE,
        KEEP_NEW,
        KEEP_OLD
    }

    record ChangeConfigurationInput(
            String configurationId,
            int version,
            @Nullable List<SelectionInput> set,
            @Nullable List<String> clear,
            @Nullable OnConflict onConflict) {}

    /** @throws Refused an unknown configuration, another version by now, selections that cannot be, or decisions that do not fit together */
    Changed change(ChangeConfigurationInput input) {
        Set<String> asked = new HashSet<>();
        Changed changed = replace.replace(input.configurationId(), input.version(), stored -> {
            CompiledVersion line = configurations.pinned(stored);
            ReadSelections reading = new ReadSelections(line.version());
            Decisions set = reading.read(input.set(), "input", "set");
            asked.addAll(set.byCharacteristic().keySet());
            Set<String> clear = reading.characteristics(input.clear(), asked, "input", "clear");
            reading.refuseMistakes();
            asked.addAll(clear);
            Decisions kept = stored.decisions().without(clear);
            Change change = new Change(stored.id(), line, stored.decisions(), kept, set);
            return stored.changed(fit.fitted(change, onConflict(input), List.of("input", "set")), clock.instant());
        });
        return changed.besides(asked);
    }

    private static OnConflict onConflict(ChangeConfigurationInput input) {
        return input.onConflict() == null ? OnConflict.REFUSE : input.onConflict();
    }
}
