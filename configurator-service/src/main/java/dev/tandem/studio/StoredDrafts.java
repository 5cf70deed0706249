package dev.tandem.studio;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import dev.tandem.studio.DraftEvent.DraftChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All drafts, each replaced only by who has seen it as it is, and what was ever done to them. */
@Component
final class StoredDrafts {

    private final Documents<DraftDocument> drafts;
    private final Documents<ArchivedChange> changes;

    StoredDrafts(Store store) {
        this.drafts = store.documents(DraftDocument.TYPE);
        this.changes = store.documents(ArchivedChange.TYPE);
    }

    Documents<DraftDocument> drafts() {
        return drafts;
    }

    Documents<ArchivedChange> changes() {
        return changes;
    }

    Optional<Versioned<DraftDocument>> find(String id) {
        return drafts.find(id);
    }

    /** @throws Refused there is none with this id, or somebody has changed it since */
    Versioned<DraftDocument> read(String id, int version) {
        Versioned<DraftDocument> stored = find(id).orElseThrow(() -> unknown(id));
        if (stored.version() != version) {
            throw stale(stored, version);
        }
        return stored;
    }

    /**
     * @param change what becomes of it, its last change included
     * @param events that follow besides
     * @throws Refused somebody has changed it since
     */
    Versioned<DraftDocument> replace(
            Versioned<DraftDocument> stored, Function<DraftDocument, DraftDocument> change, List<? extends DraftEvent> events) {
        DraftDocument next = change.apply(stored.value());
        List<DraftEvent> all = new ArrayList<>(events);
        all.add(new DraftChanged(next.recent().getLast()));
        try {
            return drafts.replace(next, stored.version(), all);
        } catch (StaleDocumentException meanwhile) {
            Versioned<DraftDocument> now = find(stored.value().id()).orElseThrow(() -> unknown(stored.value().id()));
            throw stale(now, Math.toIntExact(stored.version()));
        }
    }

    /** What was done to a draft, the latest first. @param below only what came before this number, or null */
    List<DraftChange> history(DraftDocument draft, @Nullable Integer below, int limit) {
        List<DraftChange> found = new ArrayList<>(draft.recent().reversed().stream()
                .filter(change -> below == null || change.number() < below).limit(limit).toList());
        int first = draft.recent().getFirst().number();
        int next = found.isEmpty() ? Math.min(below == null ? first : below, first) : found.getLast().number();
        if (found.size() < limit && next > 1) {
            changes.page(new Query(Map.of("draft", List.of(draft.id())), Map.of("number", new Query.Range(null, next)), "number", true, null,
                    limit - found.size())).forEach(one -> found.add(one.value().change()));
        }
        return found;
    }

    private Refused stale(Versioned<DraftDocument> now, int given) {
        List<DraftChange> since = history(now.value(), null, 100).stream().filter(change -> change.number() > given).toList().reversed();
        return new Refused(new StaleDraftError(
                "The draft has version " + now.version() + " by now, given is " + given + "."
                        + (since.isEmpty() ? "" : " " + since.getLast().by() + " changed it last: read what changed and decide again."),
                List.of("input", "version"), Math.toIntExact(now.version()), since));
    }

    static Refused unknown(String id) {
        return new Refused(new NotFoundError("There is no draft with the id '" + Texts.shortened(id) + "'.", List.of("input", "draftId")));
    }
}
