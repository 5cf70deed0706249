package dev.tandem.catalog;

import dev.tandem.catalog.ProductLineSources.Source;
import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Examples;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the catalogue from the product-line files: all or nothing, with every mistake told at once. */
final class LoadCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(LoadCatalog.class);
    private static final int PAGE = 1_000;

    private final Documents<PublishedContent> register;
    private final Clock clock;

    LoadCatalog(Store store, Clock clock) {
        this.register = store.documents(PublishedContent.TYPE);
        this.clock = clock;
    }

    /** @throws ProductLinesUnusable a mistake in a file, an example that does not hold, or changed content under an old number */
    PublishedVersions load(List<Source> sources) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Source> files = new LinkedHashMap<>();
        List<Published> published = new ArrayList<>();
        for (Source source : sources) {
            CompiledVersion compiled = compiled(source, mistakes);
            GuidedVersion guided = compiled == null ? null : guided(compiled, source, mistakes);
            if (compiled == null || guided == null) {
                continue;
            }
            String id = PublishedContent.id(compiled.version().code(), compiled.version().version());
            Source other = files.putIfAbsent(id, source);
            if (other == null) {
                published.add(new Published(compiled, guided, true));
                mistakes.addAll(changed(compiled.version(), source));
            } else {
                mistakes.add(source.name() + " and " + other.name() + " both say that they are version "
                        + compiled.version().version() + " of " + compiled.version().code() + ".");
            }
        }
        if (mistakes.isEmpty()) {
            published.forEach(one -> register(one.compiled().version(), files));
            published.addAll(withoutFile(files, mistakes));
        }
        if (!mistakes.isEmpty()) {
            throw new ProductLinesUnusable(mistakes);
        }
        LOG.info("Product lines: {}", published.stream().map(one -> one.view().code() + " " + one.view().version()).toList());
        return new PublishedVersions(published, clock);
    }

    private static @Nullable CompiledVersion compiled(Source source, List<String> mistakes) {
        try {
            CompiledVersion compiled = CompiledVersion.of(ProductLineFile.read(source.name(), source.text()));
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
        return register.find(PublishedContent.id(version.code(), version.version()))
                .filter(known -> !known.value().contentHash().equals(version.contentHash()))
                .map(known -> source.name() + " changes version " + version.version() + " of " + version.code()
                        + ", which was published on " + known.value().firstLoaded() + ": give the changed content the number "
                        + (version.version() + 1) + ", or put the published content back.")
                .stream()
                .toList();
    }

    private void register(ProductLineVersion version, Map<String, Source> files) {
        String id = PublishedContent.id(version.code(), version.version());
        Source source = files.get(id);
        if (source == null || register.find(id).isPresent()) {
            return;
        }
        try {
            register.insert(new PublishedContent(
                    id,
                    version.code(),
                    version.version(),
                    version.contentHash(),
                    source.name(),
                    source.text(),
                    clock.instant()));
        } catch (DuplicateKeyException raced) {
            List<String> changed = changed(version, source);
            if (!changed.isEmpty()) {
                throw new ProductLinesUnusable(changed);
            }
        }
    }

    /** Versions that were published and whose files are gone: still there for what was configured on them. */
    private List<Published> withoutFile(Map<String, Source> files, List<String> mistakes) {
        List<Published> gone = new ArrayList<>();
        register.page(new Query(Map.of(), Map.of(), null, false, null, PAGE)).stream()
                .map(known -> known.value())
                .filter(known -> !files.containsKey(known.id()))
                .forEach(known -> {
                    Source source = new Source(known.file() + " (as published)", known.text());
                    CompiledVersion compiled = compiled(source, mistakes);
                    GuidedVersion guided = compiled == null ? null : guided(compiled, source, mistakes);
                    if (compiled != null && guided != null) {
                        gone.add(new Published(compiled, guided, false));
                        LOG.info("{} has no file any more; it is kept for what was configured on it", known.id());
                    }
                });
        return gone;
    }
}
