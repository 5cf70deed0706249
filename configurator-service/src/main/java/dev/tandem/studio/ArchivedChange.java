package dev.tandem.studio;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.util.List;

/** A change of a draft, kept for good. */
record ArchivedChange(DraftChange change) {

    static final DocumentType<ArchivedChange> TYPE = new DocumentType<>(
            "draftChanges",
            ArchivedChange.class,
            archived -> archived.change().id(),
            List.of(
                    Index.on("draft", archived -> archived.change().draft()),
                    Index.on("number", archived -> archived.change().number())));
}
