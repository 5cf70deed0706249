package dev.tandem.production;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Notices twice a second what time alone has brought about. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimePasses {

    private final DueWork dueWork;

    TimePasses(DueWork dueWork) {
        this.dueWork = dueWork;
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        dueWork.catchUp();
    }
}
