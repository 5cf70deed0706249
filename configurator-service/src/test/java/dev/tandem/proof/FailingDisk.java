package dev.tandem.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A disk that refuses what one process writes to one file, as long as it is told to: a library between the process and its C library. */
final class FailingDisk {

    private final Path library;
    private final Path orders;
    private final Path file;

    /** What fails, and with which errno of Linux. */
    enum Fault {
        WRITES_FAIL("w5"),
        FLUSHES_FAIL("f5"),
        READ_ONLY("a30");

        private final String order;

        Fault(String order) {
            this.order = order;
        }
    }

    private FailingDisk(Path library, Path orders, Path file) {
        this.library = library;
        this.orders = orders;
        this.file = file;
    }

    /** @param file whose name and what begins with it */
    static FailingDisk of(Path file, Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Skipped: only Linux puts a library before another");
        Path source = folder.resolve("failing-disk.c");
        Path library = folder.resolve("failing-disk.so");
        try (InputStream text = FailingDisk.class.getResourceAsStream("failing-disk.c")) {
            Files.copy(java.util.Objects.requireNonNull(text), source);
        }
        assumeTrue(compiled(source, library), "Skipped: there is no cc that makes a library");
        return new FailingDisk(library, folder.resolve("orders"), file);
    }

    private static boolean compiled(Path source, Path library) throws InterruptedException {
        try {
            return new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl").inheritIO().start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** What the process must have in its environment. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "FAILING_FILE", file.toString(), "FAILING_ORDERS", orders.toString());
    }

    void now(Fault fault) throws IOException {
        Path draft = Files.writeString(orders.resolveSibling("draft"), fault.order);
        Files.move(draft, orders, StandardCopyOption.ATOMIC_MOVE);
    }

    void works() throws IOException {
        Files.delete(orders);
    }
}
