package dev.tandem.benchmarks.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.benchmarks.Report;
import dev.tandem.rules.analysis.Analysis;
import dev.tandem.rules.analysis.Finding;
import dev.tandem.rules.model.ProductLineFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The drawn line is one that something can be bought of, each edit can be read, and every figure is told. */
class AnalysisBenchmarkTest {

    @Test
    void theDrawnLineHasAValidConfiguration() {
        var report = Analysis.of(ProductLineFile.read("large.yaml", LargeLine.file(40, 120, 3)), Duration.ofMinutes(1));
        assertThat(report.undecided()).isEmpty();
        assertThat(report.findings()).extracting(Finding::kind).isNotEmpty().doesNotContain(Finding.Kind.VOID);
    }

    @Test
    void anEditChangesOneRule() {
        String file = LargeLine.file(40, 120, 3);
        for (int rule = 0; rule < 119; rule++) {
            String edited = LargeLine.edited(file, rule, rule);
            var before = ProductLineFile.read("large.yaml", file).constraints();
            var after = ProductLineFile.read("large.yaml", edited).constraints();
            assertThat(after).hasSameSizeAs(before);
            assertThat(after.get(rule)).isNotEqualTo(before.get(rule));
            for (int other = 0; other < 119; other++) {
                assertThat(other == rule || after.get(other).equals(before.get(other))).isTrue();
            }
        }
    }

    @Test
    void tellsEveryFigure() {
        var out = new ByteArrayOutputStream();
        AnalysisBenchmark.run(60, 1, new Report(new PrintStream(out, true, StandardCharsets.UTF_8), null));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("checking an edit, p95", "difference in meaning of an edit, p50", "full analysis: not decided");
    }
}
