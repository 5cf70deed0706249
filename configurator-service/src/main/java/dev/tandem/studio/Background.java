package dev.tandem.studio;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that stand back where the processors do not suffice for all. Java's own priorities mean nothing on Linux unless the machine is
 * started for it, so there the system is asked: it lets any thread give way, without any right.
 */
final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    /** Of two processors that two busy threads want as well, this leaves a tenth of one: enough to come to an end. */
    private static final int BEHIND = 10;

    private Background() {}

    /** One thread, which ends with the process. */
    static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work ->
                Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).unstarted(() -> {
                    giveWay();
                    work.run();
                }));
    }

    /** On Linux {@code setpriority} with process 0 is about the calling thread alone; elsewhere it would be about the whole process. */
    private static void giveWay() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            Optional<MemorySegment> found = Linker.nativeLinker().defaultLookup().find("setpriority");
            if (found.isPresent()) {
                int unable = (int) Linker.nativeLinker().downcallHandle(found.get(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)).invokeExact(0, 0, BEHIND);
                LOG.debug("{} gives way: {}", Thread.currentThread().getName(), unable == 0);
            }
        } catch (Throwable notAllowed) {
            LOG.info("{} shares the processors like any other thread", Thread.currentThread().getName(), notAllowed);
        }
    }
}
