package dev.tandem.storage.sqlite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real file system of a few megabytes, where this machine lets the test mount one. */
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mounted(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString()), "Skipped: mounting a small disk needs root");
        return new SmallDisk(folder);
    }

    /** Takes all room that is left. */
    void fill() throws IOException {
        byte[] some = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(some);
            }
        } catch (IOException full) {
            // That was the aim.
        }
    }

    void empty() throws IOException {
        Files.delete(filler());
    }

    void grow() throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=16m", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    /** Whether the command is there and ends well. */
    static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
