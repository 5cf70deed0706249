package dev.tandem.studio;

import dev.tandem.catalog.LibraryVersions;
import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.security.Caller;
import dev.tandem.storage.Versioned;
import dev.tandem.studio.DraftLibrary.Pin;
import dev.tandem.studio.PublishDraft.PublishDraftInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes an approved draft the next version of its library. Nothing is offered by that: it counts where a line's file names it. Its content is
 * kept first; a process that ends before the draft says so leaves a number that nobody uses.
 */
@Component
final class PublishLibrary {

    private final StoredDrafts stored;
    private final LibraryVersions libraries;

    PublishLibrary(StoredDrafts stored, LibraryVersions libraries) {
        this.stored = stored;
        this.libraries = libraries;
    }

    /** @throws Refused a moment was given, or the draft is not from the newest version */
    Draft publish(Versioned<DraftDocument> read, DraftLibrary library, PublishDraftInput input, @Nullable String reason, Caller caller, Instant now) {
        if (input.at() != null) {
            throw new Refused(new InvalidInputError("A library is not offered, so it has no moment: it counts where a line's file names its version. Leave at out.",
                    List.of("input", "at"), input.at().toString(), "nothing", null));
        }
        String code = Objects.requireNonNull(library.code(), "a draft without mistakes names its library");
        requireNotOverNewer(library, code, input.evenOver());
        Pin published = keep(read.value(), code);
        DraftChange done = new DraftChange(read.value().id(), input.version() + 1, DraftChange.Kind.PUBLISHED, caller.subject(), now, reason, List.of(), false);
        return Draft.of(stored.replace(read, before -> before.published(numbered(before, published), published, done), List.of()));
    }

    /** What was published since the draft was taken would be lost without anybody having said so. */
    private void requireNotOverNewer(DraftLibrary library, String code, @Nullable Integer evenOver) {
        List<Integer> versions = libraries.versions(code);
        Integer last = versions.isEmpty() ? null : versions.getLast();
        if (last != null && !new Pin(code, last).equals(library.base()) && !last.equals(evenOver)) {
            Pin base = library.base();
            String taken = base == null ? "from no published version" : "from version " + base.version() + " of " + base.library();
            throw new Refused(new InvalidInputError("This draft was taken " + taken + ", and version " + last + " of " + code
                    + " is the last one: what it changed would be lost. Take that over, or say evenOver: " + last + ".",
                    List.of("input", "evenOver"), String.valueOf(evenOver), String.valueOf(last), null));
        }
    }

    /** Keeps the content under the next number that is free. */
    private Pin keep(DraftDocument draft, String code) {
        while (true) {
            Pin next = new Pin(code, libraries.nextVersion(code));
            try {
                libraries.keep(draft.fileName(), numbered(draft, next).text());
                return next;
            } catch (NumberTakenException meanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private static ProductLineText numbered(DraftDocument draft, Pin published) {
        return draft.file().write("version", String.valueOf(published.version()));
    }
}
