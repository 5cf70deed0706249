package dev.tandem.rules.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.exchange.FeatureModel.Attribute;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature models in UVL: what they mean, and what is told where one cannot be read. */
class UvlFileTest {

    private static final String LAMP = """
            namespace Lamp
            include
                Boolean.group-cardinality
                Arithmetic.*

            features
                lamp {abstract}
                    mandatory
                        base {price 10}
                    alternative
                        brass {price 7.5, finish 'polished'}
                        "raw oak" {price -2}
                    /* What the lamp may have, too:
                       none of it, or both. */
                    optional
                        dimmer {price 4}
                        shade {price 3, layers [1, 2], maker {name "Orsa"}} // of linen
                            [1..2]
                                wide
                                high
                                tinted
            constraints
            """;

    private static Set<String> products(String constraint) {
        return Products.of(UvlFile.read("lamp.uvl", LAMP + "    " + constraint.replace("\n", "\n    ")).finite());
    }

    @Test
    void groupsSayHowManyGoTogether() {
        assertThat(products("")).hasSize(2 * 2 * (1 + 6)).contains(
                "lamp base brass", "lamp base raw oak dimmer shade wide tinted").doesNotContain("lamp base brass shade");
    }

    @Test
    void keepsWhatIsSaidAboutAFeature() {
        assertThat(UvlFile.read("lamp.uvl", LAMP).features().get("brass").attributes()).isEqualTo(Map.of(
                "price", new Attribute.Number(new BigDecimal("7.5")), "finish", new Attribute.Text("polished")));
        assertThat(UvlFile.read("lamp.uvl", LAMP).features().get("lamp").attributes()).containsEntry("abstract", new Attribute.Flag(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            dimmer & brass                                   ; 7
            dimmer | brass                                   ; 21
            dimmer => "raw oak" & !shade                     ; 14 + 1
            dimmer => !(brass | shade)                       ; 14 + 1
            dimmer <=> brass                                 ; 14
            !(dimmer <=> brass)                              ; 14
            (dimmer <=> brass) <=> shade                     ; 14
            dimmer => brass => shade                         ; 24 + 1
            !(wide & high) & !(high & tinted | tinted & wide) ; 2 * 2 * 4
            brass.price + dimmer.price > 8                   ; 7
            brass.price * 2 == 15                            ; 14
            sum(price) <= 12.5                               ; 8
            sum(price, shade) + 0 >= 3                       ; 24
            !(dimmer.price == 0 | shade)                     ; 2
            dimmer.price != 4                                ; 14
            !(dimmer.price != 4)                             ; 14
            ceil(brass.price) - floor(brass.price) == 1      ; 14
            len(brass.finish) / 4 > 1.9                      ; 14
            3 < 2                                            ; 0
            """)
    void conditionsMeanWhatTheLanguageSays(String constraint, String expected) {
        int products = Arrays.stream(expected.split("\\+"))
                .mapToInt(part -> Arrays.stream(part.split("\\*")).mapToInt(factor -> Integer.parseInt(factor.strip())).reduce(1, (a, b) -> a * b))
                .sum();
        assertThat(products(constraint)).hasSize(products);
    }

    @Test
    void constraintsMayStandAmongAttributesAndGoOnOverLines() {
        FeatureModel model = UvlFile.read("lamp.uvl", """
                features
                	lamp {constraint a => b,
                	      constraints [c => a, !(b
                	         & d)]}
                		optional
                			a
                			b
                			c
                			d
                """);
        assertThat(Products.of(model.finite())).containsExactlyInAnyOrder(
                "lamp", "lamp b", "lamp a b", "lamp a b c", "lamp d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            dimer => brass            ; 23:5: There is no feature 'dimer'. Did you mean dimmer?
            shade & brass.prize > 3   ; 23:13: There is no attribute 'prize'. Did you mean price?
            brass.finish > 3          ; 23:5: 'brass.finish' is no number.
            brass > 3                 ; 23:5: 'brass' is no number: an attribute is written feature.attribute.
            brass.price               ; 23:5: There is no feature 'brass.price'.
            avg(price) > 3            ; 23:5: 'avg' is not supported, for it is no sum
            base.price * brass.price > 3 ; 23:5: A product of two attributes is not supported
            base.price / 3 > 3        ; 23:5: 1 / 3 has no end in decimals
            brass.finish == 'polished' ; 23:5: 'brass.finish' is no number.
            (dimmer & brass) + 3 > 4  ; 23:6: A condition stands where a number is expected.
            dimmer => 3               ; 23:15: A number or text stands where a condition is expected.
            dimmer => ( brass         ; 23:22: ')' is expected here, not the end of the line.
            dimmer =>                 ; 23:14: A feature, a number or '(' is expected here, not the end of the line.
            dimmer brass              ; 23:12: The line should end here, not go on with 'brass'.
            dimmer == "brass          ; 23:15: The quote that begins here does not end on its line.
            dimmer ~ brass            ; 23:12: Unexpected character '~'.
            """)
    void saysWhatIsWrongWithAConstraint(String constraint, String expected) {
        assertThatThrownBy(() -> products(constraint)).isInstanceOf(ExchangeException.class)
                .hasMessageContaining("lamp.uvl:" + expected.replace("'~~'", "'~'"));
    }

    @Test
    void tellsEveryConstraintThatIsNotSupported() {
        assertThatThrownBy(() -> products("avg(price) > 1\ndimmer => brass\nlen(dimmer.price) > 2"))
                .isInstanceOfSatisfying(ExchangeException.class, e ->
                        assertThat(e.mistakes()).extracting(ExchangeException.Mistake::line).containsExactly(23, 25));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            alternative      ; alternating        ; 10:9: 'alternating' is no group: mandatory, optional, or, alternative, or a cardinality such as [1..3].
            [1..2]           ; [3..2]             ; 18:17: [3..2]: the lower end is above the upper one.
            dimmer {price 4} ; brass              ; 16:13: There are two features 'brass', the other is in line 11.
            dimmer {price 4} ; Integer dimmer     ; 16:13: 'Integer dimmer': features that are numbers or texts are not supported
            dimmer {price 4} ; dimmer cardinality [1..3] ; 16:32: 'dimmer' occurs '[1..3]' times: a feature that occurs other than once is not supported.
            dimmer {price 4} ; dimmer brass       ; 16:20: A feature stands alone on its line
            dimmer {price 4} ; dimmer {price 4, price 5} ; 16:30: There are two attributes 'price'.
            dimmer {price 4} ; dimmer {price =>}  ; 16:27: The value of an attribute is a number, a 'text', true or false, not '=>'.
            "raw oak" {price -2} ; "raw oak       ; 12:13: The quote that begins here does not end on its line.
            features         ; imports            ; 6:1: Imports are not supported: a model stands in one file.
            features         ; functions          ; 6:1: 'functions' is no section: namespace, include, imports, features, constraints.
            */               ; //                 ; 13:9: The comment that begins here does not end.
            """)
    void saysWhatIsWrongWithTheTree(String from, String to, String expected) {
        assertThatThrownBy(() -> UvlFile.read("lamp.uvl", LAMP.replace(from, to)).finite()).isInstanceOf(ExchangeException.class)
                .hasMessageContaining("lamp.uvl:" + expected);
    }

    @Test
    void refusesWhatIsTooDeep() {
        StringBuilder deep = new StringBuilder("features\n");
        for (int i = 0; i < 500; i++) {
            deep.append(" ".repeat(2 * i + 1)).append("f").append(i).append('\n').append(" ".repeat(2 * i + 2)).append("optional\n");
        }
        assertThatThrownBy(() -> UvlFile.read("deep.uvl", deep + " ".repeat(1001) + "f\n")).hasMessageContaining("Features are nested more than 200 deep.");
        assertThatThrownBy(() -> products("(".repeat(5_000) + "dimmer" + ")".repeat(5_000))).hasMessageContaining("The constraint is nested more than 200 deep.");
        assertThatThrownBy(() -> products("!".repeat(5_000) + "dimmer")).hasMessageContaining("nested more than 200 deep.");
        assertThatThrownBy(() -> products("dimmer" + " <=> dimmer".repeat(5_000))).hasMessageContaining("nested more than 200 deep.");
        assertThatThrownBy(() -> UvlFile.read("deep.uvl", "features\n a " + "{x ".repeat(5_000))).hasMessageContaining("nested more than 20 deep.");
        assertThat(UvlFile.read("deep.uvl", LAMP + "    dimmer" + " <=> dimmer".repeat(99)).finite().rules()).as("not doubled by each").hasSizeLessThan(500);
    }
}
