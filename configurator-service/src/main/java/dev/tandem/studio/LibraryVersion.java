package dev.tandem.studio;

import dev.tandem.catalog.PublishedLibrary;
import dev.tandem.rules.model.LocalizedText;
import java.time.Instant;

/** A published version of a library, as designers and reviewers see it. @param file its text */
record LibraryVersion(String library, int version, LocalizedText name, Instant publishedAt, String file) {

    static LibraryVersion of(PublishedLibrary published) {
        return new LibraryVersion(published.library(), published.version(), published.name(), published.publishedAt(), published.text());
    }
}
