package dev.tandem.studio;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.model.LineTable;
import dev.tandem.rules.model.LineTable.Row;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.TextEditException;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a section of a draft in as a table: what has no row goes, what has no column stays. */
@Component
final class ImportTable {

    private final ChangeDraft change;
    private final CheckDraft check;

    ImportTable(ChangeDraft change, CheckDraft check) {
        this.change = change;
        this.check = check;
    }

    record ImportTableInput(String draftId, int version, String path, String csv, @Nullable String reason) {}

    /** A mistake of the draft that stands in a cell of the table. @param row as a spreadsheet counts them @param column null for the whole row */
    record CellMistake(int row, @Nullable String column, String message, List<String> didYouMean) {}

    record Imported(Draft draft, List<CellMistake> cells) {}

    /** @throws Refused an unknown or closed draft, another version by now, no such section, or cells that cannot be read */
    Imported importTable(ImportTableInput input, Caller caller) {
        LineTable table = CsvTable.read(StudioWords.text(input.csv(), "input", "csv"));
        Draft draft = change.write(input.draftId(), input.version(), input.reason(), DraftChange.Kind.TABLE_IMPORTED, caller,
                file -> with(file, input.path(), table));
        ProductLineText file = ProductLineText.of(draft.file());
        List<CellMistake> cells = check.mistakes(file).stream()
                .flatMap(mistake -> cell(input.path(), table, mistake.path()).map(at -> new CellMistake(at.row(), at.column(), mistake.message(), mistake.didYouMean())).stream())
                .toList();
        return new Imported(draft, cells);
    }

    private static ProductLineText with(ProductLineText file, String path, LineTable table) {
        try {
            return file.withTable(path, table);
        } catch (TextEditException refused) {
            Optional<Place> cell = cell(path, table, refused.path());
            throw new Refused(cell.map(at -> CsvTable.mistake(at.row(), at.column(), refused.problem(), refused.didYouMean()))
                    .orElseGet(() -> new InvalidInputError(refused.problem(), List.of("input", "path"), Texts.shortened(path), null,
                            refused.didYouMean().isEmpty() ? null : refused.didYouMean())));
        }
    }

    private record Place(int row, @Nullable String column) {}

    /** The cell in which a place of the file stands. */
    private static Optional<Place> cell(String section, LineTable table, String path) {
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            for (String entry : List.of(section + "." + row.key(), section + "[" + i + "]")) {
                if (path.equals(entry) || path.startsWith(entry + ".")) {
                    String below = path.length() > entry.length() ? path.substring(entry.length() + 1) : "";
                    String column = table.columns().stream().filter(one -> below.equals(one) || below.startsWith(one + "[") || below.startsWith(one + "."))
                            .findFirst().orElse(null);
                    return Optional.of(new Place(i + 2, column));
                }
            }
        }
        return Optional.empty();
    }
}
