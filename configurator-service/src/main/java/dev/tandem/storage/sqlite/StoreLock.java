package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a store to one process: the operating system's lock on a file beside it, which ends with the process however that ends. Two
 * stores in one process are told apart before the file is touched, because closing a second handle would give up the first one's lock.
 */
final class StoreLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreLock.class);
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path store;
    private final FileChannel channel;

    private StoreLock(Path store, FileChannel channel) {
        this.store = store;
        this.channel = channel;
    }

    /** @throws StoreUnavailableException another process, or this one, has the store open */
    static StoreLock on(Path store) throws IOException {
        if (!OPEN.add(store)) {
            throw new StoreUnavailableException("The store " + store + " is open in this process already.");
        }
        boolean locked = false;
        try {
            StoreLock lock = lock(store, store.resolveSibling(store.getFileName() + ".lock"));
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                OPEN.remove(store);
            }
        }
    }

    private static StoreLock lock(Path store, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                throw new StoreUnavailableException("The store " + store + " is in use by another process" + holder(file)
                        + "; stop that one or give this one another file with --tandem.store.file=FILE.");
            }
            signs(channel);
            return new StoreLock(store, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /** Only tells people who holds it; on a full disk the lock holds without. */
    private static void signs(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            LOG.warn("The lock file cannot say which process holds it", e);
        }
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return pid.matches("[0-9]{1,10}") ? " (" + pid + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(store);
        }
    }
}
