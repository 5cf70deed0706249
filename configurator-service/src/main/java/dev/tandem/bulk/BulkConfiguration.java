package dev.tandem.bulk;

import dev.tandem.security.OpenPath;
import dev.tandem.security.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Opens the path of the files, and looks twice a second for something to do, beside the thread that other work is scheduled on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BulkConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BulkConfiguration.class);

    private final RunBulkOperations run;
    private final AtomicBoolean busy = new AtomicBoolean();

    BulkConfiguration(RunBulkOperations run) {
        this.run = run;
    }

    @Bean
    static OpenPath bulkFiles() {
        return OpenPath.to(Set.of(Role.PLANNER, Role.ADMIN), "/bulk/*");
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("bulk-operations").start(() -> {
                try {
                    run.untilAllAreOver();
                } catch (RuntimeException e) {
                    LOG.warn("Bulk operations wait a moment", e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
