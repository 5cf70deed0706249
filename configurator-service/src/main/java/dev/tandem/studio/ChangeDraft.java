package dev.tandem.studio;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.rules.model.TextEditException;
import dev.tandem.security.Caller;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a draft: pieces of it, or the whole file. All pieces of one request are changed or none; a draft may come out mistaken. */
@Component
final class ChangeDraft {

    private static final int MOST = 100;

    private final StoredDrafts stored;
    private final Clock clock;

    ChangeDraft(StoredDrafts stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    record ChangeDraftInput(String draftId, int version, List<DraftPieceInput> changes, @Nullable String reason) {}

    /** One of these. */
    record DraftPieceInput(
            @Nullable SetPieceInput set,
            @Nullable WritePieceInput write,
            @Nullable RemovePieceInput remove,
            @Nullable MovePieceInput move,
            @Nullable RenamePieceInput rename) {}

    record SetPieceInput(String path, String yaml) {}

    record WritePieceInput(String path, String text) {}

    record RemovePieceInput(String path) {}

    record MovePieceInput(String path, @Nullable String before) {}

    record RenamePieceInput(String path, String key) {}

    record ImportDraftInput(String draftId, int version, String file, @Nullable String reason) {}

    /** @throws Refused an unknown or closed draft, another version by now, or a piece that cannot be changed so */
    Draft change(ChangeDraftInput input, Caller caller) {
        if (input.changes().isEmpty() || input.changes().size() > MOST) {
            throw new Refused(new InvalidInputError("There are " + input.changes().size() + " changes; allowed are 1 to " + MOST + ".",
                    List.of("input", "changes"), String.valueOf(input.changes().size()), "1 to " + MOST, null));
        }
        return write(input.draftId(), input.version(), input.reason(), DraftChange.Kind.CHANGED, caller, file -> {
            ProductLineText changed = file;
            for (int i = 0; i < input.changes().size(); i++) {
                changed = changed(changed, input.changes().get(i), i);
            }
            return changed;
        });
    }

    /** @throws Refused an unknown or closed draft, another version by now, or a text that cannot be kept */
    Draft importFile(ImportDraftInput input, Caller caller) {
        ProductLineText file = ProductLineText.of(StudioWords.text(input.file(), "input", "file"));
        return write(input.draftId(), input.version(), input.reason(), DraftChange.Kind.IMPORTED, caller, before -> file);
    }

    /** Stores another text; the same text stores nothing. */
    Draft write(String id, int version, @Nullable String reason, DraftChange.Kind kind, Caller caller, UnaryOperator<ProductLineText> change) {
        String why = StudioWords.reason(reason);
        Versioned<DraftDocument> read = stored.read(id, version);
        DraftStateError.require(read.value(), DraftState.IN_WORK, DraftState.SUBMITTED, DraftState.APPROVED);
        ProductLineText before = read.value().file();
        ProductLineText after = change.apply(before);
        if (after.text().equals(before.text())) {
            return Draft.of(read);
        }
        StudioWords.text(after.text(), "input");
        List<Difference> differences = before.differences(after, DraftChange.KEPT + 1);
        DraftChange done = new DraftChange(id, version + 1, kind, caller.subject(), clock.instant(), why,
                differences.stream().limit(DraftChange.KEPT).toList(), differences.size() > DraftChange.KEPT);
        return Draft.of(stored.replace(read, draft -> draft.written(after, done), List.of()));
    }

    private static ProductLineText changed(ProductLineText file, DraftPieceInput piece, int number) {
        try {
            if (piece.set() != null) {
                return file.set(piece.set().path(), StudioWords.text(piece.set().yaml(), "input", "changes", String.valueOf(number), "set", "yaml"));
            }
            if (piece.write() != null) {
                return file.write(piece.write().path(), StudioWords.text(piece.write().text(), "input", "changes", String.valueOf(number), "write", "text"));
            }
            if (piece.remove() != null) {
                return file.remove(piece.remove().path());
            }
            if (piece.move() != null) {
                return file.move(piece.move().path(), piece.move().before());
            }
            if (piece.rename() != null) {
                return file.rename(piece.rename().path(), StudioWords.text(piece.rename().key(), "input", "changes", String.valueOf(number), "rename", "key"));
            }
            throw new Refused(new InvalidInputError("This change says nothing; allowed is exactly one of set, write, remove, move, rename.",
                    List.of("input", "changes", String.valueOf(number)), null, "set, write, remove, move or rename", null));
        } catch (TextEditException refused) {
            throw new Refused(new InvalidInputError(refused.problem() + (refused.didYouMean().isEmpty() ? ""
                    : " Did you mean " + String.join(" or ", refused.didYouMean()) + "?"), List.of("input", "changes", String.valueOf(number)),
                    Texts.shortened(refused.path()), null, refused.didYouMean().isEmpty() ? null : refused.didYouMean()));
        }
    }
}
