package dev.tandem.rules.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DIMACS as feature models use it. */
class DimacsFileTest {

    @Test
    void namedVariablesAreFeaturesAndTheOthersHelpers() {
        FiniteModel model = DimacsFile.read("bicycle.dimacs", """
                c 1 bicycle
                c 3 child seat
                c 4$ helper
                p cnf 4 2
                1 0
                -3 2
                4 0
                """);

        assertThat(model.slots()).extracting(Slot::name).containsExactly("bicycle", "child seat");
        assertThat(model.slots().get(1).literals()).containsExactly(4, 5);
        assertThat(model.variables()).isEqualTo(4);
        assertThat(model.rules().getLast()).isInstanceOfSatisfying(Rule.Clause.class, clause -> {
            assertThat(clause.literals()).containsExactly(5, 2, 6);
            assertThat(model.constraints().get(clause.group())).isEqualTo("line 7");
        });
    }

    @Test
    void whereNothingIsNamedAllThatClausesMentionIsAFeature() {
        FiniteModel model = DimacsFile.read("car.cnf", "p cnf 5 2\r\n-5 2 0\r\n2 3 0 %\r\n0\r\n");

        assertThat(model.slots()).extracting(Slot::name).containsExactly("2", "3", "5");
    }

    @Test
    void anEmptyClauseIsAClause() {
        assertThat(DimacsFile.read("void.cnf", "p cnf 1 1\n0").rules()).singleElement().isInstanceOfSatisfying(
                Rule.Clause.class, clause -> assertThat(clause.literals()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 0                  | 1:1: A clause stands before the line 'p cnf VARIABLES CLAUSES'.
            c hello                | 1:8: There is no line 'p cnf VARIABLES CLAUSES'.
            p sat 3 1              | 1:1: 'p sat 3 1' is not 'p cnf VARIABLES CLAUSES'.
            p cnf many 1           | 1:1: The number of variables is 'many', allowed is 0 to 1,000,000.
            p cnf 9999999 1        | 1:1: The number of variables is '9999999', allowed is 0 to 1,000,000.
            p cnf 2 1;p cnf 2 1    | 2:1: There is a second line 'p cnf'.
            p cnf 2 1;1 3 0        | 2:3: There is no variable 3: the line 'p cnf' says 2.
            p cnf 2 1;1 two 0      | 2:3: 'two' is no literal: clauses are numbers of variables, with - for 'not', and end with 0.
            p cnf 2 1;1 2x 0       | 2:3: '2x' is no literal: clauses are numbers of variables, with - for 'not', and end with 0.
            p cnf 2 1;1 2          | 2:4: The last clause is not ended by 0.
            p cnf 2 2;1 2 0        | 2:6: The line 'p cnf' promises 2 clauses; the file has 1.
            """)
    void saysWhatIsWrongAndWhere(String text, String expected) {
        assertThatThrownBy(() -> DimacsFile.read("x.cnf", text.replace(';', '\n')))
                .isInstanceOf(ExchangeException.class).hasMessage("x.cnf:" + expected);
    }
}
