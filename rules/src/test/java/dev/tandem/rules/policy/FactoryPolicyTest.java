package dev.tandem.rules.policy;

import static dev.tandem.rules.policy.Workshop.POLICY;
import static dev.tandem.rules.policy.Workshop.centre;
import static dev.tandem.rules.policy.Workshop.milled;
import static dev.tandem.rules.policy.Workshop.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryPolicyTest {

    private static final String HEAD = "package dev.tandem.rules.policy;\n\nimport dev.tandem.rules.policy.Finding.Stranded;\n"
            + "import static dev.tandem.rules.policy.Wording.says;\n\n";

    private static final Path RULES = Path.of("src/main/resources");

    @TempDir
    private Path classes;

    /** A changed rule needs a new version: then write both down here. */
    @Test
    void changedRulesHaveANewVersion() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        PolicyCompiler.texts(RULES.resolve("dev/tandem/rules/policy"), ".drl").values()
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(FactoryPolicy.VERSION + " " + HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("1 5e12e8668a295816");
    }

    @Test
    void isCompiledOnceForTheSameText() throws Exception {
        Path facts = Path.of("src/main/java");
        assertThat(PolicyCompiler.build(RULES, facts, classes)).isTrue();
        assertThat(PolicyCompiler.build(RULES, facts, classes)).isFalse();
        Path other = Files.createDirectories(classes.resolve("other/dev/tandem/rules/policy"));
        Files.writeString(other.resolve("planted.drl"), HEAD + "rule \"QUIET\"\nwhen\n    StepNeed()\nthen\nend\n");
        assertThat(PolicyCompiler.build(classes.resolve("other"), facts, classes)).isTrue();
    }

    @Test
    void refusesTheSameStepTwice() {
        assertThatThrownBy(() -> route(List.of(milled("a"), milled("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Step a is given twice.");
    }

    @Test
    void judgesAWorkOrderWithoutStepsOrCentres() {
        assertThat(route(List.of())).isEmpty();
        assertThat(route(List.of(milled("a"))).get("a").eligible()).isEmpty();
    }

    @Test
    void catchesARuleThatInventsAStep() {
        FactoryPolicy inventive = PolicyCompiler.compile(Map.of("planted.drl", HEAD
                + "rule \"INVENTS\"\nwhen\n    StepNeed()\nthen\n    insert(new Stranded(\"ghost\", says(\"INVENTS\", \"Boo.\", \"Buh.\")));\nend\n"));
        assertThatThrownBy(() -> inventive.route("HOME", List.of(milled("a")), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule INVENTS speaks of step ghost, which nobody asked about.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "StepNeed( $step : code )    | StepNeed( $step :: code )    | planted.drl, line 15: ",
        "StepNeed( $step : code )    | StepNeed( $step : cde )      | planted.drl, line 15: ",
        "StepNeed( $step : code )    | StpNeed( $step : code )      | planted.drl, line ",
        "new Stranded($step          | new Stranded($stp            | planted.drl, line 13: $stp cannot be resolved to a variable (rule SECOND)",
        "new Stranded($step          | new Stranded[$step           | planted.drl, line ",
        "StepNeed( $step : code )    | StepNeed( $step : code, cde == code ) | planted.drl, line 15: Unable to parse left part of expression: cde == code (rule SECOND)",
    })
    void aMistakeInARuleIsToldWithFileAndLine(String right, String wrong, String told) {
        String first = "rule \"FIRST\"\nwhen\n    StepNeed()\nthen\n    System.out.print(\"\");\nend\n\n";
        String second = "rule \"SECOND\"\nwhen\n    StepNeed( $step : code )\nthen\n    insert(new Stranded($step, says(\"SECOND\", \"No.\", \"Nein.\")));\nend\n";
        assertThatThrownBy(() -> PolicyCompiler.compile(Map.of("planted.drl", HEAD + first + second.replace(right, wrong))))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("The factory policy does not compile:\n")
                .hasMessageContaining(told)
                .message()
                .doesNotContain(".java");
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        List<StepNeed> steps = List.of(Workshop.consultation("talk"), milled("a", "talk"), Workshop.step("b", "BENCH", Workshop.dusty(), "a"));
        CentreFact[] centres = {centre("CNC-5AX", "CNC-5AX"), centre("CNC-5AX-2", "CNC-5AX"), centre("BENCH", "BENCH"), centre("STUDIO", "STUDIO")};
        Map<String, Routing> alone = route(steps, centres);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> POLICY.route("HOME", steps, List.of(centres))))
                .allSatisfy(routing -> assertThat(routing).isEqualTo(alone));
    }
}
