package dev.tandem.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.catalog.ProductLineSources.Source;
import dev.tandem.storage.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCatalogTest {

    private static final String CUP =
            """
            format: 1
            code: CUP
            version: 1
            effectiveFrom: 2026-01-01T00:00:00Z
            name: {en: Cup, de: Tasse}
            description: {en: A cup., de: Eine Tasse.}
            currency: EUR
            characteristics:
              size:
                choice:
                  label: {en: Size, de: Größe}
                  default: SMALL
                  values:
                    SMALL: {label: {en: Small, de: Klein}}
                    LARGE: {label: {en: Large, de: Groß}}
            constraints:
              C01:
                severity: WARNING
                forbid: size = LARGE
                because: {en: It is large., de: Sie ist groß.}
            prices:
              BASE: {label: {en: Base, de: Grundpreis}, amount: 12}
            footprint:
              BASE: {label: {en: Base, de: Basis}, amount: 1}
            steps:
              c10:
                kind: CRAFT
                name: {en: Throw, de: Drehen}
                capability: WHEEL
                skill: {name: THROWING, level: 2}
                minutes: 30
                because: {en: Every cup is thrown., de: Jede Tasse wird gedreht.}
            examples:
              - {name: small is fine, selections: {}, violates: [], price: 12, needs: [c10]}
              - {name: large is large, selections: {size: LARGE}, violates: [C01]}
            """;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void offersTheVersionInEffectAndEveryVersionByItsNumber() {
        Catalog catalog = load(new Source("one.yaml", CUP), new Source("two.yaml", second()));
        assertThat(catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(1);
        assertThat(catalog.find("CUP", null, Instant.parse("2026-07-01T00:00:00Z")).orElseThrow().version().version()).isEqualTo(2);
        assertThat(catalog.find("CUP", 2, null)).isPresent();
        assertThat(catalog.find("CUP", null, Instant.parse("2025-01-01T00:00:00Z"))).isEmpty();
        assertThat(catalog.find("CUP", 3, null)).isEmpty();
        assertThat(catalog.inEffect(clock.instant())).hasSize(1);
    }

    @Test
    void refusesChangedContentUnderAnOldNumberAndSaysWhatToDo() {
        load(new Source("cup.yaml", CUP));
        assertThatThrownBy(() -> load(new Source("cup.yaml", CUP.replace("amount: 12}", "amount: 13}").replace("price: 12", "price: 13"))))
                .isInstanceOf(ProductLinesUnusable.class)
                .hasMessage("cup.yaml changes version 1 of CUP, which was published on 2026-06-01T00:00:00Z: give the changed content the"
                        + " number 2, or put the published content back.");
    }

    @Test
    void takesTheSameContentInAnotherLayout() {
        load(new Source("cup.yaml", CUP));
        assertThat(load(new Source("mug.yaml", "# the same\n" + CUP)).find("CUP", 1, null)).isPresent();
    }

    @Test
    void keepsAVersionWhoseFileIsGoneForWhatWasConfiguredOnIt() {
        load(new Source("one.yaml", CUP), new Source("two.yaml", second()));
        clock.advance(java.time.Duration.ofDays(60));
        Catalog catalog = load(new Source("one.yaml", CUP));
        assertThat(catalog.find("CUP", 2, null)).isPresent();
        assertThat(catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(1);
    }

    @Test
    void tellsEveryMistakeOfEveryFileAtOnce() {
        assertThatThrownBy(() -> load(
                        new Source("one.yaml", CUP.replace("violates: [C01]", "violates: []")),
                        new Source("two.yaml", CUP.replace("size = LARGE", "size = LARG").replace("version: 1", "version: 2")),
                        new Source("three.yaml", CUP)))
                .isInstanceOf(ProductLinesUnusable.class)
                .hasMessageContaining("one.yaml")
                .hasMessageContaining("large is large")
                .hasMessageContaining("two.yaml:")
                .hasMessageContaining("LARGE")
                .hasMessageContaining("three.yaml and one.yaml both say that they are version 1 of CUP.");
        assertThat(load(new Source("cup.yaml", CUP)).find("CUP", 1, null)).as("nothing was registered by half").isPresent();
    }

    @Test
    void readsFilesOfAFolderBesidesThoseOnTheClassPath() throws IOException {
        Files.writeString(folder.resolve("cup.yaml"), CUP);
        Catalog catalog = load(new ProductLineSources(folder).all().toArray(Source[]::new));
        assertThat(catalog.inEffect(clock.instant()).stream().map(line -> line.version().code()))
                .containsExactly("CORD", "CUP", "LUTH", "VELO");
        assertThatThrownBy(() -> new ProductLineSources(folder.resolve("nowhere")).all())
                .hasMessageContaining("tandem.product-lines.folder is '" + folder.resolve("nowhere"));
        Files.write(folder.resolve("bad.yaml"), new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> new ProductLineSources(folder).all()).hasMessageContaining("bad.yaml is not written in UTF-8.");
    }

    @Test
    void saysItWithoutAStackTrace() {
        var failure = new ProductLinesUnusable(List.of("cup.yaml:1:1: nothing is right.", "mug.yaml:2:2: neither."));
        assertThat(new ProductLinesUnusableAnalyzer().analyze(new IllegalStateException(failure)).getDescription())
                .isEqualTo("The product lines cannot be offered:\n  - cup.yaml:1:1: nothing is right.\n  - mug.yaml:2:2: neither.");
    }

    private static final String SIZES = """
            format: 1
            library: SIZES
            version: 1
            name: {en: Sizes, de: Größen}
            values:
              PLAIN:
                label: {en: Sizes, de: Größen}
                values:
                  SMALL: {label: {en: Small, de: Klein}}
                  LARGE: {label: {en: Large, de: Groß}}
            """;

    private static String withLibrary() {
        int from = CUP.indexOf("      values:");
        return CUP.substring(0, from) + "      values: SIZES.PLAIN\n" + CUP.substring(CUP.indexOf("constraints:")).replace("constraints:", "uses: {SIZES: 1}\nconstraints:");
    }

    @Test
    void takesLibrariesFromFilesInWhateverOrderTheyStand() {
        Catalog inline = load(new Source("cup.yaml", CUP));
        Catalog used = load(new Source("cup.yaml", withLibrary()), new Source("sizes.yaml", SIZES));

        assertThat(used.find("CUP", 1, null).orElseThrow().version()).isEqualTo(inline.find("CUP", 1, null).orElseThrow().version());
    }

    @Test
    void keepsWhatALineUsesEvenAfterTheLibrarysFileIsGone() {
        load(new Source("cup.yaml", withLibrary()), new Source("sizes.yaml", SIZES));

        assertThat(load().find("CUP", 1, null)).isPresent();
        assertThat(load(new Source("cup.yaml", withLibrary())).find("CUP", 1, null)).isPresent();
    }

    @Test
    void refusesAChangedLibraryUnderAnOldNumberAndOneThatIsNotThere() {
        assertThatThrownBy(() -> load(new Source("cup.yaml", withLibrary()))).hasMessageContaining("cup.yaml:14:8: uses.SIZES: There is no library 'SIZES'; there are none.");
        load(new Source("sizes.yaml", SIZES));
        assertThatThrownBy(() -> load(new Source("sizes.yaml", SIZES.replace("en: Large", "en: Big"))))
                .hasMessageContaining("sizes.yaml changes version 1 of the library SIZES, which was published on").hasMessageContaining("the number 2");
        assertThatThrownBy(() -> load(new Source("a.yaml", SIZES), new Source("b.yaml", SIZES)))
                .hasMessageContaining("b.yaml and a.yaml both say that they are version 1 of the library SIZES.");
        assertThatThrownBy(() -> load(new Source("sizes.yaml", SIZES.replace("label: {en: Large", "lable: {en: Large"))))
                .hasMessageContaining("sizes.yaml:10:15: values.PLAIN.values.LARGE.lable: The key 'lable' is not known here");
    }

    private static String second() {
        return CUP.replace("version: 1", "version: 2").replace("2026-01-01", "2026-06-15");
    }

    private Catalog load(Source... sources) {
        return new LoadCatalog(store.store(), new StoredLibraries(store.store(), clock), clock).load(List.of(sources)).catalog();
    }
}
