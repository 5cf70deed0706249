package dev.tandem.studio;

import dev.tandem.catalog.LibraryVersions;
import dev.tandem.catalog.Publications;
import dev.tandem.catalog.PublishedLibrary;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.rules.model.TextEditException;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds drafts, for those who write and review them. */
@Component
final class FindDrafts {

    private static final int DIFFERENCES = 500;

    private final StoredDrafts stored;
    private final Publications publications;
    private final LibraryVersions libraries;

    FindDrafts(StoredDrafts stored, Publications publications, LibraryVersions libraries) {
        this.stored = stored;
        this.libraries = libraries;
        this.publications = publications;
    }

    record DraftFilter(@Nullable List<DraftState> states, @Nullable String productLine, @Nullable String library) {}

    /** Empty where there is none, or the caller neither writes nor reviews. */
    Optional<Draft> find(String id, Caller caller) {
        return caller.is(Role.DESIGNER) || caller.is(Role.REVIEWER) ? stored.find(id).map(Draft::of) : Optional.empty();
    }

    /** The last changed first. */
    Connection<Draft> list(@Nullable DraftFilter filter, PageRequest page) {
        Map<String, List<?>> equal = new HashMap<>();
        equal.put("state", filter == null || filter.states() == null || filter.states().isEmpty() ? DraftState.all() : filter.states().stream().distinct().toList());
        if (filter != null && filter.productLine() != null) {
            equal.put("productLine", List.of(filter.productLine()));
        }
        if (filter != null && filter.library() != null) {
            equal.put("library", List.of(filter.library()));
        }
        List<Versioned<DraftDocument>> found = stored.drafts().page(new Query(equal, Map.of(), "changedAt", true, page.after(), page.limit()));
        Connection<Versioned<DraftDocument>> documents =
                page.connection(found, draft -> new Place(draft.value().changedAt(), draft.value().id()));
        return new Connection<>(
                documents.edges().stream().map(edge -> new Connection.Edge<>(Draft.of(edge.node()), edge.cursor())).toList(),
                documents.pageInfo());
    }

    /** What was done to a draft, the latest first. */
    Connection<DraftChange> history(Draft draft, PageRequest page) {
        Integer below = page.after() != null && page.after().value() instanceof Long number ? Math.toIntExact(Math.min(number, Integer.MAX_VALUE)) : null;
        List<DraftChange> found = stored.find(draft.id()).map(now -> stored.history(now.value(), below, page.limit())).orElse(List.of());
        return page.connection(found, change -> new Place((long) change.number(), change.id()));
    }

    /** What the draft says otherwise than the version that it was taken from; of one that was not, nothing. */
    List<Difference> differencesFromBase(Draft draft) {
        return baseOf(draft)
                .map(file -> ProductLineText.of(file).differences(ProductLineText.of(draft.file()), DIFFERENCES))
                .orElse(List.of());
    }

    private Optional<String> baseOf(Draft draft) {
        if (draft.library() != null) {
            return Optional.ofNullable(draft.library().base()).flatMap(base -> libraries.published(base.library(), base.version())).map(PublishedLibrary::text);
        }
        return Optional.ofNullable(draft.base()).flatMap(base -> publications.file(base.productLine(), base.version()));
    }

    /** Asks the draft's file about a place. @throws Refused that is no path */
    static <T> T at(Draft draft, String path, Function<ProductLineText, T> question) {
        try {
            return question.apply(ProductLineText.of(draft.file()));
        } catch (TextEditException noPath) {
            throw new Refused(new InvalidInputError(noPath.problem(), List.of("path"), Texts.shortened(path), null, null));
        }
    }
}
