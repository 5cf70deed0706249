package dev.tandem.catalog;

import dev.tandem.catalog.ProductLineSources.Source;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A catalogue over a store, from files given as texts. @param follow hears of what other nodes publish */
public record LoadedLines(Catalog catalog, Publications publications, LibraryVersions libraries, Runnable follow) {

    public static LoadedLines of(Store store, Clock clock, String... files) {
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(new Source("file " + sources.size(), file));
        }
        StoredLibraries libraries = new StoredLibraries(store, clock);
        LoadCatalog.Loaded loaded = new LoadCatalog(store, libraries, clock).load(sources);
        return new LoadedLines(loaded.catalog(), loaded.offers(), libraries, loaded.offers()::follow);
    }
}
