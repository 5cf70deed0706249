package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.ChangeConfiguration.OnConflict;
import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.security.Caller;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a configuration: it shows the line's default with the customer's first decisions. */
@Component
final class StartConfiguration {

    private final Configurations configurations;
    private final Catalog catalog;
    private final FitDecisions fit;
    private final Clock clock;

    StartConfiguration(Configurations configurations, Catalog catalog, FitDecisions fit, Clock clock) {
        this.configurations = configurations;
        this.catalog = catalog;
        this.fit = fit;
        this.clock = clock;
    }

    record StartConfigurationInput(
            String idempotencyKey, String productLine, @Nullable Integer version, @Nullable List<SelectionInput> selections) {}

    /** @throws Refused an unknown line or version, selections that cannot be, or a key that was used for something else */
    Changed start(StartConfigurationInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return startedBefore(key).orElseGet(() -> startNow(input, key));
    }

    private Changed startNow(StartConfigurationInput input, IdempotencyKey key) {
        CompiledVersion compiled = catalog.find(input.productLine(), input.version(), null)
                .orElseThrow(() -> new Refused(new NotFoundError(
                        catalog.unknown(input.productLine(), input.version()), List.of("input", "productLine"))));
        ReadSelections reading = new ReadSelections(compiled.version());
        Decisions wanted = reading.read(input.selections(), "input", "selections");
        reading.refuseMistakes();
        String id = OpaqueIds.random(StoredConfiguration.PREFIX);
        Decisions decided = fit.fitted(
                new Change(id, compiled, Decisions.NONE, Decisions.NONE, wanted), OnConflict.REFUSE, List.of("input", "selections"));
        Instant now = clock.instant();
        StoredConfiguration started = new StoredConfiguration(
                id,
                compiled.version().code(),
                compiled.version().version(),
                decided,
                List.of(),
                List.of(),
                key.scoped(),
                key.bodyHash(),
                now,
                now);
        try {
            return fromDefault(configurations.documents().insert(started));
        } catch (DuplicateKeyException meanwhile) {
            return startedBefore(key).orElseThrow(() -> meanwhile);
        }
    }

    private Optional<Changed> startedBefore(IdempotencyKey key) {
        return configurations.documents().findBy(StoredConfiguration.BY_START_KEY, key.scoped()).map(first -> {
            key.requireSameBody(first.value().startHash());
            return fromDefault(first);
        });
    }

    private Changed fromDefault(Versioned<StoredConfiguration> started) {
        Configuration shown = configurations.judged(started);
        return Changed.between(configurations.defaults(started.value()), shown)
                .besides(started.value().decisions().byCharacteristic().keySet());
    }
}
