package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the store promises about what documents share, and about documents of another form. */
public abstract class SharingContract {

    private record Words(String en, String de) {}

    private record Sign(String id, Words words) {}

    private static final DocumentType<Sign> SIGNS = signs(1, Words.class);
    private static final Words EXIT = new Words("Exit", "Ausgang");

    /** The store, open. */
    protected abstract Store store();

    /** Opens the store of this test; what was written before it was closed is there again. */
    protected abstract void open();

    protected abstract void close();

    @BeforeEach
    void begin() {
        open();
    }

    @AfterEach
    void end() {
        close();
    }

    private static DocumentType<Sign> signs(int form, Class<?>... shared) {
        return new DocumentType<>("signs", Sign.class, Sign::id, List.of(), null, form, Set.of(shared));
    }

    private List<String> parts() {
        return store().documents(SharedPart.TYPE).changes(null, 100).changed().stream().map(it -> it.document().value().json()).toList();
    }

    @Test
    void storesOnceWhatDocumentsShareAndGivesItBack() {
        Documents<Sign> signs = store().documents(SIGNS);
        signs.insert(new Sign("a", EXIT));
        signs.insert(new Sign("b", new Words("Exit", "Ausgang")));
        signs.insert(new Sign("c", new Words("Way out", "Ausgang")));
        signs.replace(new Sign("c", EXIT), 1);

        end();
        open();
        signs = store().documents(SIGNS);
        assertThat(signs.findAll(List.of("a", "b", "c"))).extracting(found -> found.value().words()).containsOnly(EXIT);
        signs.insert(new Sign("d", EXIT));
        assertThat(parts()).containsExactlyInAnyOrder("{\"en\":\"Exit\",\"de\":\"Ausgang\"}", "{\"en\":\"Way out\",\"de\":\"Ausgang\"}");
    }

    @Test
    void storesOnceWhatManyBringAtTheSameTime() {
        Documents<Sign> signs = store().documents(SIGNS);
        List<Callable<Versioned<Sign>>> calls = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> calls.add(() -> signs.insert(new Sign("s" + i, EXIT))));
        assertThat(AtOnce.call(40, calls)).hasSize(40);
        assertThat(parts()).hasSize(1);
    }

    @Test
    void readsWhatStandsInADocumentItself() {
        store().documents(signs(1)).insert(new Sign("a", EXIT));
        end();
        open();
        assertThat(store().documents(SIGNS).find("a").orElseThrow().value().words()).isEqualTo(EXIT);
        assertThat(parts()).isEmpty();
    }

    @Test
    void refusesDocumentsOfAnotherFormAndSaysWhichWroteThem() {
        store().documents(SIGNS).insert(new Sign("a", EXIT));
        end();
        open();
        assertThatThrownBy(() -> store().documents(signs(2, Words.class)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("The signs in ")
                .hasMessageContaining("have form 1, this Tandem reads form 2")
                .hasMessageContaining("written by an earlier one");
        assertThat(store().documents(SIGNS).find("a")).isPresent();
    }

    @Test
    void takesAnotherFormWhereNothingIsStored() {
        store().documents(SIGNS);
        end();
        open();
        store().documents(signs(3, Words.class)).insert(new Sign("a", EXIT));
        end();
        open();
        assertThat(store().documents(signs(3, Words.class)).find("a")).isPresent();
        end();
        open();
        assertThatThrownBy(() -> store().documents(SIGNS)).hasMessageContaining("written by a newer one");
    }
}
