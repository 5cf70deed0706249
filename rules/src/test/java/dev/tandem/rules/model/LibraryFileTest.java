package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.rules.model.Library.Kind;
import dev.tandem.rules.model.Library.Part;
import dev.tandem.rules.model.ProductLineException.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFileTest {

    @Test
    void knowsItsParts() {
        Library dyes = LibraryFile.read("dyes.yaml", LibraryUseTest.DYES);

        assertThat(dyes.code() + " " + dyes.version() + " " + dyes.name().de()).isEqualTo("DYES 2 Farbstoffe");
        assertThat(dyes.parts()).containsExactly(
                new Part(Kind.VALUES, "WARM", new LocalizedText("Warm colours", "Warme Farben"), 2),
                new Part(Kind.ENUMERATION, "FADING", null, 2),
                new Part(Kind.CALCULATION, "surface", new LocalizedText("Surface", "Oberfläche"), null),
                new Part(Kind.CALCULATION, "girth", new LocalizedText("Girth", "Umfang"), null));
    }

    @Test
    void layoutIsNoContent() {
        String hash = LibraryFile.read("dyes.yaml", LibraryUseTest.DYES).contentHash();

        assertThat(LibraryFile.read("dyes.yaml", "# Made of plants.\n" + LibraryUseTest.DYES.replace("is: 60 * 3.14", "is: '60 * 3.14'")).contentHash()).isEqualTo(hash);
        assertThat(LibraryFile.read("dyes.yaml", LibraryUseTest.DYES.replace("price: 2", "price: 3")).contentHash()).isNotEqualTo(hash);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            library: DYES               | library: dyes              | 2:10: library: 'dyes' is not an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64). Did you mean DYES?
            version: 2                  | version: 0                 | 3:10: version: 0 is outside 1 to 2147483647.
            format: 1                   | format: 2                  | 1:9: format: This format is not known; allowed: 1. Did you mean 1?
            en: Dyes, de: Farbstoffe    | en: Dyes                   | 4:1: name: The key 'de' is missing.
            fade: {type: FADING}        | fade: {type: FADNIG}       | 9:20: values.WARM.properties.fade.type: 'FADNIG' is not a type; allowed: number, flag, FADING. Did you mean FADING?
            fade: FAST, price: 2        | fade: FASTER, price: 2     | 13:61: values.WARM.values.OXBLOOD.fade: 'FASTER' is not a code of FADING; allowed: SLOW, FAST. Did you mean FAST?
            price: 2}                   | price: 2, prize: 3}        | 13:77: values.WARM.values.OXBLOOD.prize: The key 'prize' is not known here; allowed: label, fade, price. Did you mean price?
            is: height * girth          | is: height * * girth       | 19:18: calculations.surface.is: Expected a value, found '*'.
            is: 60 * 3.14               | is: surface / 2            | 19:9: calculations.surface.is: The calculations need each other: surface -> girth -> surface.
            values:\\n  WARM            | uses: {OTHER: 1}\\nvalues:\\n  WARM | 5:1: uses: The key 'uses' is not known here; allowed: format, library, version, name, description, values, enumerations, calculations.
            """)
    void tellsEveryMistakeAtItsPlace(String sound, String broken, String told) {
        String file = LibraryUseTest.DYES.replace(sound.replace("\\n", "\n"), broken.replace("\\n", "\n"));

        assertThat(file).isNotEqualTo(LibraryUseTest.DYES);
        assertThat(catchThrowableOfType(ProductLineException.class, () -> LibraryFile.read("dyes.yaml", file)).mistakes())
                .extracting(Mistake::toString).containsExactly("dyes.yaml:" + told);
    }

    @Test
    void isNeitherEmptyNorEndless() {
        assertThat(catchThrowableOfType(ProductLineException.class, () -> LibraryFile.read("a", "format: 1\nlibrary: A\nversion: 1\nname: {en: A, de: A}\n")))
                .hasMessage("a:1:1: A library needs at least one part: values, enumerations or calculations.");
        assertThat(catchThrowableOfType(ProductLineException.class, () -> LibraryFile.read("a", "#" + "x".repeat(LibraryFile.LONGEST))))
                .hasMessage("a:1:1: The library has 200001 characters; at most 200000 are allowed.");
    }

    @Test
    void isToldFromAProductLineByItsFirstKey() {
        assertThat(LibraryFile.isLibrary(ProductLineText.of(LibraryUseTest.DYES))).isTrue();
        assertThat(LibraryFile.isLibrary(ProductLineText.of(Candle.file()))).isFalse();
        assertThat(LibraryFile.isLibrary(ProductLineText.of("a: ["))).isFalse();
    }
}
