package dev.tandem.configuration;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Replaces what is decided, if nobody has changed the configuration since the caller read it. */
@Component
final class ReplaceConfiguration {

    private final Configurations configurations;

    ReplaceConfiguration(Configurations configurations) {
        this.configurations = configurations;
    }

    /**
     * @param version that the caller has read
     * @param change what is to be stored; the same decisions store nothing
     * @throws Refused an unknown configuration, another version by now, or what the change refuses
     */
    Changed replace(String id, int version, Function<StoredConfiguration, StoredConfiguration> change) {
        Versioned<StoredConfiguration> stored = read(id, version);
        // In the order in which the guide moves from what was answered last to what is answered now.
        Configuration before = configurations.judged(stored);
        StoredConfiguration next = change.apply(stored.value());
        if (next.decisions().equals(stored.value().decisions())) {
            return new Changed(before, List.of(), null);
        }
        Configuration after = configurations.judged(next, version + 1);
        try {
            configurations.documents().replace(next, stored.version());
        } catch (StaleDocumentException meanwhile) {
            throw configurations
                    .documents()
                    .find(id)
                    .map(now -> stale(version, now.version()))
                    .orElseThrow(() -> unknown(id));
        }
        return Changed.between(before.selections(), after);
    }

    /** @throws Refused an unknown configuration, or another version by now */
    Versioned<StoredConfiguration> read(String id, int version) {
        Versioned<StoredConfiguration> stored = configurations.documents().find(id).orElseThrow(() -> unknown(id));
        if (stored.version() != version) {
            throw stale(version, stored.version());
        }
        return stored;
    }

    static Refused unknown(String id, String... path) {
        return new Refused(new NotFoundError(
                "There is no configuration with the id '" + Texts.shortened(id) + "'.",
                path.length == 0 ? List.of("input", "configurationId") : List.of(path)));
    }

    private static Refused stale(int given, long current) {
        return new Refused(new StaleVersionError(
                "The configuration has version " + current + " by now, given is " + given + ".",
                List.of("input", "version"),
                Math.toIntExact(current)));
    }
}
