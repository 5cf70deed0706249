package dev.tandem.studio;

import dev.tandem.catalog.LibraryVersions;
import dev.tandem.catalog.LibraryVersions.UsingVersion;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.Library.Part;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.storage.Query.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds libraries, what is in them, and who uses them. */
@Component
final class FindLibraries {

    private final LibraryVersions libraries;

    FindLibraries(LibraryVersions libraries) {
        this.libraries = libraries;
    }

    /** A library that was published at least once. */
    record Library(String code) {}

    /** A version that a draft uses. @param newest the highest version that there is; null where there is no such library */
    record UsedLibrary(String library, int version, @Nullable Integer newest) {}

    /** By code. @throws Refused the page begins after a place of another list */
    Connection<Library> list(PageRequest page) {
        if (page.after() != null && page.after().value() != null) {
            throw page.foreign();
        }
        String after = page.after() == null ? "" : page.after().id();
        List<String> codes = libraries.codes().stream().filter(code -> code.compareTo(after) > 0).limit(page.limit()).toList();
        return page.connection(codes.stream().map(Library::new).toList(), library -> new Place(null, library.code()));
    }

    Optional<Library> find(String code) {
        return libraries.versions(code).isEmpty() ? Optional.empty() : Optional.of(new Library(code));
    }

    /** The numbers of its versions, the newest first. */
    List<Integer> versions(Library library) {
        return libraries.versions(library.code()).reversed();
    }

    /** Exactly this version, or the newest one. */
    Optional<LibraryVersion> version(String library, @Nullable Integer version) {
        int number = version != null ? version : libraries.nextVersion(library) - 1;
        return libraries.published(library, number).map(LibraryVersion::of);
    }

    List<Part> parts(LibraryVersion version) {
        return libraries.find(version.library(), version.version()).orElseThrow().parts();
    }

    List<UsingVersion> usedBy(LibraryVersion version) {
        return libraries.usedBy(version.library(), version.version());
    }

    /** What the draft's file says that it uses, whether there is such a version or not. */
    List<UsedLibrary> usedIn(Draft draft) {
        ProductLineText file = ProductLineText.of(draft.file());
        return file.keys("uses").stream().filter(code -> code.matches("[A-Z][A-Z0-9_]{0,63}")).limit(100).flatMap(code -> file.leaf("uses." + code)
                .filter(number -> number.matches("[0-9]{1,9}")).stream().map(number -> new UsedLibrary(code, Integer.parseInt(number), newest(code)))).toList();
    }

    private @Nullable Integer newest(String code) {
        List<Integer> versions = libraries.versions(code);
        return versions.isEmpty() ? null : versions.getLast();
    }
}
