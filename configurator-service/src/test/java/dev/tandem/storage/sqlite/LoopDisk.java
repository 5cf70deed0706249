package dev.tandem.storage.sqlite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real ext4 file system in a file, which can turn itself read-only while it is in use, where this machine lets the test mount one. */
final class LoopDisk implements AutoCloseable {

    private final Path image;
    private final Path folder;

    private LoopDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    static LoopDisk mounted(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        LoopDisk disk = new LoopDisk(folder.resolveSibling(folder.getFileName() + ".ext4"), folder);
        assumeTrue(SmallDisk.run("truncate", "-s", "32M", disk.image.toString()) && SmallDisk.run("mkfs.ext4", "-q", disk.image.toString()),
                "Skipped: there is no mkfs.ext4");
        assumeTrue(disk.mount(), "Skipped: mounting a file as a disk needs root and a loop device");
        return disk;
    }

    Path folder() {
        return folder;
    }

    /** What the kernel does when it finds the file system damaged: nothing is written any more, also through files that are open. */
    boolean turnReadOnly() throws IOException, InterruptedException {
        SmallDisk.run("sync");
        String source = Files.readAllLines(Path.of("/proc/mounts")).stream()
                .filter(mount -> mount.contains(" " + folder + " "))
                .map(mount -> mount.substring(0, mount.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        Path trigger = Path.of("/sys/fs/ext4", Path.of(source).getFileName().toString(), "trigger_fs_error");
        if (!Files.isWritable(trigger)) {
            return false;
        }
        Files.writeString(trigger, "a fault for a test");
        try {
            Files.createFile(folder.resolve("one-more"));
            return false;
        } catch (FileSystemException readOnly) {
            return true;
        }
    }

    /** What its keeper does then: takes it off, has it checked, puts it back. */
    void repair() throws InterruptedException {
        SmallDisk.run("umount", folder.toString());
        SmallDisk.run("e2fsck", "-fy", image.toString());
        if (!mount()) {
            throw new IllegalStateException(image + " cannot be mounted again");
        }
    }

    private boolean mount() throws InterruptedException {
        return SmallDisk.run("mount", "-o", "loop,errors=remount-ro", image.toString(), folder.toString());
    }

    @Override
    public void close() throws InterruptedException {
        SmallDisk.run("umount", folder.toString());
    }
}
