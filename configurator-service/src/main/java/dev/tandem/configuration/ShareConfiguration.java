package dev.tandem.configuration;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.security.Caller;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a read-only copy of what a configuration shows, without personal facts, for whoever is given its id. */
@Component
final class ShareConfiguration {

    private final Configurations configurations;
    private final SharedConfigurations shared;
    private final ReplaceConfiguration replace;
    private final Clock clock;

    ShareConfiguration(Configurations configurations, SharedConfigurations shared, ReplaceConfiguration replace, Clock clock) {
        this.configurations = configurations;
        this.shared = shared;
        this.replace = replace;
        this.clock = clock;
    }

    record ShareConfigurationInput(String idempotencyKey, String configurationId, int version) {}

    /** @throws Refused an unknown configuration, another version by now, or a key that was used for something else */
    SharedConfiguration share(ShareConfigurationInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return shared.judged(sharedBefore(key).orElseGet(() -> shareNow(input, key)));
    }

    private StoredSharedConfiguration shareNow(ShareConfigurationInput input, IdempotencyKey key) {
        Versioned<StoredConfiguration> stored = replace.read(input.configurationId(), input.version());
        CompiledVersion line = configurations.pinned(stored.value());
        WithoutPersonalFacts withoutFacts = new WithoutPersonalFacts(line.version());
        StoredSharedConfiguration copy = new StoredSharedConfiguration(
                OpaqueIds.random(StoredSharedConfiguration.PREFIX),
                line.version().code(),
                line.version().version(),
                withoutFacts.decided(stored.value().decisions()),
                withoutFacts.shown(configurations.judged(stored).selections()),
                key.scoped(),
                key.bodyHash(),
                clock.instant());
        try {
            return shared.documents().insert(copy).value();
        } catch (DuplicateKeyException meanwhile) {
            return sharedBefore(key).orElseThrow(() -> meanwhile);
        }
    }

    private Optional<StoredSharedConfiguration> sharedBefore(IdempotencyKey key) {
        return shared.documents().findBy(StoredSharedConfiguration.BY_SHARE_KEY, key.scoped()).map(first -> {
            key.requireSameBody(first.value().shareHash());
            return first.value();
        });
    }
}
