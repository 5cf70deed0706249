package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.model.LineTable.Cell;
import dev.tandem.rules.model.LineTable.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTableTest {

    private static final ProductLineText LINE = ProductLineText.of("""
            prices:
              # what all cost
              BASE: {label: {en: Base, de: Basis}, amount: 12}

              # for tea
              TEA:
                label: {en: Tea, de: Tee}
                amount: 3   # dear
                when: size = LARGE
            steps:
              a: {after: [b, c]}
            """);

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void takesEverySectionOfTheShippedLinesOutAndInWithoutLoss(String line) throws IOException {
        ProductLineText text = ProductLineText.of(ShippedLinesTest.shipped(line));
        List<String> sections = new ArrayList<>(List.of("prices", "constraints", "calculations", "footprint", "steps", "examples", "groups"));
        text.keys("characteristics").stream().map(code -> "characteristics." + code + ".choice.values").filter(path -> text.piece(path).isPresent()).forEach(sections::add);
        assertThat(sections).hasSizeGreaterThan(10);
        ProductLineVersion version = ProductLineFile.read(line, text.text());
        for (String section : sections) {
            LineTable table = text.table(section).orElseThrow(() -> new AssertionError(section));
            assertThat(text.withTable(section, table).text()).as(section).isEqualTo(text.text());
            List<Row> unknown = table.rows().stream().map(row -> new Row(section.equals("examples") ? null : row.key(), row.cells())).toList();
            ProductLineText without = section.equals("examples") ? text.set(section, "[]") : text.remove(section);
            ProductLineText again = without.withTable(section, new LineTable(table.columns(), unknown));
            assertThat(ProductLineFile.read(line, again.text()).contentHash()).as(section).isEqualTo(version.contentHash());
        }
    }

    @Test
    void changesOnlyTheEntriesThatChange() {
        LineTable table = LINE.table("prices").orElseThrow();
        assertThat(table.columns()).containsExactly("label.en", "label.de", "amount", "when");
        ProductLineText dearer = LINE.withTable("prices", changed(table, 0, "amount", new Cell("13", false)));
        assertThat(dearer.text()).isEqualTo(LINE.text().replace("amount: 12", "amount: 13"));
        List<Row> rows = new ArrayList<>(table.rows().reversed());
        rows.add(new Row("CUP", Map.of("label.en", new Cell("Cup, large", false), "amount", new Cell("7", false))));
        assertThat(LINE.withTable("prices", new LineTable(table.columns(), rows)).text()).startsWith("""
                prices:

                  # for tea
                  TEA:
                    label: {en: Tea, de: Tee}
                    amount: 3   # dear
                    when: size = LARGE
                  # what all cost
                  BASE: {label: {en: Base, de: Basis}, amount: 12}
                  CUP: {label: {en: 'Cup, large'}, amount: 7}
                steps:
                """);
        assertThat(LINE.withTable("prices", changed(table, 1, "when", null)).leaf("prices.TEA.when")).isEmpty();
        assertThat(LINE.withTable("steps", changed(LINE.table("steps").orElseThrow(), 0, "after", new Cell("[b]", true))).text()).contains("a: {after: [b]}");
    }

    @Test
    void leavesTheCalculationsOfLibrariesWhereTheyStand() {
        ProductLineText line = ProductLineText.of("""
                calculations:
                  surface: SHAPES.surface   # of all lids
                  weight: {is: surface * 2}
                  volume: SHAPES.volume
                  size: {is: volume / 3}
                """);
        LineTable table = line.table("calculations").orElseThrow();
        assertThat(table.rows()).extracting(Row::key).containsExactly("weight", "size");
        assertThat(line.withTable("calculations", table).text()).isEqualTo(line.text());
        assertThat(line.withTable("calculations", changed(table, 0, "is", new Cell("surface * 4", false))).text()).isEqualTo(line.text().replace("* 2", "* 4"));
        assertThat(line.withTable("calculations", new LineTable(table.columns(), table.rows().subList(1, 2))).keys("calculations"))
                .containsExactly("surface", "volume", "size");
        assertThatThrownBy(() -> line.withTable("calculations", new LineTable(table.columns(), List.of(new Row("volume", Map.of("is", new Cell("3", false)))))))
                .satisfies(refused -> assertThat(((TextEditException) refused).path()).isEqualTo("calculations.volume.is"));
        assertThat(ProductLineText.of("calculations: {surface: SHAPES.surface}").table("calculations").orElseThrow().rows()).isEmpty();
        assertThat(ProductLineText.of("prices: {BASE: 12}").table("prices")).isEmpty();
    }

    @Test
    void saysWhichCellCannotBeRead() {
        LineTable table = LINE.table("prices").orElseThrow();
        assertThatThrownBy(() -> LINE.withTable("prices", changed(table, 1, "amount", new Cell("[1", true))))
                .satisfies(refused -> assertThat(((TextEditException) refused).path()).isEqualTo("prices.TEA.amount"));
        assertThatThrownBy(() -> LINE.withTable("prices", new LineTable(table.columns(), List.of(table.rows().getFirst(), table.rows().getFirst()))))
                .hasMessage("'BASE' stands in two rows; it may stand in one.");
        assertThat(LINE.table("prices.BASE")).isEmpty();
        assertThat(LINE.table("nothing")).isEmpty();
    }

    @Test
    void takesTheRowsOfATableOutAndInWithoutLoss() {
        ProductLineText candle = ProductLineText.of(Candle.file());
        for (String path : List.of("constraints.K05.require", "prices.WICK.amount")) {
            LineTable table = candle.table(path).orElseThrow();
            assertThat(candle.withTable(path, table).text()).isEqualTo(candle.text());
            List<Row> fresh = table.rows().stream().map(row -> new Row(null, row.cells())).toList();
            ProductLineText again = candle.remove(path).withTable(path, new LineTable(table.columns(), fresh));
            assertThat(ProductLineFile.read("candle.yaml", again.text())).as(path).isEqualTo(Candle.aCandle());
        }
        LineTable table = candle.table("constraints.K05.require").orElseThrow();
        assertThat(table.columns()).containsExactly("wax", "height");
        assertThat(table.rows().getLast().cells()).containsEntry("height", new Cell("[50, 60, 80..250]", true));
        assertThat(candle.withTable("constraints.K05.require", changed(table, 1, "height", new Cell("50..210", false))).text())
                .isEqualTo(candle.text().replace("height: [50, 60, 80..250]}", "height: 50..210}"));
    }

    private static LineTable changed(LineTable table, int row, String column, @org.jspecify.annotations.Nullable Cell cell) {
        List<Row> rows = new ArrayList<>(table.rows());
        Map<String, Cell> cells = new HashMap<>(rows.get(row).cells());
        if (cell == null) {
            cells.remove(column);
        } else {
            cells.put(column, cell);
        }
        rows.set(row, new Row(rows.get(row).key(), cells));
        return new LineTable(table.columns(), rows);
    }
}
