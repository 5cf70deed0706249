package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.ProductLineException.Mistake;
import dev.tandem.rules.model.Tree.Branch;
import dev.tandem.rules.model.Tree.Leaf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryUseTest {

    static final String DYES = """
            format: 1
            library: DYES
            version: 2
            name: {en: Dyes, de: Farbstoffe}
            values:
              WARM:
                label: {en: Warm colours, de: Warme Farben}
                properties:
                  fade: {type: FADING}
                  price: {type: number, unit: EUR}
                values:
                  IVORY: {label: {en: Ivory, de: Elfenbein}, fade: SLOW}
                  OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}, fade: FAST, price: 2}
            enumerations:
              FADING: [SLOW, FAST]
            calculations:
              surface:
                label: {en: Surface, de: Oberfläche}
                is: height * girth
              girth: {label: {en: Girth, de: Umfang}, is: 60 * 3.14}
            """;

    static final String CANDLE = Candle.file()
            .replace("currency: EUR\n", "currency: EUR\nuses: {DYES: 2}\n")
            .replace("      values:\n        IVORY: {label: {en: Ivory, de: Elfenbein}}\n        OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}}\n",
                    "      values: DYES.WARM\n")
            .replace("calculations:\n", "calculations:\n  surface: DYES.surface\n");

    @Test
    void meansWhatItWouldWithThePartsWrittenInIt() {
        String inline = Candle.file()
                .replace("  BURN: [SLOW, FAST, ANY]\n", "  BURN: [SLOW, FAST, ANY]\n  FADING: [SLOW, FAST]\n")
                .replace("      values:\n        IVORY: {label: {en: Ivory, de: Elfenbein}}\n        OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}}\n", """
                              properties:
                                fade: {type: FADING}
                                price: {type: number, unit: EUR}
                              values:
                                IVORY: {label: {en: Ivory, de: Elfenbein}, fade: SLOW}
                                OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}, fade: FAST, price: 2}
                        """)
                .replace("calculations:\n", "calculations:\n  surface: {label: {en: Surface, de: Oberfläche}, is: height * girth}\n")
                .replace("    is: height / 60\n", "    is: height / 60\n  girth: {label: {en: Girth, de: Umfang}, is: 60 * 3.14}\n");

        ProductLineVersion used = ProductLineFile.read("candle.yaml", CANDLE, OnTheShelf.of(DYES));

        assertThat(used).isEqualTo(ProductLineFile.read("candle.yaml", inline));
        assertThat(used.contentHash()).isNotEqualTo(Candle.aCandle().contentHash());
    }

    /** Any sets, enumerations and calculations of the shipped lines, moved to up to three libraries: nothing can tell the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"candle", "velo", "luth", "cord"})
    void nothingTellsWhetherPartsStandInTheLineOrInLibraries(String name) throws IOException {
        String file = name.equals("candle") ? Candle.file() : ShippedLinesTest.shipped(name);
        ProductLineVersion inline = ProductLineFile.read(name, file);
        String rules = CompiledVersion.of(inline).drl();
        for (int seed = 0; seed < 12; seed++) {
            Moved moved = Moved.out((Branch) TextReading.of(file).tree(), new Random(seed));

            ProductLineVersion used = ProductLineFile.read(name, moved.line(), moved.libraries());

            assertThat(moved.parts()).isPositive();
            assertThat(used).as("seed %s", seed).isEqualTo(inline);
            assertThat(CompiledVersion.of(used).drl()).isEqualTo(rules);
            assertThat(ProductLineFile.read(name, ProductLineFile.write(used))).isEqualTo(inline);
        }
    }

    @Test
    void anotherVersionOfALibraryChangesNoLineThatNamesAnotherOne() {
        String dearer = DYES.replace("version: 2", "version: 3").replace("price: 2}", "price: 3}");
        OnTheShelf both = OnTheShelf.of(DYES, dearer);
        ProductLineVersion before = ProductLineFile.read("candle.yaml", CANDLE, OnTheShelf.of(DYES));

        assertThat(ProductLineFile.read("candle.yaml", CANDLE, both)).isEqualTo(before);
        assertThat(ProductLineFile.read("candle.yaml", CANDLE.replace("{DYES: 2}", "{DYES: 3}"), both).contentHash()).isNotEqualTo(before.contentHash());
    }

    record Row(String sound, String broken, String told) {

        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Row> mistakes() {
        return Stream.of(
                new Row("{DYES: 2}", "{§DYE: 2}", "uses.DYE: There is no library 'DYE'; there are DYES. Did you mean DYES?"),
                new Row("{DYES: 2}", "{DYES: §7}", "uses.DYES: The library DYES has no version 7; it has 1, 2. Did you mean 2?"),
                new Row("{DYES: 2}", "{DYES: §two}", "uses.DYES: Expected a decimal number such as 12 or 0.5 without quotes, but found 'two'."),
                new Row("{DYES: 2}", "§DYES", "uses: Expected a mapping, but found 'DYES'."),
                new Row("DYES.WARM", "§DYES.WORM", "characteristics.colour.choice.values: 'DYES.WORM' is not among the values of DYES 2; allowed: DYES.WARM. Did you mean DYES.WARM?"),
                new Row("DYES.WARM", "§INKS.WARM", "characteristics.colour.choice.values: The file uses no library 'INKS'; it uses DYES."),
                new Row("DYES.surface", "§DYES.volume", "calculations.volume: 'DYES.volume' is not among the calculations of DYES 2; allowed: DYES.surface, DYES.girth."),
                new Row("values: DYES.WARM", "values: DYES.WARM\n      properties: §{shine: {type: flag}}",
                        "characteristics.colour.choice.properties: The properties come with the values of DYES.WARM; leave them out here."),
                new Row("BURN: [SLOW, FAST, ANY]", "BURN: [SLOW, FAST, ANY]\n  FADING: [NEVER]", "enumerations.FADING: DYES.WARM needs DYES.FADING, but 'FADING' is something else in this file; give that another name."),
                new Row("  slenderness:\n", "  girth: {label: {en: G, de: G}, is: 3}\n  slenderness:\n",
                        "calculations.girth: DYES.surface needs DYES.girth, but 'girth' is something else in this file; give that another name."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellsWhatIsWrongAtThePlaceThatRefersToIt(Row row) {
        OnTheShelf shelf = OnTheShelf.of(DYES, DYES.replace("version: 2", "version: 1"));
        String marked = row.broken().contains("volume") ? CANDLE.replace("surface: DYES.surface", "volume: §DYES.volume") : CANDLE.replace(row.sound(), row.broken());
        String found = marked.contains("§") ? marked : marked.replace("values: DYES.WARM", row.told().contains("WARM") ? "values: §DYES.WARM" : "values: DYES.WARM")
                .replace("surface: DYES.surface", row.told().contains("surface") ? "surface: §DYES.surface" : "surface: DYES.surface");

        assertThat(told(found.replace("§", ""), shelf)).containsExactly(Marked.place(found) + ": " + row.told());
    }

    @Test
    void tellsTheVersionThatIsThereWhereAPartIsTakenFromALibraryThatIsNotNamed() {
        String file = CANDLE.replace("uses: {DYES: 2}\n", "");

        assertThat(told(file, OnTheShelf.of(DYES))).allSatisfy(one -> assertThat(one)
                .endsWith("The file uses no library 'DYES'; it uses none. There is one: uses: {DYES: 2} takes it.")).hasSize(2);
    }

    @Test
    void whatAFormulaMentionsIsTheLinesOwn() {
        String file = CANDLE.replace("DYES: 2}", "DYES: 3}");
        OnTheShelf shelf = OnTheShelf.of(DYES.replace("version: 2", "version: 3").replace("height * girth", "heigth * girth"));

        assertThat(told(file, shelf)).containsExactly(Marked.place(file.replace("surface: DYES", "surface: §DYES"))
                + ": calculations.surface.is: Expected a number; 'heigth' is neither a characteristic nor a calculation. Did you mean height?");
    }

    @Test
    void aFewReferencesToMuchAreRefusedInsteadOfFillingTheMemory() {
        String values = IntStream.range(0, 3_000).mapToObj(i -> "      V" + i + ": {label: {en: a, de: a}}\n").collect(Collectors.joining());
        String library = "format: 1\nlibrary: MANY\nversion: 1\nname: {en: Many, de: Viele}\nvalues:\n  ALL:\n    label: {en: a, de: a}\n    values:\n" + values;
        String file = "format: 1\nuses: {MANY: 1}\ncharacteristics:\n" + IntStream.range(0, 4_000)
                .mapToObj(i -> "  c" + i + ": {choice: {label: {en: a, de: a}, values: MANY.ALL}}\n").collect(Collectors.joining());

        assertThat(told(file, OnTheShelf.of(library))).singleElement().asString().endsWith("With this, libraries bring more than 200000 parts into the file.");
    }

    @Test
    void noMoreThanTenLibrariesAreUsed() {
        String pins = IntStream.range(0, 11).mapToObj(i -> "L" + i + ": 1").collect(Collectors.joining(", "));

        assertThat(told(Candle.file().replace("currency: EUR\n", "currency: EUR\nuses: {" + pins + "}\n"), Libraries.NONE))
                .contains("candle.yaml:13:8: uses.L0: The file uses 11 libraries; at most 10 are allowed.");
    }

    private static List<String> told(String file, Libraries libraries) {
        return catchThrowableOfType(ProductLineException.class, () -> ProductLineFile.read("candle.yaml", file, libraries)).mistakes().stream()
                .map(Mistake::toString).toList();
    }

    /** Where the § stands. */
    private record Marked() {

        static String place(String text) {
            String before = text.substring(0, text.indexOf('§'));
            return "candle.yaml:" + (before.chars().filter(c -> c == '\n').count() + 1) + ":" + (before.length() - before.lastIndexOf('\n'));
        }
    }

    /** A line some parts of which were moved to libraries. */
    private record Moved(String line, OnTheShelf libraries, int parts) {

        static Moved out(Branch line, Random random) {
            List<Branch> libraries = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                libraries.add(new Branch().number("format", 1).text("library", "LIB" + i).number("version", 1 + random.nextInt(9))
                        .text("name", new LocalizedText("Shared", "Geteilt")).put("values", new Branch()).put("enumerations", new Branch()).put("calculations", new Branch()));
            }
            int parts = 0;
            Branch pins = new Branch();
            libraries.forEach(library -> pins.put(((Leaf) library.entries().get("library")).text(), library.entries().get("version")));
            Branch enumerations = line.entries().get("enumerations") instanceof Branch there ? there : new Branch();
            for (Map.Entry<String, Tree> entry : ((Branch) line.entries().get("characteristics")).entries().entrySet()) {
                if (((Branch) entry.getValue()).entries().get("choice") instanceof Branch choice && (parts == 0 || random.nextInt(3) > 0)) {
                    Branch library = libraries.get(random.nextInt(libraries.size()));
                    Branch set = new Branch().text("label", new LocalizedText("A set", "Eine Menge")).put("properties", choice.entries().remove("properties"))
                            .put("values", choice.entries().get("values"));
                    String name = entry.getKey().toUpperCase(java.util.Locale.ROOT);
                    ((Branch) library.entries().get("values")).put(name, set);
                    enumerations.entries().forEach((key, codes) -> ((Branch) library.entries().get("enumerations")).put(key, codes));
                    choice.text("values", reference(library, name));
                    parts++;
                }
            }
            for (Map.Entry<String, Tree> entry : (line.entries().get("calculations") instanceof Branch there ? there : new Branch()).entries().entrySet()) {
                if (random.nextBoolean()) {
                    Branch library = libraries.get(random.nextInt(libraries.size()));
                    ((Branch) library.entries().get("calculations")).put(entry.getKey(), entry.getValue());
                    entry.setValue(new Leaf(reference(library, entry.getKey()), false));
                    parts++;
                }
            }
            List<Branch> filled = libraries.stream().filter(library -> Stream.of("values", "calculations").anyMatch(section ->
                    !((Branch) library.entries().get(section)).entries().isEmpty())).toList();
            libraries.stream().filter(library -> !filled.contains(library)).forEach(empty -> pins.entries().remove(((Leaf) empty.entries().get("library")).text()));
            for (Map.Entry<String, Tree> entry : enumerations.entries().entrySet()) {
                List<Branch> holders = filled.stream().filter(library -> ((Branch) library.entries().get("enumerations")).entries().containsKey(entry.getKey())).toList();
                if (random.nextBoolean() && !holders.isEmpty()) {
                    entry.setValue(new Leaf(reference(holders.getFirst(), entry.getKey()), false));
                }
            }
            return new Moved(YamlWriter.write(line.put("uses", pins)), OnTheShelf.of(filled.stream().map(YamlWriter::write).toArray(String[]::new)), parts);
        }

        private static String reference(Branch library, String part) {
            return ((Leaf) library.entries().get("library")).text() + "." + part;
        }
    }
}
