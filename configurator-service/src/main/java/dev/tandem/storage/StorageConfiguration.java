package dev.tandem.storage;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every adapter needs around it. The relay's clock is the system's: when to try again is no business time. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Relay relay(Outbox outbox, ObjectProvider<EventListener<?>> listeners) {
        return new Relay(outbox, () -> listeners.orderedStream().toList(), Clock.systemUTC());
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(Store store, Relay relay) {
        return new StoreHealthIndicator(store, relay);
    }

    @Bean
    StoreWritesHealthIndicator storeWritesHealthIndicator(Store store) {
        return new StoreWritesHealthIndicator(store);
    }
}
