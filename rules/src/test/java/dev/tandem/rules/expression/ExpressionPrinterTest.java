package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionPrinterTest {

    private static final ExpressionParser PARSER =
            new ExpressionParser(Workshop.names(Map.of("system_kg", "rider_kg + luggage_kg + 10")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "((1+2))*(3)                            | (1 + 2) * 3",
        "1+(2*3)                                | 1 + 2 * 3",
        "1-(2-3)                                | 1 - (2 - 3)",
        "(1-2)-3                                | 1 - 2 - 3",
        "2^(3^4)                                | 2^3^4",
        "(2^3)^4                                | (2^3)^4",
        "-(2^2)                                 | -2^2",
        "(-2)^2                                 | (-2)^2",
        "2^(-2)                                 | 2^-2",
        "-(rider_kg)                            | -rider_kg",
        "1.50 + 0100.0                          | 1.5 + 100",
        "((system_kg))>1                        | system_kg > 1",
        "true and (true or false)               | true and (true or false)",
        "(true and true) or false               | true and true or false",
        "true or (true or false)                | true or (true or false)",
        "not (frame = STEEL)                    | not frame = STEEL",
        "not (true and false)                   | not (true and false)",
        "(not true) and false                   | not true and false",
        "not (frame in (ALU,STEEL))             | frame not in (ALU, STEEL)",
        "rider_kg between 1 and 2 and true      | rider_kg in 1..2 and true",
        "not (rider_kg between 1 and 2)         | rider_kg not in 1..2",
        "rider_kg in ((1 + 1) * 2)..3           | rider_kg in (1 + 1) * 2..3",
        "(frame = STEEL) != (fork = STEEL)      | (frame = STEEL) != (fork = STEEL)",
        "not (accessories includes RACK)        | not accessories includes RACK",
        "frame.mount = `ANY`                    | frame.mount = ANY",
        "frame.mount in (`frame`, `12-speed`)   | frame.mount in (`frame`, `12-speed`)",
        "badge = \"a\\\"\\\\\\n\\u0001🚲\"       | badge = \"a\\\"\\\\\\n\\u0001🚲\"",
        "1 + (if true then 1 else (if false then 2 else 3)) | 1 + (if true then 1 else if false then 2 else 3)",
        "max( 1,2 , -3 )                        | max(1, 2, -3)",
        "round( rider_kg , 2 )                  | round(rider_kg, 2)"
    })
    void printsTheShortestTextThatMeansTheSame(String text, String canonical) {
        assertThat(ExpressionPrinter.print(PARSER.parse(text))).isEqualTo(canonical);
        assertThat(PARSER.parse(canonical)).isEqualTo(PARSER.parse(text));
    }
}
