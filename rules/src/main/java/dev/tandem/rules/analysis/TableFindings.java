package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.DEAD_ROW;

import dev.tandem.rules.analysis.AskedLine.OfTable;
import dev.tandem.rules.expression.TableText;
import java.util.List;

/** What is to say about the rows of tables of a line that has a valid configuration. */
final class TableFindings {

    private final Inquiry inquiry;
    private final Findings findings;

    TableFindings(Inquiry inquiry, Findings findings) {
        this.inquiry = inquiry;
        this.findings = findings;
    }

    /** Of a table that is never asked, something else is to say. */
    void of(OfTable table) {
        findings.decide(DEAD_ROW, table.path(), () -> {
            if (possible(table, table.counts())) {
                for (int row = 0; row < table.first().length; row++) {
                    row(table, row);
                }
            }
        });
    }

    private void row(OfTable table, int row) {
        String path = table.path() + "[" + row + "]";
        int[] used = {table.counts(), table.first()[row]};
        findings.decide(DEAD_ROW, path, () -> {
            if (!possible(table, used)) {
                List<String> related = table.forbidding() < 0 ? inquiry.because(used) : inquiry.becauseWithout(table.forbidding(), used);
                String shown = TableText.row(table.table(), row);
                findings.add(DEAD_ROW, path, related.isEmpty()
                        ? Wording.of("The row %s changes nothing: it cannot be met, or rows before it fit wherever it does.".formatted(shown),
                                "Die Zeile %s ändert nichts: Sie ist nicht zu erfüllen, oder Zeilen vor ihr passen überall, wo sie passt.".formatted(shown))
                        : Wording.because("The row " + shown + " never counts", "Die Zeile " + shown + " zählt nie", related), null, related);
            }
        });
    }

    private boolean possible(OfTable table, int... literals) {
        return table.forbidding() < 0 ? inquiry.possible(literals) : inquiry.possibleWithout(table.forbidding(), literals);
    }
}
