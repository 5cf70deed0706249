package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long the disk under a folder takes to make 4 KB durable that were appended to a file. */
final class FlushLatency {

    private static final int BLOCK = 4_096;
    private static final int TIMES = 500;

    private FlushLatency() {}

    static void measure(Path folder, Report report) throws IOException {
        Path file = Files.createTempFile(folder, "flush", ".bin");
        Latencies latencies = new Latencies();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                latencies.timed("flush", () -> {
                    channel.write(ByteBuffer.allocate(BLOCK));
                    channel.force(false);
                    return true;
                });
            }
        } finally {
            Files.delete(file);
        }
        report.figure("fdatasync of 4 KB appended in the store's folder, p50 of " + TIMES, latencies.percentile("flush", 0.5), "ms");
        report.figure("the same, p95", latencies.percentile("flush", 0.95), "ms");
    }
}
