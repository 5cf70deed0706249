package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Report report = new Report(to(table), to(lines));

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void saysWhetherAnAimIsMet() {
        report.figure("orders", 0.3, "ratio", Aim.atLeast(0.25));
        report.figure("pages", 1.31, "times", Aim.atMost(1.2));

        assertThat(table.toString(StandardCharsets.UTF_8)).contains("(aim: at least 0.25: met)").contains("(aim: at most 1.2: MISSED)");
    }

    @Test
    void holdsNoFigureForNoneWasMeasured() {
        report.figure("pages", Double.NaN, "times", Aim.atMost(1.2));

        assertThat(table.toString(StandardCharsets.UTF_8)).contains("none times").contains("MISSED");
    }

    @Test
    void writesALineOfJsonForEachFigure() {
        report.title("lists", "pages");
        report.compared("work orders", 2, 3, "ms", Aim.atMost(1.2));
        report.figure("clients", 16, "in all");

        assertThat(lines.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"benchmark":"lists","figure":"work orders","first":2.0,"second":3.0,"value":1.5,"unit":"times","aimAtMost":1.2,"met":false}
                {"benchmark":"lists","figure":"clients","value":16.0,"unit":"in all"}
                """);
    }
}
