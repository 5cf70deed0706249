package dev.tandem.production;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work costs this thread's processor, however busy the machine is with other things. */
final class ProcessorTime {

    private ProcessorTime() {}

    static Duration of(Runnable work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }
}
