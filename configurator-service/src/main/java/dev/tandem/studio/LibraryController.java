package dev.tandem.studio;

import dev.tandem.catalog.LibraryVersions.UsingVersion;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.Library.Part;
import dev.tandem.studio.FindLibraries.Library;
import dev.tandem.studio.FindLibraries.UsedLibrary;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows libraries to those who write and review, and where drafts use them. */
@Controller
class LibraryController {

    private final FindLibraries find;

    LibraryController(FindLibraries find) {
        this.find = find;
    }

    @QueryMapping
    Connection<Library> libraries(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        return find.list(PageRequest.of(first, after));
    }

    @QueryMapping
    Optional<Library> library(@Argument String code) {
        return find.find(code);
    }

    @SchemaMapping
    List<Integer> versions(Library library) {
        return find.versions(library);
    }

    @SchemaMapping
    Optional<LibraryVersion> version(Library library, @Argument @Nullable Integer number) {
        return find.version(library.code(), number);
    }

    @SchemaMapping
    List<Part> parts(LibraryVersion version) {
        return find.parts(version);
    }

    @SchemaMapping
    List<UsingVersion> usedBy(LibraryVersion version, DataFetchingEnvironment asked) {
        if (asked.getExecutionStepInfo().getPath().toString().contains("[")) {
            throw new Refused(new InvalidInputError("usedBy is answered for one library at a time; ask library(code) for it.", List.of("usedBy"), null, "one library", null));
        }
        return find.usedBy(version);
    }

    @SchemaMapping
    List<UsedLibrary> uses(Draft draft) {
        return find.usedIn(draft);
    }

    @SchemaMapping
    Optional<LibraryVersion> base(DraftLibrary library) {
        return Optional.ofNullable(library.base()).flatMap(base -> find.version(base.library(), base.version()));
    }

    @SchemaMapping
    Optional<LibraryVersion> published(DraftLibrary library) {
        return Optional.ofNullable(library.published()).flatMap(published -> find.version(published.library(), published.version()));
    }
}
