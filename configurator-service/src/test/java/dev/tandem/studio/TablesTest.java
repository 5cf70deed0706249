package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.catalog.ShippedLines;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.ImportTable.CellMistake;
import dev.tandem.studio.ImportTable.ImportTableInput;
import dev.tandem.studio.ImportTable.Imported;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private Studio studio;
    private Draft cup;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        studio = new Studio(store.store(), new MovableClock(Instant.parse("2026-06-01T00:00:00Z")));
        cup = studio.fromCup(DAVE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Imported in(String path, String csv) {
        return new ImportTable(studio.change, studio.check).importTable(new ImportTableInput(cup.id(), cup.version(), path, csv, "prices of the year"), DAVE);
    }

    private String out(String path) {
        return ProductLineText.of(cup.file()).table(path).map(CsvTable::written).orElseThrow();
    }

    private List<String> refused(String path, String csv) {
        List<String> messages = new ArrayList<>();
        assertThatThrownBy(() -> in(path, csv)).isInstanceOfSatisfying(Refused.class, refused -> refused.errors().forEach(error -> messages.add(error.message())));
        return messages;
    }

    @Test
    void goesOutAndComesInWithoutLoss() {
        assertThat(out("prices")).isEqualTo("key,label.en,label.de,amount,ofValues\r\nBASE,Base,Grundpreis,12,\r\nSIZE,,,,price\r\n");
        for (String path : List.of("prices", "constraints", "steps", "examples", "characteristics.size.choice.values")) {
            assertThat(in(path, out(path)).draft()).as("nothing is stored where nothing changes").isEqualTo(cup);
        }
        Imported dearer = in("prices", out("prices").replace(",12,", ",13.50,"));
        assertThat(dearer.draft().file()).isEqualTo(cup.file().replace("amount: 12}", "amount: 13.50}"));
        assertThat(dearer.cells()).as("a mistake elsewhere is none of a cell").isEmpty();
    }

    @Test
    void givesOutTheColumnsThatAreAskedForAndNoOthers() {
        assertThat(CsvTable.written(ProductLineText.of(cup.file()).table("characteristics").orElseThrow().only(CsvTable.columns(List.of("choice.label.de", "choice.weight", "choice.label.de")))))
                .isEqualTo("key,choice.label.de,choice.weight\r\nsize,Größe,\r\nhandle,Henkel,\r\n");
        assertThatThrownBy(() -> CsvTable.columns(List.of("label.en", "../label"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.errors().getFirst().message()).startsWith("'../label' cannot be asked for; allowed are at most 200 paths"));
        assertThatThrownBy(() -> CsvTable.columns(java.util.stream.IntStream.range(0, 201).mapToObj(number -> "c" + number).toList())).isInstanceOf(Refused.class);
    }

    @Test
    void bothWaysForEverySectionOfTheShippedLines() {
        ShippedLines.all().forEach(line -> {
            ProductLineText text = ProductLineText.of(ProductLineFile.write(line.version()));
            List<String> paths = new ArrayList<>(List.of("prices", "constraints", "calculations", "footprint", "steps", "examples"));
            text.keys("characteristics").forEach(code -> paths.add("characteristics." + code + ".choice.values"));
            paths.forEach(path -> text.table(path).ifPresent(table -> assertThat(CsvTable.read(CsvTable.written(table))).as(path).isEqualTo(table)));
        });
    }

    @Test
    void tellsMistakesByRowAndColumn() {
        Imported mistaken = in("constraints", "key,severity,forbid,because.en,because.de\nC01,WARNING,size = LARG,It is large.,Sie ist groß.\nC02,EROR,handle = NONE,No.,Nein.\n");
        assertThat(mistaken.cells()).extracting(CellMistake::row, CellMistake::column, CellMistake::didYouMean).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, "forbid", List.of("LARGE")), org.assertj.core.groups.Tuple.tuple(3, "severity", List.of("ERROR")));
        cup = studio.fromCup(DAVE);
        assertThat(refused("prices", "key,amount,amount,a..b\nBASE,1,2,3\nTEA,1\n"))
                .containsExactly("Row 1, column amount: The column stands here twice.",
                        "Row 1, column a..b: 'a..b' is no column; allowed are paths below an entry such as amount or label.en.",
                        "Row 3: The row has 2 cells; the first row names 4 columns.");
        assertThat(refused("prices", "name,amount\nBASE,1\n").getFirst()).startsWith("Row 1, column name: The first column is named 'name'");
        assertThat(refused("prices", "key,amount\nBASE,[1\n").getFirst()).startsWith("Row 2, column amount: The value for prices.BASE.amount cannot be read");
        assertThat(refused("prices", "key,amount\nBASE,1\nBASE,2\n").getFirst()).isEqualTo("Row 2: 'BASE' stands in two rows; it may stand in one.");
        assertThat(refused("prices", "key,label,label.en\nBASE,x,y\n").getFirst()).contains("Row 2, column label");
        assertThat(refused("code", "key,a\nB,1\n").getFirst()).isEqualTo("code is no section whose entries could be rows.");
        assertThat(refused("prices", "").getFirst()).startsWith("Row 1: The table is empty");
        assertThat(refused("prices", "key,amount\n\"BASE\"x,1\n").getFirst()).startsWith("Row 2: The row cannot be read as CSV");
    }

    @Test
    void takesCombinationsAndPricesRowByRow() {
        cup = studio.set(cup, DAVE, "constraints.C02", "severity: ERROR\nrequire:\n  # the usual ones\n  - {size: SMALL, handle: [ROUND, NONE]}\nbecause: {en: No., de: Nein.}");
        cup = studio.set(cup, DAVE, "prices.HANDLE", "label: {en: Handle, de: Henkel}");
        assertThat(out("constraints.C02.require")).isEqualTo("key,size,handle\r\n0,SMALL,\"[ROUND, NONE]\"\r\n");

        cup = in("constraints.C02.require", "key,size,handle\n0,SMALL,\"[ROUND, NONE]\"\n,LARGE,ROUND\n").draft();
        cup = in("prices.HANDLE.amount", "key,size,handle,then\n,LARGE,ROUND,1.50\n,,,0\n").draft();

        assertThat(studio.mistakes(cup)).isEmpty();
        assertThat(cup.file()).contains("  # the usual ones\n", "{size: LARGE, handle: ROUND}\n", "- {size: LARGE, handle: ROUND, then: 1.50}\n", "- {then: 0}\n");
        for (String path : List.of("constraints.C02.require", "prices.HANDLE.amount")) {
            assertThat(in(path, out(path)).draft()).isEqualTo(cup);
        }
        assertThat(in("constraints.C02.require", "key,size,handle,lid\n0,SMAL,ROUND,\n1,LARGE,,FLAT\n,LARGE,[],\n").cells())
                .extracting(CellMistake::row, CellMistake::column, CellMistake::didYouMean).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "size", List.of("SMALL")), org.assertj.core.groups.Tuple.tuple(3, "lid", List.of()),
                        org.assertj.core.groups.Tuple.tuple(4, "handle", List.of()));
    }

    @Test
    void makesFormulasHarmlessAndGivesThemBackAsTheyWere() {
        List<String> words = List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "'=1", "''", "", "'", "＝1", "[a", "{b", "null", "a'b", "-12.5", "+7", "12",
                "two\nlines, \"quoted\"", "\u2003=1", "\r=1");
        for (String one : words) {
            ProductLineText line = ProductLineText.of("prices:\n  A:\n    label: x\n").write("prices.A.label", one);
            String csv = line.table("prices").map(CsvTable::written).orElseThrow();
            assertThat(CsvTable.read(csv)).as(one).isEqualTo(line.table("prices").orElseThrow());
            String cell = CsvTable.harmless(one);
            assertThat(cell.matches("[-+]?[0-9]+(\\.[0-9]+)?") || cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0).as(cell).isTrue();
        }
    }
}
