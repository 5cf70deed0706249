package dev.tandem.catalog;

import dev.tandem.catalog.ProductLineSources.Source;
import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Examples;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.Libraries;
import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the catalogue from the product-line files and from what was published: all files or nothing, with every mistake told at once. */
final class LoadCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(LoadCatalog.class);

    private final Store store;
    private final KeptVersions kept;
    private final StoredLibraries libraries;
    private final Clock clock;

    LoadCatalog(Store store, StoredLibraries libraries, Clock clock) {
        this.store = store;
        this.libraries = libraries;
        this.kept = new KeptVersions(store);
        this.clock = clock;
    }

    record Loaded(LiveCatalog catalog, StoredOffers offers) {}

    /** @throws ProductLinesUnusable a mistake in a file, an example that does not hold, or changed content under an old number */
    Loaded load(List<Source> sources) {
        List<String> mistakes = new ArrayList<>();
        LoadLibraries shared = new LoadLibraries(libraries);
        shared.load(sources.stream().filter(LoadLibraries::isLibrary).toList(), mistakes);
        Map<String, Source> files = new LinkedHashMap<>();
        List<Published> published = new ArrayList<>();
        for (Source source : sources.stream().filter(one -> !LoadLibraries.isLibrary(one)).toList()) {
            CompiledVersion compiled = compiled(source, shared, mistakes);
            GuidedVersion guided = compiled == null ? null : guided(compiled, source, mistakes);
            if (compiled == null || guided == null) {
                continue;
            }
            String id = PublishedContent.id(compiled.version().code(), compiled.version().version());
            Source other = files.putIfAbsent(id, source);
            if (other == null) {
                published.add(new Published(compiled, guided));
                mistakes.addAll(changed(compiled.version(), source));
            } else {
                mistakes.add(source.name() + " and " + other.name() + " both say that they are version "
                        + compiled.version().version() + " of " + compiled.version().code() + ".");
            }
        }
        if (mistakes.isEmpty()) {
            shared.keep(mistakes);
            published.forEach(one -> keep(one.compiled().version(), files, mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new ProductLinesUnusable(mistakes);
        }
        return following(published);
    }

    private Loaded following(List<Published> published) {
        PublishedVersions state = PublishedVersions.NONE;
        for (Published one : published) {
            state = state.with(one);
        }
        Map<String, List<VersionOffer>> ofFiles = published.stream().map(Published::view).collect(Collectors.groupingBy(
                ProductLine::code, Collectors.mapping(line -> VersionOffer.ofFile(line.version(), line.effectiveFrom()), Collectors.toList())));
        for (Map.Entry<String, List<VersionOffer>> line : ofFiles.entrySet()) {
            state = state.with(line.getKey(), Schedule.of(line.getValue(), List.of()));
        }
        for (PublishedContent content : kept.all()) {
            state = state.withNumbers(content.productLine(), List.of(content.version()));
        }
        LiveCatalog catalog = new LiveCatalog(state, kept, clock);
        StoredOffers offers = new StoredOffers(store, kept, libraries, catalog, clock);
        offers.follow();
        LOG.info("Product lines: {}", catalog.inEffect(clock.instant()).stream().map(line -> line.version().code() + " " + line.version().version()).toList());
        return new Loaded(catalog, offers);
    }

    private static @Nullable CompiledVersion compiled(Source source, Libraries libraries, List<String> mistakes) {
        try {
            CompiledVersion compiled = CompiledVersion.of(ProductLineFile.read(source.name(), source.text(), libraries));
            Examples.failures(compiled).forEach(failure -> mistakes.add(source.name() + ": " + failure));
            return compiled;
        } catch (ProductLineException e) {
            e.mistakes().forEach(mistake -> mistakes.add(mistake.toString()));
            return null;
        }
    }

    private static @Nullable GuidedVersion guided(CompiledVersion compiled, Source source, List<String> mistakes) {
        try {
            return GuidedVersion.of(compiled.version());
        } catch (NotGuidableException e) {
            e.mistakes().forEach(mistake -> mistakes.add(source.name() + ": " + mistake));
            return null;
        }
    }

    private List<String> changed(ProductLineVersion version, Source source) {
        return kept.find(version.code(), version.version())
                .filter(known -> !known.contentHash().equals(version.contentHash()))
                .map(known -> source.name() + " changes version " + version.version() + " of " + version.code()
                        + ", which was published on " + known.firstLoaded() + ": give the changed content the number "
                        + (version.version() + 1) + ", or put the published content back.")
                .stream()
                .toList();
    }

    private void keep(ProductLineVersion version, Map<String, Source> files, List<String> mistakes) {
        Source source = files.get(PublishedContent.id(version.code(), version.version()));
        try {
            kept.keep(version, source.name(), source.text(), libraries.usedIn(source.text()), clock.instant());
        } catch (NumberTakenException raced) {
            mistakes.addAll(changed(version, source));
        }
    }
}
