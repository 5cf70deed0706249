package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.DEAD_ROW;

import dev.tandem.rules.expression.TableText;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;
import java.util.stream.IntStream;

/** What is to say about the rows of tables of a line that has a valid configuration. */
final class TableFindings {

    private final Inquiry inquiry;
    private final Findings findings;

    private TableFindings(Inquiry inquiry, Findings findings) {
        this.inquiry = inquiry;
        this.findings = findings;
    }

    /** Asks a solver of their own, which need not keep up with prices and steps. */
    static void of(ProductLineVersion version, Allowance allowance, Findings findings) {
        AskedLine line = AskedLine.ofTables(version);
        if (!line.tables().isEmpty()) {
            TableFindings tables = new TableFindings(new Inquiry(line.closed(), line.demands(), allowance), findings);
            line.tables().forEach(tables::of);
        }
    }

    /** Of a table that is never asked, something else is to say. Past the deadline the rest of the table stays undecided. */
    private void of(AskedTable table) {
        try {
            for (int row = 0; row < table.first().length && (row > 0 || possible(table, table.counts())); row++) {
                row(table, row);
            }
        } catch (OutOfTimeException late) {
            findings.undecided(DEAD_ROW, table.path());
        }
    }

    private void row(AskedTable table, int row) {
        int[] used = IntStream.concat(IntStream.of(table.counts()), IntStream.of(table.first()[row])).toArray();
        if (!possible(table, used)) {
            List<String> related = table.forbidding() < 0 ? inquiry.because(used) : inquiry.becauseWithout(table.forbidding(), used);
            String shown = TableText.row(table.table(), row);
            findings.add(DEAD_ROW, table.path() + "[" + row + "]", related.isEmpty()
                    ? Wording.of("The row %s changes nothing: it cannot be met, or rows before it fit wherever it does.".formatted(shown),
                            "Die Zeile %s ändert nichts: Sie ist nicht zu erfüllen, oder Zeilen vor ihr passen überall, wo sie passt.".formatted(shown))
                    : Wording.because("The row " + shown + " never counts", "Die Zeile " + shown + " zählt nie", related), null, related);
        }
    }

    private boolean possible(AskedTable table, int... literals) {
        return table.forbidding() < 0 ? inquiry.possible(literals) : inquiry.possibleWithout(table.forbidding(), literals);
    }
}
