package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {

    private static final Names NAMES = Workshop.names(Map.of("system_kg", "rider_kg + luggage_kg + 10"));

    private static ExpressionException mistake(String text) {
        return catchThrowableOfType(ExpressionException.class, () -> new ExpressionParser(NAMES).parse(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        // names
        "fram = STEEL                | 1  | 'fram' is neither a characteristic nor a calculation | frame",
        "STEEL = fram                | 9  | 'fram' is neither a characteristic nor a calculation | frame",
        "STEEL = ALU                 | 1  | Neither 'STEEL' nor 'ALU' is a characteristic or a calculation |",
        "frame = STEL                | 9  | 'STEL' is not a code of 'frame'; it has STEEL, TITANIUM, ALU, BAMBOO | STEEL",
        "frame in (ALU, Steel)       | 16 | 'Steel' is not a code of 'frame' | STEEL",
        "frame = `steel bar`         | 9  | 'steel bar' is not a code of 'frame' |",
        "fork = TITANIUM             | 8  | 'TITANIUM' is not a code of 'fork'; it has STEEL, CARBON |",
        "frame.mas > 1               | 7  | 'frame' has no property 'mas'; it has mass, stiffness, belt, mount, origin | mass",
        "frme.mass > 1               | 1  | 'frme' is not a characteristic | frame",
        "rider_kg.mass > 1           | 1  | 'rider_kg' is a number; only the value of a single choice has properties |",
        "accessories.mass > 1        | 1  | 'accessories' is a multiple choice of 'accessories'; only the value of a single |",
        "system_kg.mass > 1          | 1  | 'system_kg' is a calculation; only the value of a single choice has properties |",
        "sistem_kg > 1               | 1  | Expected a number; 'sistem_kg' is neither a characteristic | system_kg",
        "rider_gk + 1                | 1  | Expected a number; 'rider_gk' is neither | rider_kg",
        "not treu                    | 5  | Expected a flag (true or false); 'treu' is neither | true",
        "True                        | 1  | 'True' is neither | true",
        "STEEL                       | 1  | 'STEEL' is neither a characteristic nor a calculation, and nothing says which list |",
        "`STEEL`                     | 1  | Nothing says which list of codes `STEEL` belongs to |",
        "`STEEL` + 1                 | 1  | Expected a number, found the code `STEEL` |",
        "accessories includes RAK    | 22 | 'RAK' is not a code of 'accessories' | RACK",
        "frame includes RACK         | 1  | Expected a multiple choice in front of 'includes', found a code of 'frame' | =",
        "accesories includes RACK    | 1  | 'accesories' is neither | accessories",
        "leng(badge)                 | 1  | 'leng' is not a function; there are min, max, abs, round, length, count | length",
        "sqrt(2)                     | 1  | 'sqrt' is not a function |",
        // types
        "frame = fork                | 9  | Expected a code of 'frame', found a code of 'fork' |",
        "frame.mount = frame         | 15 | Expected a code of 'mount', found a code of 'frame' |",
        "frame = \"STEEL\"          | 9  | Expected a code of 'frame', found a text; codes stand without quotes | STEEL",
        "frame = \"STEAL\"          | 9  | Expected a code of 'frame', found a text; codes stand without quotes | STEEL",
        "frame.belt = 1              | 14 | Expected a flag (true or false), found a number |",
        "frame.belt + 1              | 1  | Expected a number, found a flag (true or false) |",
        "frame.belt > true           | 1  | Expected a number, found a flag |",
        "frame < STEEL               | 1  | Expected a number, found a code of 'frame' |",
        "badge > 1                   | 1  | Expected a number, found a text |",
        "badge = 1                   | 9  | Expected a text, found a number |",
        "rider_kg and true           | 1  | Expected a flag (true or false), found a number |",
        "true and (1 + rider_kg)     | 11 | Expected a flag (true or false), found a number |",
        "not rider_kg                | 5  | Expected a flag (true or false), found a number |",
        "-frame.belt                 | 2  | Expected a number, found a flag |",
        "if 1 then 2 else 3          | 4  | Expected a flag (true or false), found a number |",
        "if true then 2 else false   | 21 | Expected a number, found a flag (true or false) |",
        "if true then 2 else STEEL   | 21 | Expected a number; 'STEEL' is neither |",
        "if true then STEEL else ALU | 25 | 'ALU' is neither |",
        "rider_kg in (1, STEEL)      | 17 | Expected a number; 'STEEL' is neither |",
        "rider_kg in 1..frame.belt   | 16 | Expected a number, found a flag |",
        "frame between 1 and 2       | 1  | Expected a number, found a code of 'frame' |",
        "accessories = RACK          | 1  | A multiple choice is not compared; it is asked with includes or count | includes",
        "accessories in (RACK)       | 1  | A multiple choice is not compared | includes",
        "accessories = extras        | 1  | A multiple choice is not compared | includes",
        "count(rider_kg)             | 7  | count expects a multiple choice, found a number |",
        "count(badge)                | 7  | count expects a multiple choice, found a text | length",
        "length(rider_kg)            | 8  | Expected a text, found a number |",
        "abs(1, 2)                   | 1  | abs takes one argument, found 2 |",
        "round(1, 2, 3)              | 1  | round takes one or two arguments, found 3 |",
        "round(1, rider_kg)          | 10 | The digits that round keeps are a whole number from 0 to 20 |",
        "round(1, 1.5)               | 10 | The digits that round keeps are a whole number from 0 to 20 |",
        "round(1, -1)                | 10 | The digits that round keeps are a whole number from 0 to 20 |",
        "round(1, 21)                | 10 | The digits that round keeps are a whole number from 0 to 20 |",
        "min(1, true)                | 8  | Expected a number, found a flag |",
        // shape
        "rider_kg +                  | 11 | Expected a value, found the end |",
        "(rider_kg + 1               | 14 | Expected ')', found the end |",
        "rider_kg + 1)               | 13 | Expected an operator or the end, found ')' |",
        "min()                       | 5  | Expected a value, found ')' |",
        "min(1, )                    | 8  | Expected a value, found ')' |",
        "rider_kg 5                  | 10 | Expected an operator or the end, found '5' |",
        "true AND false              | 6  | Expected an operator or the end, found 'AND' | and",
        "true adn false              | 6  | Expected an operator or the end, found 'adn' | and",
        "if true the 1 else 2        | 9  | Expected 'then', found 'the' | then",
        "if true then 1 esle 2       | 16 | Expected 'else', found 'esle' | else",
        "if true then 1              | 15 | Expected 'else', found the end |",
        "1 + if true then 1 else 2   | 5  | An 'if' inside of a larger expression stands in parentheses |",
        "frame. = 1                  | 8  | Expected the name of a property, found '=' |",
        "rider_kg in 12              | 15 | Expected '..', found the end |",
        "rider_kg between 1, 2       | 19 | Expected 'and', found ',' |",
        "rider_kg in ()              | 14 | Expected a value, found ')' |",
        "and true                    | 1  | Expected a value, found 'and' |",
        "accessories includes        | 21 | Expected a code, found the end |",
        "1 < rider_kg < 3            | 14 | Comparisons do not chain: write b between a and c, or a < b and b < c | between",
        "1 <= rider_kg >= 3          | 15 | Comparisons do not chain: write b between | between",
        "frame = fork = STEEL        | 14 | Comparisons do not chain: write a = b and b = c |",
        "frame in (STEEL) in (ALU)   | 18 | Comparisons do not chain |",
        "frame = ALU not in (ALU)    | 13 | Comparisons do not chain |",
        // characters
        "frame == STEEL              | 7  | '==' is not known here | =",
        "frame <> STEEL              | 7  | '<>' is not known here | !=",
        "rider_kg => 3               | 10 | '=>' is not known here | >=",
        "rider_kg ≤ 3                | 10 | '≤' is not known here | <=",
        "true && false               | 6  | '&&' is not known here | and",
        "2 ** 3                      | 3  | '**' is not known here | ^",
        "!true                       | 1  | '!' is not known here | not",
        "frame = 'STEEL'             | 9  | Texts stand in double quotes and codes in none |",
        "rider_kg in [1..2]          | 13 | '[' is not known here: lists are written (A, B), ranges 12..24 |",
        "rider_kg % 2                | 10 | Unexpected character '%' (U+0025) |",
        "🚲 + €                      | 1  | Unexpected character '🚲' (U+1F6B2) |",
        "badge = \"🚲\" €            | 13 | Unexpected character '€' (U+20AC) |",
        "1\u00a0+ 1                  | 2  | Unexpected character U+00A0 |",
        "1\u202e+ 1                  | 2  | Unexpected character U+202E |",
        "badge = \"Anna              | 9  | The text that begins here is not closed; it ends with \" |",
        "frame = `STEEL              | 9  | The code that begins here is not closed; it ends with ` |",
        "frame = ``                  | 9  | A code has at least one character |",
        "badge = \"\\q\"             | 10 | Behind a backslash stands one of |",
        "badge = \"\\u12\"           | 10 | Behind \\u stand four hexadecimal digits |",
        "badge = \"a\u0007\"         | 11 | Unexpected character U+0007 |",
        "5e3 + 1                     | 1  | '5e3' is neither a number nor a name | `5e3`",
        "1. + 2                      | 2  | Expected an operator or the end, found '.' |",
        ".5 + 2                      | 1  | Expected a value, found '.' |",
        "2^1001                      | 3  | An exponent lies between -1000 and 1000 |",
    })
    void isNamedWithItsPlaceAndWhatWasMeant(String text, int column, String message, String suggestion) {
        var mistake = mistake(text);

        assertThat(mistake).isNotNull();
        assertThat(mistake.line()).isEqualTo(1);
        assertThat(mistake.column()).as(mistake.describe()).isEqualTo(column);
        assertThat(mistake.getMessage()).startsWith(message);
        if (suggestion == null) {
            assertThat(mistake.didYouMean()).as(mistake.describe()).isEmpty();
        } else {
            assertThat(mistake.didYouMean()).as(mistake.describe()).startsWith(suggestion);
        }
    }

    @Test
    void isFoundOnItsLineWhateverTheLineEnd() {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var mistake = mistake("rider_kg > 1" + end + "  and" + end + "    fram = STEEL");

            assertThat(mistake.describe()).isEqualTo("line 3, column 5: 'fram' is neither a characteristic nor a calculation."
                    + " Did you mean frame?");
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "TITANIUM                             | a code",
        "if rider_kg > 90 then ALU else STEEL | codes in both branches"
    })
    void isNoneWhereTheExpectedTypeTellsTheListOfCodes(String text, String what) {
        var expression = new ExpressionParser(NAMES).parse(text, new Type.Code(Workshop.FRAME));

        assertThat(expression.type()).isEqualTo(new Type.Code(Workshop.FRAME));
    }

    @Test
    void isAnotherTypeThanTheOneExpected() {
        var mistake = catchThrowableOfType(
                ExpressionException.class, () -> new ExpressionParser(NAMES).parse("  rider_kg", Type.FLAG));

        assertThat(mistake.describe()).isEqualTo("line 1, column 3: Expected a flag (true or false), found a number");
    }

    @Test
    void isToMentionTheConsultationOutsideOfStepRules() {
        var elsewhere = new Names(NAMES.characteristics(), NAMES.calculations(), false);
        var mistake = catchThrowableOfType(
                ExpressionException.class, () -> new ExpressionParser(elsewhere).parse("not consultation"));

        assertThat(mistake.describe()).isEqualTo("line 1, column 5: 'consultation' is known in step rules only");
    }

    @Test
    void isToSayNothing() {
        assertThat(Arrays.asList("", "  \n ")).allSatisfy(text ->
                assertThat(mistake(text).getMessage()).isEqualTo("The expression is empty"));
    }
}
