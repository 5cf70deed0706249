package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.rules.evaluation.CompiledVersion;
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

    Configurations(Store store, Catalog catalog, Judge judge) {
        this.documents = store.documents(StoredConfiguration.TYPE);
        this.catalog = catalog;
        this.judge = judge;
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
        StoredConfiguration configuration = stored.value();
        return judge.configuration(
                configuration.id(), Math.toIntExact(stored.version()), pinned(configuration), configuration.decisions());
    }

    /** The version that a configuration stands on; the catalogue keeps each that was ever published. */
    CompiledVersion pinned(StoredConfiguration configuration) {
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null)
                .orElseThrow(() -> new IllegalStateException(
                        catalog.unknown(configuration.productLine(), configuration.productLineVersion())));
    }
}
