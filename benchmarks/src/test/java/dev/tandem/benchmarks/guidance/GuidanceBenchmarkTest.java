package dev.tandem.benchmarks.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.benchmarks.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any folder of models and any file of sold products comes to its figures. */
class GuidanceBenchmarkTest {

    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        SmallModels.write(folder);
    }

    private String run(GuidanceOptions options) throws IOException {
        GuidanceBenchmark.run(options, new Report(to(table), to(lines)));
        return table.toString(StandardCharsets.UTF_8);
    }

    private GuidanceOptions sold() {
        return new GuidanceOptions(null, folder.resolve("sold.txt"), folder.resolve("tables/lamp.xml"), 10, 3, 7, Duration.ZERO, Duration.ofSeconds(5));
    }

    private static PrintStream to(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void measuresEachModelOfAFolderAndSaysWhichItCannotRead() throws IOException {
        String told = run(new GuidanceOptions(folder, null, null, 10, 1, 7, Duration.ZERO, Duration.ofSeconds(5)));

        assertThat(told)
                .contains("lamp.dimacs: 5 slots with 10 values, 9 constraints, 6 Booleans", "lamp.uvl: 5 slots", "lamp.xml: 3 slots with 7 values")
                .contains("lamp.xml: click, p95", "lamp.uvl: LogicNG to Tandem, p50", "lamp.dimacs: heap for an open session")
                .contains("broken.cnf is not measured: broken.cnf:2:1: There is no variable 2")
                .doesNotContain("README");
        assertThat(told.lines().filter(line -> line.contains("states that differ"))).hasSize(3).allMatch(line -> line.contains(" 0 states"));
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains("\"figure\":\"lamp.uvl: click, p50\"");
    }

    @Test
    void replaysSoldProducts() throws IOException {
        String told = run(sold());

        assertThat(told).contains("3 of the products, 9 values", "share of values that were completed without a click", "first click of a session, max");
        assertThat(told.lines().filter(line -> line.contains("were excluded"))).singleElement().asString().contains(" 0 values");
    }

    @Test
    void clicksThroughTheShippedLines() throws IOException {
        String told = run(new GuidanceOptions(null, null, null, 5, 1, 7, Duration.ZERO, Duration.ofSeconds(5)));

        assertThat(told).contains("VELO: later click, p95", "LUTH: first click of a session, max", "CORD: differences of all available values, p50", "VELO: completing for LEAD_TIME");
        assertThat(told.lines().filter(line -> line.contains("were refused"))).hasSize(3).allMatch(line -> line.contains(" 0 values"));
    }

    @Test
    void countsASoldValueThatTheLineDoesNotAllow() throws IOException {
        Files.writeString(folder.resolve("sold.txt"), "body dimmer shade\n2 1 1\n");

        assertThat(run(sold()).lines().filter(line -> line.contains("were excluded"))).singleElement().asString().contains("MISSED");
    }

    @Test
    void saysWhichSoldValueTheLineDoesNotHave() throws IOException {
        Files.writeString(folder.resolve("sold.txt"), "body dimmer\n0 7\n");

        assertThatThrownBy(() -> run(sold())).hasMessage("'dimmer' has no value '7', only [0, 1].");
    }
}
