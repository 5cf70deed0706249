package dev.tandem.studio;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.LibraryVersions;
import dev.tandem.catalog.Publications;
import dev.tandem.catalog.PublishedLibrary;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.security.Caller;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.studio.DraftDocument.Base;
import dev.tandem.studio.DraftEvent.DraftChanged;
import dev.tandem.studio.DraftLibrary.Pin;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Begins a draft: from nothing, from a file, or from a published version. */
@Component
final class CreateDraft {

    private final StoredDrafts stored;
    private final Catalog catalog;
    private final Publications publications;
    private final LibraryVersions libraries;
    private final Clock clock;
    private final int most;

    /** @param most open drafts of all designers together, from 1 */
    CreateDraft(
            StoredDrafts stored,
            Catalog catalog,
            Publications publications,
            LibraryVersions libraries,
            Clock clock,
            @Value("${tandem.studio.open-drafts:500}") int most) {
        if (most < 1) {
            throw new IllegalArgumentException("tandem.studio.open-drafts is " + most + "; allowed is 1 or more");
        }
        this.most = most;
        this.stored = stored;
        this.catalog = catalog;
        this.publications = publications;
        this.libraries = libraries;
        this.clock = clock;
    }

    record CreateDraftInput(String idempotencyKey, DraftSourceInput from, @Nullable String reason) {}

    record DraftSourceInput(
            @Nullable NewLineInput nothing,
            @Nullable DraftFileInput file,
            @Nullable PublishedVersionInput version,
            @Nullable NewLibraryInput newLibrary,
            @Nullable PublishedLibraryInput library) {}

    record NewLibraryInput(String code, String nameEn, String nameDe) {}

    record PublishedLibraryInput(String code, @Nullable Integer version) {}

    record NewLineInput(String code, String nameEn, String nameDe, String currency) {}

    record DraftFileInput(String name, String file) {}

    record PublishedVersionInput(String productLine, @Nullable Integer version) {}

    private record Start(String fileName, @Nullable Base base, @Nullable Pin libraryBase, ProductLineText file) {}

    /** @throws Refused an unknown version, a text that cannot be kept, a key used for something else, or too many open drafts */
    Draft create(CreateDraftInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return createdBefore(key).orElseGet(() -> createNow(input, key, caller));
    }

    private Draft createNow(CreateDraftInput input, IdempotencyKey key, Caller caller) {
        String reason = StudioWords.reason(input.reason());
        Start start = start(input.from());
        if (stored.drafts().count(new Query(Map.of("state", DraftState.OPEN), Map.of(), null, false, null, 1), most) >= most) {
            throw new Refused(new InvalidInputError("There are " + most + " open drafts, more are not allowed. Publish or discard one.",
                    List.of("input"), String.valueOf(most), "fewer than " + most, null));
        }
        Instant now = clock.instant();
        String id = OpaqueIds.random(DraftDocument.PREFIX);
        DraftChange created = new DraftChange(id, 1, DraftChange.Kind.CREATED, caller.subject(), now, reason, List.of(), false);
        DraftDocument draft = new DraftDocument(id, DraftDocument.codeOf(start.file()), start.fileName(), start.base(), start.file().text(),
                DraftState.IN_WORK, List.of(created), List.of(caller.subject()), key.scoped(), key.bodyHash(), null, null, null, now, now,
                DraftDocument.libraryOf(start.file(), start.libraryBase()));
        try {
            return Draft.of(stored.drafts().insert(draft, List.of(new DraftChanged(created))));
        } catch (DuplicateKeyException meanwhile) {
            return createdBefore(key).orElseThrow(() -> meanwhile);
        }
    }

    private Start start(DraftSourceInput from) {
        if (from.file() != null) {
            String name = StudioWords.fileName(from.file().name(), "input", "from", "file", "name");
            return new Start(name, null, null, ProductLineText.of(StudioWords.text(from.file().file(), "input", "from", "file", "file")));
        }
        if (from.version() != null) {
            return published(from.version());
        }
        if (from.newLibrary() != null) {
            return new Start("library.yaml", null, null, fromNothing(from.newLibrary()));
        }
        if (from.library() != null) {
            return published(from.library());
        }
        NewLineInput line = from.nothing();
        if (line == null) {
            throw new Refused(new InvalidInputError("from says nothing; allowed is exactly one of nothing, file, version, newLibrary, library.",
                    List.of("input", "from"), null, "nothing, file, version, newLibrary or library", null));
        }
        return new Start("draft.yaml", null, null, fromNothing(line));
    }

    private Start published(PublishedVersionInput wanted) {
        Integer version = wanted.version() != null ? wanted.version() : publications.inEffect(wanted.productLine()).orElse(null);
        String file = Optional.ofNullable(version).flatMap(number -> publications.file(wanted.productLine(), number))
                .orElseThrow(() -> new Refused(new NotFoundError(
                        catalog.unknown(Texts.shortened(wanted.productLine()), wanted.version()), List.of("input", "from", "version"))));
        String name = wanted.productLine().toLowerCase(java.util.Locale.ROOT) + ".yaml";
        return new Start(name, new Base(wanted.productLine(), version), null, ProductLineText.of(file));
    }

    private Start published(PublishedLibraryInput wanted) {
        List<Integer> versions = libraries.versions(wanted.code());
        int version = wanted.version() != null ? wanted.version() : versions.isEmpty() ? 0 : versions.getLast();
        PublishedLibrary published = libraries.published(wanted.code(), version).orElseThrow(() -> new Refused(new NotFoundError(versions.isEmpty()
                ? "There is no library with this code; there are " + libraries.codes().stream().limit(20).toList() + "."
                : "The library " + wanted.code() + " has no version " + version + "; it has " + versions.reversed().stream().limit(20).toList() + ".", List.of("input", "from", "library"))));
        return new Start(wanted.code().toLowerCase(java.util.Locale.ROOT) + ".yaml", null, new Pin(wanted.code(), version), ProductLineText.of(published.text()));
    }

    private ProductLineText fromNothing(NewLibraryInput library) {
        for (String text : List.of(library.code(), library.nameEn(), library.nameDe())) {
            StudioWords.text(text, "input", "from", "newLibrary");
        }
        return ProductLineText.of("""
                format: 1
                library: LIBRARY
                version: 1
                name: {en: LIBRARY, de: LIBRARY}

                values: {}
                """).write("library", library.code()).write("name.en", library.nameEn()).write("name.de", library.nameDe());
    }

    private ProductLineText fromNothing(NewLineInput line) {
        for (String text : List.of(line.code(), line.nameEn(), line.nameDe(), line.currency())) {
            StudioWords.text(text, "input", "from", "nothing");
        }
        return ProductLineText.of("""
                format: 1
                code: LINE
                version: 1
                effectiveFrom: %s
                name: {en: LINE, de: LINE}
                description: {en: LINE, de: LINE}
                currency: EUR

                characteristics: {}
                """.formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .write("code", line.code()).write("currency", line.currency())
                .write("name.en", line.nameEn()).write("name.de", line.nameDe())
                .write("description.en", line.nameEn()).write("description.de", line.nameDe());
    }

    private Optional<Draft> createdBefore(IdempotencyKey key) {
        return stored.drafts().findBy("requestKey", key.scoped()).map(first -> {
            key.requireSameBody(first.value().requestHash());
            return Draft.of(first);
        });
    }
}
