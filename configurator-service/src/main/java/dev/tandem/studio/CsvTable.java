package dev.tandem.studio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.model.LineTable;
import dev.tandem.rules.model.LineTable.Cell;
import dev.tandem.rules.model.LineTable.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV (RFC 4180, comma, the first row names the columns). A spreadsheet takes a cell that begins with certain characters for a formula: such
 * a cell goes out behind an apostrophe, which comes off when it comes in. So does what would be taken for a list in brackets, and an empty text.
 */
final class CsvTable {

    /** The column of the rows' keys. */
    static final String KEY = "key";

    private static final int COLUMNS = 200;
    private static final int ROWS = 5_000;
    private static final int MISTAKES = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z0-9_]{1,64}(\\.[A-Za-z0-9_]{1,64}){0,7}");
    /** Nothing but apostrophes, or apostrophes and blanks before what begins a formula or a list. */
    private static final Pattern MARKED = Pattern.compile("'*(null)?|['\\s]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\[{\\t\\r\\n].*|['\\s]*\\p{Cntrl}.*", Pattern.DOTALL);

    private CsvTable() {}

    static String written(LineTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            List<String> header = new ArrayList<>(List.of(KEY));
            header.addAll(table.columns());
            csv.writeRecord(header);
            for (Row row : table.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.key() == null ? "" : row.key()));
                table.columns().forEach(column -> cells.add(written(row.cells().get(column))));
                csv.writeRecord(cells);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static String written(@Nullable Cell cell) {
        return cell == null ? "" : cell.yaml() ? cell.text() : harmless(cell.text());
    }

    static String harmless(String text) {
        return MARKED.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static @Nullable Cell cell(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.startsWith("'") && MARKED.matcher(cell).matches()) {
            return new Cell(cell.substring(1), false);
        }
        return new Cell(cell, cell.startsWith("[") || cell.startsWith("{") || cell.equals("null"));
    }

    /** The columns that are asked for, each once; empty for all. @throws Refused one of them is none, or there are too many */
    static List<String> columns(@Nullable List<String> asked) {
        List<String> columns = asked == null ? List.of() : asked.stream().distinct().toList();
        String wrong = columns.stream().filter(column -> !COLUMN.matcher(column).matches()).findFirst().map(Texts::shortened)
                .orElse(columns.size() > COLUMNS ? columns.size() + " columns" : null);
        if (wrong != null) {
            String allowed = "at most " + COLUMNS + " paths below an entry such as amount or label.en";
            throw new Refused(new InvalidInputError("'" + wrong + "' cannot be asked for; allowed are " + allowed + ".", List.of("columns"), wrong, allowed, null));
        }
        return columns;
    }

    /** @throws Refused it is no such table; with every mistake by row and column, as a spreadsheet counts them */
    static LineTable read(String csv) {
        List<CsvRecord> records = records(csv);
        List<UserError> mistakes = new ArrayList<>();
        if (records.isEmpty()) {
            throw new Refused(mistake(1, null, "The table is empty; its first row names the columns, the first of them " + KEY + ".", null));
        }
        List<String> header = records.getFirst().getFields();
        header(header, mistakes);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> fields = records.get(i).getFields();
            if (fields.size() != header.size()) {
                mistakes.add(mistake(i + 1, null, "The row has " + fields.size() + " cells; the first row names " + header.size() + " columns.", null));
                continue;
            }
            Map<String, Cell> cells = new HashMap<>();
            for (int column = 1; column < fields.size(); column++) {
                Cell cell = cell(fields.get(column));
                if (cell != null) {
                    cells.put(header.get(column), cell);
                }
            }
            rows.add(new Row(fields.getFirst().isBlank() ? null : fields.getFirst().strip(), cells));
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes.stream().limit(MISTAKES).toList());
        }
        return new LineTable(header.subList(1, header.size()), rows);
    }

    private static List<CsvRecord> records(String csv) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true)
                .ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            for (CsvRecord record : reader) {
                records.add(record);
                if (records.size() > ROWS + 1) {
                    throw new Refused(mistake(ROWS + 2, null, "The table has more than " + ROWS + " rows.", null));
                }
            }
        } catch (CsvParseException unreadable) {
            throw new Refused(mistake(records.size() + 1, null, "The row cannot be read as CSV: a quoted cell ends with a quote and a comma or the end of"
                    + " the line; a quote within it is written twice.", null));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return records;
    }

    private static void header(List<String> header, List<UserError> mistakes) {
        Set<String> seen = new HashSet<>();
        if (!header.getFirst().equals(KEY) || header.size() > COLUMNS) {
            mistakes.add(mistake(1, header.getFirst(), header.size() > COLUMNS ? "There are " + header.size() + " columns; at most " + COLUMNS + " are allowed."
                    : "The first column is named '" + Texts.shortened(header.getFirst()) + "'; allowed is " + KEY + ".", List.of(KEY)));
        }
        for (String column : header.subList(1, header.size())) {
            if (!COLUMN.matcher(column).matches()) {
                mistakes.add(mistake(1, column, "'" + Texts.shortened(column) + "' is no column; allowed are paths below an entry such as amount or label.en.", null));
            } else if (!seen.add(column)) {
                mistakes.add(mistake(1, column, "The column stands here twice.", null));
            }
        }
    }

    /** @param row as a spreadsheet counts: the names of the columns stand in row 1 */
    static InvalidInputError mistake(int row, @Nullable String column, String message, @Nullable List<String> didYouMean) {
        String where = "Row " + row + (column == null ? "" : ", column " + Texts.shortened(column)) + ": ";
        return new InvalidInputError(where + message, List.of("input", "csv"), column == null ? null : Texts.shortened(column), null, didYouMean);
    }
}
