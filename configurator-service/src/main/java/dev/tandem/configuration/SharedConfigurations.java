package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.Judge.Judgement;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All shared copies, each with what follows from what it shows. */
@Component
final class SharedConfigurations {

    private final Documents<StoredSharedConfiguration> documents;
    private final Catalog catalog;
    private final Judge judge;

    SharedConfigurations(Store store, Catalog catalog, Judge judge) {
        this.documents = store.documents(StoredSharedConfiguration.TYPE);
        this.catalog = catalog;
        this.judge = judge;
    }

    Optional<SharedConfiguration> find(String id) {
        return stored(id).map(this::judged);
    }

    Optional<StoredSharedConfiguration> stored(String id) {
        return documents.find(id).map(found -> found.value());
    }

    Documents<StoredSharedConfiguration> documents() {
        return documents;
    }

    SharedConfiguration judged(StoredSharedConfiguration stored) {
        Judgement judgement = judge.withoutFacts(pinned(stored), stored.selections());
        return new SharedConfiguration(
                stored.id(),
                stored.sharedAt(),
                stored.productLine(),
                stored.productLineVersion(),
                stored.selections(),
                judgement.verdict(),
                judgement.price(),
                judgement.footprint(),
                judgement.steps() == null ? List.of() : judgement.steps());
    }

    /** The version that a copy stands on; the catalogue keeps each that was ever published. */
    CompiledVersion pinned(StoredSharedConfiguration stored) {
        return catalog.find(stored.productLine(), stored.productLineVersion(), null)
                .orElseThrow(() -> new IllegalStateException(catalog.unknown(stored.productLine(), stored.productLineVersion())));
    }
}
