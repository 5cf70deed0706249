package dev.tandem.catalog;

import dev.tandem.catalog.ProductLineSources.Source;
import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.rules.model.Libraries;
import dev.tandem.rules.model.Library;
import dev.tandem.rules.model.LibraryFile;
import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The libraries among the files that the service is started with, together with those that were published before. */
final class LoadLibraries implements Libraries {

    private record Loaded(Source source, Library library) {}

    private final StoredLibraries stored;
    private final Map<String, Loaded> loaded = new LinkedHashMap<>();

    LoadLibraries(StoredLibraries stored) {
        this.stored = stored;
    }

    static boolean isLibrary(Source source) {
        return LibraryFile.isLibrary(ProductLineText.of(source.text()));
    }

    /** @param mistakes what is wrong with them is added here */
    void load(List<Source> sources, List<String> mistakes) {
        for (Source source : sources) {
            try {
                Library library = LibraryFile.read(source.name(), source.text());
                Loaded other = loaded.putIfAbsent(PublishedLibrary.id(library.code(), library.version()), new Loaded(source, library));
                if (other != null) {
                    mistakes.add(source.name() + " and " + other.source().name() + " both say that they are version " + library.version() + " of the library "
                            + library.code() + ".");
                }
                stored.published(library.code(), library.version()).filter(known -> !known.contentHash().equals(library.contentHash()))
                        .ifPresent(known -> mistakes.add(source.name() + " changes version " + library.version() + " of the library " + library.code()
                                + ", which was published on " + known.publishedAt() + ": give the changed content the number " + (library.version() + 1)
                                + ", or put the published content back."));
            } catch (ProductLineException mistaken) {
                mistaken.mistakes().forEach(mistake -> mistakes.add(mistake.toString()));
            }
        }
    }

    /** Publishes those that are new. @param mistakes what another node published meanwhile is added here */
    void keep(List<String> mistakes) {
        for (Loaded one : loaded.values()) {
            try {
                stored.keep(one.library(), one.source().name(), one.source().text());
            } catch (NumberTakenException raced) {
                mistakes.add(one.source().name() + ": " + raced.getMessage());
            }
        }
    }

    @Override
    public Optional<Library> find(String code, int version) {
        Loaded here = loaded.get(PublishedLibrary.id(code, version));
        return here != null ? Optional.of(here.library()) : stored.find(code, version);
    }

    @Override
    public List<String> codes() {
        TreeSet<String> codes = new TreeSet<>(stored.codes());
        loaded.values().forEach(one -> codes.add(one.library().code()));
        return new ArrayList<>(codes);
    }

    @Override
    public List<Integer> versions(String code) {
        TreeSet<Integer> versions = new TreeSet<>(stored.versions(code));
        loaded.values().stream().filter(one -> one.library().code().equals(code)).forEach(one -> versions.add(one.library().version()));
        return new ArrayList<>(versions);
    }
}
