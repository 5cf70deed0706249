package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProductLineTextTest {

    private static final String CUP = """
            # Cups for tea.
            format: 1
            code: CUP
            characteristics:
              size:   # how large
                choice:
                  label: {en: Size, de: Größe}
                  values:
                    # the usual one
                    SMALL: {label: {en: Small, de: Klein}, price: 1}
                    LARGE: {label: {en: Large, de: Groß}, price: 2}
            constraints:

            # Money.
            prices:
              BASE: {label: {en: Base, de: Basis}, amount: 12} # for all
            examples:
              - name: small
                selections: {}
              - {name: large, selections: {size: LARGE}}
            """;

    private final ProductLineText cup = ProductLineText.of(CUP);

    @Test
    void changesOneValueAndNothingAround() {
        assertThat(cup.set("prices.BASE.amount", "13.50").text()).isEqualTo(CUP.replace("amount: 12", "amount: 13.50"));
        assertThat(cup.set("code", "MUG").text()).isEqualTo(CUP.replace("code: CUP", "code: MUG"));
        assertThat(cup.set("examples[0].name", "a small one, please").text()).isEqualTo(CUP.replace("name: small\n", "name: a small one, please\n"));
    }

    @Test
    void addsAtTheEndWithWhatIsMissingOnTheWay() {
        assertThat(cup.set("prices.TEA.amount", "3").text()).isEqualTo(CUP.replace("# for all\n", "# for all\n  TEA:\n    amount: 3\n"));
        assertThat(cup.set("constraints.C01", "severity: ERROR\nforbid: size = LARGE\nbecause: {en: No., de: Nein.}").text())
                .isEqualTo(CUP.replace("constraints:\n", "constraints:\n  C01:\n    severity: ERROR\n    forbid: size = LARGE\n    because: {en: No., de: Nein.}\n"));
        assertThat(cup.set("characteristics.size.choice.values.HUGE", "{label: {en: Huge, de: Riesig}}").text())
                .isEqualTo(CUP.replace("price: 2}\n", "price: 2}\n        HUGE: {label: {en: Huge, de: Riesig}}\n"));
        assertThat(cup.set("examples[2]", "name: none\nselections: {}\n").text()).isEqualTo(CUP + "  - name: none\n    selections: {}\n");
        assertThat(cup.set("characteristics.size.choice.values.SMALL.mass", "0.2").text()).isEqualTo(CUP.replace("price: 1}", "price: 1, mass: 0.2}"));
    }

    @Test
    void removesWithTheCommentThatStandsRightAbove() {
        assertThat(cup.remove("characteristics.size.choice.values.SMALL").text())
                .isEqualTo(CUP.replace("        # the usual one\n        SMALL: {label: {en: Small, de: Klein}, price: 1}\n", ""));
        assertThat(cup.remove("prices.BASE.label.en").text()).isEqualTo(CUP.replace("en: Base, ", ""));
        assertThat(cup.remove("prices.BASE.amount").text()).isEqualTo(CUP.replace(", amount: 12", ""));
        assertThat(cup.remove("prices.BASE").text()).isEqualTo(CUP.replace("prices:\n  BASE: {label: {en: Base, de: Basis}, amount: 12}", "prices: {}"));
        assertThat(cup.remove("examples[0].name").text()).isEqualTo(CUP.replace("- name: small\n    selections", "- selections"));
    }

    @Test
    void movesAndRenames() {
        assertThat(cup.move("characteristics.size.choice.values.LARGE", "SMALL").keys("characteristics.size.choice.values")).containsExactly("LARGE", "SMALL");
        assertThat(cup.move("examples[0]", null).leaf("examples[1].name")).contains("small");
        assertThat(cup.rename("prices.BASE", "START").text()).isEqualTo(CUP.replace("  BASE:", "  START:"));
    }

    @Test
    void writesWhatWouldMeanSomethingElseInItsPlaceInQuotes() {
        assertThat(cup.write("prices.BASE.label.en", "Tea: two, please").text()).contains("{en: 'Tea: two, please', de: Basis}");
        assertThat(cup.set("prices.BASE.label", "en: Base\nde: Basis").text()).contains("BASE: {label: {en: Base, de: Basis}, amount: 12}");
    }

    @Test
    void saysWhyAPieceCannotBeChanged() {
        assertThatThrownBy(() -> cup.set("prices.BASE.amount", "{a: &x 1}")).isInstanceOf(TextEditException.class)
                .hasMessage("The value for prices.BASE.amount cannot be read: line 1, column 5: Anchors are not allowed: leave &x out.");
        assertThatThrownBy(() -> cup.remove("price.BASE")).hasMessageContaining("There is no price; the file is a mapping with format, code")
                .satisfies(refusal -> assertThat(((TextEditException) refusal).didYouMean()).containsExactly("prices"));
        assertThatThrownBy(() -> cup.set("code.x", "1")).hasMessage("code is 'CUP'; it has no key 'x'.");
        assertThatThrownBy(() -> cup.set("examples[7]", "1")).hasMessage("examples[7] is beyond the end: the list has 2 items, the next one is [2].");
        assertThatThrownBy(() -> cup.set("a..b", "1")).hasMessage("'a..b' is no path of a product-line file such as constraints.V01.forbid or examples[3].price.");
        assertThatThrownBy(() -> cup.move("prices.BASE", "TEA")).hasMessageContaining("'TEA' is nothing that prices.BASE could be put before");
        assertThatThrownBy(() -> ProductLineText.of("a: [").set("b", "1")).hasMessageStartingWith("The file cannot be read as YAML");
    }

    @Test
    void tellsDifferencesAndPlaces() {
        ProductLineText other = cup.set("prices.BASE.amount", "13").remove("examples[1]").move("characteristics.size.choice.values.LARGE", "SMALL");
        assertThat(cup.differences(other, 10)).extracting(one -> one.path() + ": " + one.from() + " > " + one.to()).containsExactly(
                "characteristics.size.choice.values: in the order SMALL, LARGE > in the order LARGE, SMALL",
                "prices.BASE.amount: 12 > 13",
                "examples[1]: {name: large, selections: {size: LARGE}} > null");
        assertThat(cup.place("prices.BASE.amount")).isEqualTo(new ProductLineText.Place(16, 40));
        assertThat(cup.piece("examples[0]")).contains("name: small\nselections: {}");
    }

    /** Random changes of the shipped lines: each says what was meant (or it would be refused), and no other line of comment is lost. */
    @Test
    void changesTheShippedLinesAnywhere() throws IOException {
        Random random = new Random(42);
        for (String line : List.of("velo", "luth", "cord")) {
            ProductLineText text = ProductLineText.of(ShippedLinesTest.shipped(line));
            for (int i = 0; i < Integer.getInteger("tandem.text-edits", 15); i++) {
                List<String> paths = paths(text);
                String path = paths.get(random.nextInt(paths.size()));
                long comments = comments(text);
                ProductLineText changed = switch (random.nextInt(3)) {
                    case 0 -> text.set(path, text.piece(path).orElseThrow());
                    case 1 -> text.remove(path);
                    default -> text.set(path, List.of("7", "x = Y and z", "a: {b: 1}\nc: two", "- 1\n- b: 2\n  c: ü💺", "|\n  two\n  lines").get(random.nextInt(5)));
                };
                assertThat(comments - comments(changed)).as("%s %s", line, path).isBetween(0L, 3L);
                text = random.nextInt(4) == 0 && paths(changed).size() > 200 ? changed : text;
            }
        }
    }

    private static long comments(ProductLineText text) {
        return text.text().lines().filter(one -> one.strip().startsWith("#")).count();
    }

    private static List<String> paths(ProductLineText text) {
        List<String> all = new ArrayList<>();
        collect("", TextReading.of(text.text()).tree(), all);
        return all;
    }

    private static void collect(String path, Tree tree, List<String> all) {
        if (!path.isEmpty() && !(tree instanceof Tree.Leaf leaf && TreeEdit.nothing(leaf))) {
            all.add(path);
        }
        if (tree instanceof Tree.Branch branch) {
            branch.entries().forEach((key, value) -> collect(path.isEmpty() ? key : path + "." + key, value, all));
        } else if (tree instanceof Tree.Items(var items)) {
            for (int i = 0; i < items.size(); i++) {
                collect(path + "[" + i + "]", items.get(i), all);
            }
        }
    }
}
