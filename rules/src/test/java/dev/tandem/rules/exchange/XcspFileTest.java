package dev.tandem.rules.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of XCSP 2.1. */
class XcspFileTest {

    private static final String LAMP = """
            <instance>
              <presentation format="XCSP 2.1" type="CSP" name="lamp"/>
              <domains nbDomains="2">
                <domain name="D1" nbValues="3"> 0..1 -1 </domain>
                <domain name="D2" nbValues="2"> 7 9 </domain>
              </domains>
              <variables nbVariables="3">
                <variable name="shade" domain="D1"/>
                <variable name="base" domain="D2"/>
              </variables>
              <relations>
                <relation name="R1" arity="2" nbTuples="3" semantics="supports">
                  0 7 |
                  1 9 | -1 5 |
                </relation>
                <relation name="R2" arity="1" nbTuples="1" semantics="conflicts"> 9 </relation>
              </relations>
              <constraints>
                <constraint name="fits" arity="2" scope="shade base" reference="R1"/>
                <constraint name="sold out" arity="1" scope="base" reference="R2"/>
              </constraints>
            </instance>
            """;

    @Test
    void variablesAreChoicesAndConstraintsTables() {
        FiniteModel model = XcspFile.read("lamp.xml", LAMP);

        assertThat(model.slots()).extracting(Slot::name, Slot::values).containsExactly(
                tuple("shade", List.of("0", "1", "-1")),
                tuple("base", List.of("7", "9")));
        assertThat(model.constraints()).containsExactly("fits", "sold out");
        assertThat(model.rules()).hasSize(4);
        assertThat(model.rules().get(0)).isInstanceOfSatisfying(Rule.ExactlyOne.class,
                one -> assertThat(one.literals()).containsExactly(0, 2, 4));
        assertThat(model.rules().get(2)).isInstanceOfSatisfying(Rule.Table.class, table -> {
            assertThat(table.allowed()).isTrue();
            assertThat(table.tuples()).as("5 is no value of base").isDeepEqualTo(new int[][] {{0, 0}, {1, 1}});
            assertThat(table.columns()).isDeepEqualTo(new int[][] {{0, 2, 4}, {6, 8}});
        });
        assertThat(model.rules().get(3)).isInstanceOfSatisfying(Rule.Table.class, table -> assertThat(table.allowed()).isFalse());
    }

    @Test
    void neverExpandsEntitiesNorReadsWhatADocumentTypeNames() {
        assertThatThrownBy(() -> XcspFile.read("bomb.xml", """
                <!DOCTYPE instance [<!ENTITY a "0 1 2"><!ENTITY b SYSTEM "file:///etc/passwd">]>
                <instance><domains><domain name="D">&a;&b;</domain></domains></instance>
                """)).isInstanceOf(ExchangeException.class).hasMessageContaining("bomb.xml:").hasMessageNotContaining("root");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            domain="D2"    ; domain="D3"      | 9: There is no domain 'D3' above.
            reference="R2" ; reference="R7"   | 20: There is no relation 'R7' above.
            scope="base"   ; scope="foot"     | 20: There is no variable 'foot' above.
            scope="base"   ; scope="base base" | 20: The scope 'base base' is not 1 different variables.
            1 9            ; 1 9 9            | 14: Tuple 2 has more values, the relation's arity is 2.
            1 9            ; 1                | 14: Tuple 2 has 1 values, the relation's arity is 2.
            supports       ; soft             | 12: The semantics 'soft' is not supported, only supports and conflicts.
            0..1           ; 0..many          | 4: 'many' is not an integer.
            0..1           ; 0..99999999      | 4: '0..99999999' is not an interval of 1 to 1,000,000 values.
            arity="1" nbT  ; arity="0" nbT    | 16: The arity is 0, allowed is 1 to 1,000.
            <constraints>  ; <predicates>     | 18: <predicates> is not supported; of XCSP 2.1 are read
            name="base"    ; name="shade"     | 9: There are two of the name 'shade'.
            name="base"    ; title="shade"    | 9: <variable> needs the attribute 'name'.
            </constraints> ; </constraint>    | 21: This is not well-formed XML.
            """)
    void saysWhatIsWrongAndWhere(String change, String expected) {
        String[] fromTo = change.split(";");
        String at = expected.split(":")[0];
        assertThatThrownBy(() -> XcspFile.read("lamp.xml", LAMP.replace(fromTo[0].strip(), fromTo[1].strip())))
                .isInstanceOf(ExchangeException.class)
                .hasMessageMatching("(?s)lamp\\.xml:" + at + ":[0-9]+: .*")
                .hasMessageContaining(expected.substring(at.length() + 2));
    }
}
