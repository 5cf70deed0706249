package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Each measurement of a running service comes to its figures; sizes and times are too small to say more. */
class BenchmarksIT {

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "tandem.benchmarks", matches = "true",
            disabledReason = "It starts several services and takes minutes: -Dtandem.benchmarks=true runs it.")
    void measuresAServiceInAProcessOfItsOwn() throws Exception {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Options options = Options.of("orders", "floor", "lists", "heap", "--sizes", "20,40", "--warm-up", "0", "--seconds", "1",
                "--clients", "4", "--java", "-XX:TieredStopAtLevel=1", "--folder", folder.toString());

        Benchmarks.run(options, new Report(new PrintStream(table, true, StandardCharsets.UTF_8), null));

        String printed = table.toString(StandardCharsets.UTF_8);
        System.out.println(printed);
        assertThat(printed)
                .contains("accepted orders to durable writes of the same bytes", "accepted orders to empty mutations")
                .contains("placeOrder, p99", "leaseRuns, p99", "reportRun, p99")
                .contains("dispatch list of LASER-1, first page", "work orders, filter text", "change feed")
                .contains("heap for each open work order")
                .doesNotContain(" none ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.toList()).as("stores that were left").isEmpty();
        }
    }
}
