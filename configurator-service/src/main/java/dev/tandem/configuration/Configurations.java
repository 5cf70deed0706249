package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All configurations, each with what follows from it now. */
@Component
public final class Configurations {

    private final Documents<StoredConfiguration> documents;
    private final Catalog catalog;
    private final Judge judge;
    private final OpenGuides guides;

    Configurations(Store store, Catalog catalog, Judge judge, OpenGuides guides) {
        this.documents = store.documents(StoredConfiguration.TYPE);
        this.catalog = catalog;
        this.judge = judge;
        this.guides = guides;
    }

    public Optional<Configuration> find(String id) {
        return documents.find(id).map(this::judged);
    }

    /** Those of them that exist, by id. */
    public Map<String, Configuration> findAll(List<String> ids) {
        return documents.findAll(ids).stream()
                .map(this::judged)
                .collect(Collectors.toMap(Configuration::id, Function.identity()));
    }

    Documents<StoredConfiguration> documents() {
        return documents;
    }

    Configuration judged(Versioned<StoredConfiguration> stored) {
        return judged(stored.value(), Math.toIntExact(stored.version()));
    }

    /** @throws ConflictException the decisions cannot all hold */
    Configuration judged(StoredConfiguration configuration, int version) {
        CompiledVersion line = pinned(configuration);
        return judge.configuration(
                configuration, version, line, guides.ask(configuration.id(), line, guide -> guide.guidance(configuration.decisions())));
    }

    /** What is shown before anything is decided. */
    List<Selection> defaults(StoredConfiguration configuration) {
        CompiledVersion line = pinned(configuration);
        Guidance guidance = guides.ask(configuration.id(), line, guide -> guide.guidance(Decisions.NONE));
        return Judge.selections(line.version(), Decisions.NONE, guidance);
    }

    /** The version that a configuration stands on; the catalogue keeps each that was ever published. */
    CompiledVersion pinned(StoredConfiguration configuration) {
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null)
                .orElseThrow(() -> new IllegalStateException(
                        catalog.unknown(configuration.productLine(), configuration.productLineVersion())));
    }
}
