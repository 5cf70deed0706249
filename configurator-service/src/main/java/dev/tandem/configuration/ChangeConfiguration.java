package dev.tandem.configuration;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes decisions and gives decisions back. A selection that does not fit the others is kept, and the verdict says so. */
@Component
final class ChangeConfiguration {

    private final Configurations configurations;
    private final Clock clock;

    ChangeConfiguration(Configurations configurations, Clock clock) {
        this.configurations = configurations;
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

    /** @throws Refused an unknown configuration, another version by now, or selections that cannot be */
    Changed change(ChangeConfigurationInput input) {
        Versioned<StoredConfiguration> stored = configurations
                .documents()
                .find(input.configurationId())
                .orElseThrow(() -> unknown(input.configurationId()));
        if (stored.version() != input.version()) {
            throw stale(input.version(), stored.version());
        }
        Decisions before = stored.value().decisions();
        Decisions after = decided(input, stored.value());
        if (after.equals(before)) {
            return new Changed(configurations.judged(stored), List.of());
        }
        try {
            var changed = configurations
                    .documents()
                    .replace(stored.value().changed(after, clock.instant()), stored.version());
            return Changed.between(Judge.shown(configurations.pinned(stored.value()), before), configurations.judged(changed));
        } catch (StaleDocumentException meanwhile) {
            throw configurations
                    .documents()
                    .find(input.configurationId())
                    .map(now -> stale(input.version(), now.version()))
                    .orElseThrow(() -> unknown(input.configurationId()));
        }
    }

    private Decisions decided(ChangeConfigurationInput input, StoredConfiguration stored) {
        ReadSelections reading = new ReadSelections(configurations.pinned(stored).version());
        List<Decision> set = reading.read(input.set(), "input", "set");
        Set<String> alsoSet = set.stream().map(Decision::characteristic).collect(Collectors.toSet());
        Set<String> clear = reading.characteristics(input.clear(), alsoSet, "input", "clear");
        if (!reading.mistakes().isEmpty()) {
            throw new Refused(reading.mistakes());
        }
        return stored.decisions().changed(clear, set);
    }

    private static Refused unknown(String id) {
        return new Refused(new NotFoundError(
                "There is no configuration with the id '" + Texts.shortened(id) + "'.", List.of("input", "configurationId")));
    }

    private static Refused stale(int given, long current) {
        return new Refused(new StaleVersionError(
                "The configuration has version " + current + " by now, given is " + given + ".",
                List.of("input", "version"),
                Math.toIntExact(current)));
    }
}
