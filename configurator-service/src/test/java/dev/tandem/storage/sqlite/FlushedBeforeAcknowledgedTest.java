package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As the operating system saw it: no write is acknowledged before the log that holds it was flushed to disk. */
@Timeout(120)
class FlushedBeforeAcknowledgedTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsStrace() throws InterruptedException {
        assumeTrue(SmallDisk.run("strace", "-f", "-o", folder.resolve("probe").toString(), "true"), "Skipped: strace is absent or may not trace");
    }

    @Test
    void flushesTheDataOfEachWriteBeforeItIsAcknowledged() throws Exception {
        SystemCalls alone = traced("FULL", 1, 30);
        assertThat(alone.acknowledged()).hasSize(30);
        assertThat(alone.tooEarly()).isEmpty();
        assertThat(alone.flushes()).isGreaterThanOrEqualTo(30);
        SystemCalls grouped = traced("FULL", 6, 20);
        assertThat(grouped.acknowledged()).hasSize(120);
        assertThat(grouped.tooEarly()).isEmpty();
    }

    @Test
    void noticesAStoreThatDoesNotFlush() throws Exception {
        SystemCalls planted = traced("OFF", 1, 30);
        assertThat(planted.acknowledged()).hasSize(30);
        assertThat(planted.tooEarly()).hasSize(30);
    }

    @Test
    void noticesAFlushThatFailedOrCameBeforeTheDataOrTooLate() {
        String data = "7 pwrite64(5</s.db-wal>, \"..piece(0,0)..\", 4096, 32) = 4096";
        String flush = "7 fdatasync(5</s.db-wal>) = 0";
        String told = "8 write(1<pipe:[1]>, \"acknowledged piece(0,0)\\n\", 24) = 24";
        assertThat(new SystemCalls(List.of(data, flush, told)).tooEarly()).isEmpty();
        Stream.of(List.of(data, "7 fdatasync(5</s.db-wal>) = -1 EIO (Input/output error)", told), List.of(flush, data, told), List.of(flush, told),
                List.of(data, told, flush), List.of(data, "7 fdatasync(4</s.db>) = 0", told),
                List.of(data, "7 fdatasync(5</s.db-wal> <unfinished ...>", told, "7 <... fdatasync resumed>) = 0"),
                List.of("9 fdatasync(5</s.db-wal> <unfinished ...>", data, "9 <... fdatasync resumed>) = 0", told))
                .forEach(trace -> assertThat(new SystemCalls(trace).tooEarly()).as("%s", trace).containsExactly("piece(0,0)"));
    }

    private SystemCalls traced(String synchronous, int callers, int documents) throws Exception {
        Path trace = folder.resolve(synchronous + callers + ".trace");
        Process process = new ProcessBuilder("strace", "-f", "-y", "-s", "5000", "-o", trace.toString(),
                "-e", "trace=pwrite64,pwritev,fsync,fdatasync,write",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), TracedWriter.class.getName(),
                folder.resolve(synchronous + callers + ".db").toString(), synchronous, String.valueOf(callers), String.valueOf(documents))
                .redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(folder.resolve("output").toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        return new SystemCalls(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));
    }
}
