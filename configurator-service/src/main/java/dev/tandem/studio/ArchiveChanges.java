package dev.tandem.studio;

import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.EventListener;
import dev.tandem.studio.DraftEvent.DraftChanged;
import org.springframework.stereotype.Component;

/** Keeps every change of a draft, long after the draft itself shows newer ones. */
@Component
final class ArchiveChanges implements EventListener<DraftChanged> {

    private final StoredDrafts stored;

    ArchiveChanges(StoredDrafts stored) {
        this.stored = stored;
    }

    @Override
    public Class<DraftChanged> type() {
        return DraftChanged.class;
    }

    @Override
    public void on(DraftChanged event) {
        try {
            stored.changes().insert(new ArchivedChange(event.change()));
        } catch (DuplicateKeyException alreadyKept) {
            // As it should be: it came a second time.
        }
    }
}
