package dev.tandem.catalog;

import dev.tandem.catalog.LoadCatalog.Loaded;
import dev.tandem.storage.Store;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the catalogue at start. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    StoredLibraries libraryVersions(Store store, Clock clock) {
        return new StoredLibraries(store, clock);
    }

    /** @param folder more product-line files, besides those on the class path; empty for none */
    @Bean
    Loaded loadedCatalog(Store store, StoredLibraries libraries, Clock clock, @Value("${tandem.product-lines.folder:}") String folder) {
        @Nullable Path more = folder.isBlank() ? null : Path.of(folder);
        return new LoadCatalog(store, libraries, clock).load(new ProductLineSources(more).all());
    }

    @Bean
    Catalog catalog(Loaded loaded) {
        return loaded.catalog();
    }

    @Bean
    StoredOffers publications(Loaded loaded) {
        return loaded.offers();
    }
}
