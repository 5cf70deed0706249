package dev.tandem.catalog;

import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.catalog.PublishedVersions.Published;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.storage.Changes;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contents of all versions ever published, for good. */
final class KeptVersions implements KeptContents {

    private static final int PAGE = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final Documents<PublishedContent> register;

    KeptVersions(Store store) {
        this.register = store.documents(PublishedContent.TYPE);
    }

    @Override
    public Optional<PublishedContent> find(String productLine, int version) {
        return version < 1 || !CODE.matcher(productLine).matches()
                ? Optional.empty() : register.find(PublishedContent.id(productLine, version)).map(known -> known.value());
    }

    /** All of them, by line and version. */
    List<PublishedContent> all() {
        List<PublishedContent> all = new ArrayList<>();
        Place after = null;
        List<PublishedContent> page;
        do {
            page = register.page(new Query(Map.of(), Map.of(), null, false, after, PAGE)).stream().map(known -> known.value()).toList();
            all.addAll(page);
            after = page.isEmpty() ? null : new Place(null, page.getLast().id());
        } while (page.size() == PAGE);
        return all;
    }

    /**
     * Keeps a version's content; the same content again does nothing.
     *
     * @param libraries that it uses
     * @throws NumberTakenException another content has this number
     */
    void keep(ProductLineVersion version, String name, String file, List<UsedLibraries.Used> libraries, Instant at) {
        Optional<PublishedContent> known = find(version.code(), version.version());
        if (known.isEmpty()) {
            try {
                register.insert(new PublishedContent(PublishedContent.id(version.code(), version.version()), version.code(), version.version(),
                        version.contentHash(), name, file, at, libraries));
                return;
            } catch (DuplicateKeyException meanwhile) {
                known = find(version.code(), version.version());
            }
        }
        if (known.map(content -> !content.contentHash().equals(version.contentHash())).orElse(true)) {
            throw new NumberTakenException("Version " + version.version() + " of " + version.code() + " is published with another content.");
        }
    }

    String endOfChanges() {
        return register.endOfChanges();
    }

    Changes<PublishedContent> changes(@Nullable String after) {
        return register.changes(after, PAGE);
    }

    static Published compiled(PublishedContent content) {
        CompiledVersion compiled = CompiledVersion.of(read(content));
        return new Published(compiled, GuidedVersion.of(compiled.version()));
    }

    static ProductLineVersion read(PublishedContent content) {
        return ProductLineFile.read(content.file() + " (as published)", content.text(), new UsedLibraries(content.libraries()));
    }
}
