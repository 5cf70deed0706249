package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.ChangeConfiguration.OnConflict;
import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.security.Caller;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a configuration: it shows the line's default with the customer's first decisions, or with those of a shared copy. */
@Component
final class StartConfiguration {

    private final Configurations configurations;
    private final SharedConfigurations shared;
    private final Catalog catalog;
    private final FitDecisions fit;
    private final Clock clock;

    StartConfiguration(Configurations configurations, SharedConfigurations shared, Catalog catalog, FitDecisions fit, Clock clock) {
        this.configurations = configurations;
        this.shared = shared;
        this.catalog = catalog;
        this.fit = fit;
        this.clock = clock;
    }

    record StartConfigurationInput(
            String idempotencyKey,
            String productLine,
            @Nullable Integer version,
            @Nullable List<SelectionInput> selections,
            @Nullable String sharedId) {}

    /** @throws Refused an unknown line, version or copy, selections that cannot be, or a key that was used for something else */
    Changed start(StartConfigurationInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return startedBefore(input, key).orElseGet(() -> startNow(input, key));
    }

    private Changed startNow(StartConfigurationInput input, IdempotencyKey key) {
        Optional<StoredSharedConfiguration> copy = Optional.ofNullable(input.sharedId()).map(this::copy);
        CompiledVersion compiled = line(input, copy);
        ReadSelections reading = new ReadSelections(compiled.version());
        Decisions wanted = reading.read(input.selections(), "input", "selections");
        reading.refuseMistakes();
        String id = OpaqueIds.random(StoredConfiguration.PREFIX);
        Decisions stated = fit.fitted(
                new Change(id, compiled, Decisions.NONE, Decisions.NONE, wanted), OnConflict.REFUSE, List.of("input", "selections"));
        Decisions decided = copy.map(from -> withDecisionsOf(from, new Change(id, compiled, stated, stated, Decisions.NONE))).orElse(stated);
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
            return told(input, configurations.documents().insert(started));
        } catch (DuplicateKeyException meanwhile) {
            return startedBefore(input, key).orElseThrow(() -> meanwhile);
        }
    }

    private StoredSharedConfiguration copy(String id) {
        return shared.stored(id).orElseThrow(() -> new Refused(new NotFoundError(
                "There is no shared configuration with the id '" + Texts.shortened(id) + "'.", List.of("input", "sharedId"))));
    }

    /** The line and version that are asked for; of a copy its own, which must not be another one than asked for. */
    private CompiledVersion line(StartConfigurationInput input, Optional<StoredSharedConfiguration> copy) {
        @Nullable Integer version = copy.map(StoredSharedConfiguration::productLineVersion).orElse(input.version());
        copy.ifPresent(from -> {
            requireSame("productLine", input.productLine(), from.productLine());
            requireSame("version", input.version() == null ? version : input.version(), version);
        });
        return catalog.find(input.productLine(), version, null)
                .filter(line -> catalog.canStartOn(line.version().code(), line.version().version()))
                .orElseThrow(() -> new Refused(
                        new NotFoundError(catalog.unknown(input.productLine(), version), List.of("input", "productLine"))));
    }

    private static void requireSame(String what, @Nullable Object given, @Nullable Object ofTheCopy) {
        if (!Objects.equals(given, ofTheCopy)) {
            String shortened = Texts.shortened(String.valueOf(given));
            throw new Refused(new InvalidInputError(
                    what + " is '" + shortened + "'; allowed is that of the shared configuration, " + ofTheCopy + ".",
                    List.of("input", what), shortened, String.valueOf(ofTheCopy), null));
        }
    }

    /** What was decided in the copy beside what is stated now; what does not fit with that or with the facts as they are assumed is left open. */
    private Decisions withDecisionsOf(StoredSharedConfiguration copy, Change stated) {
        Decisions taken = copy.decisions().without(stated.kept().byCharacteristic().keySet());
        return fit.fitted(
                new Change(stated.configuration(), stated.line(), stated.before(), stated.kept(), taken), OnConflict.KEEP_OLD, List.of("input", "sharedId"));
    }

    private Optional<Changed> startedBefore(StartConfigurationInput input, IdempotencyKey key) {
        return configurations.documents().findBy(StoredConfiguration.BY_START_KEY, key.scoped()).map(first -> {
            key.requireSameBody(first.value().startHash());
            return told(input, first);
        });
    }

    /** What came with the decisions: beside the line's default, or beside the copy. */
    private Changed told(StartConfigurationInput input, Versioned<StoredConfiguration> started) {
        Optional<StoredSharedConfiguration> copy = Optional.ofNullable(input.sharedId()).flatMap(shared::stored);
        Configuration shown = configurations.judged(started);
        if (copy.isEmpty()) {
            return Changed.between(configurations.defaults(started.value()), shown)
                    .besides(started.value().decisions().byCharacteristic().keySet());
        }
        Set<String> asked = new HashSet<>(new WithoutPersonalFacts(configurations.pinned(started.value()).version()).facts());
        if (input.selections() != null) {
            input.selections().forEach(selection -> asked.add(selection.characteristic()));
        }
        return Changed.between(copy.get().selections(), shown).besides(asked);
    }
}
