package dev.tandem.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What every adapter needs around it. The relay's clock is the system's: when to try again is no business time. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** @param store the adapter's */
    @Bean
    @Primary
    Store observedStore(@Qualifier("store") Store store, ObjectProvider<ObservationRegistry> observations) {
        return new ObservedStore(store, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    Relay relay(Outbox outbox, ObjectProvider<EventListener<?>> listeners, ObjectProvider<ObservationRegistry> observations) {
        ObservationRegistry registry = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        return new Relay(outbox, () -> listeners.orderedStream().map(listener -> new ObservedListener<>(listener, registry)).toList(),
                Clock.systemUTC());
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(Store store, Relay relay) {
        return new StoreHealthIndicator(store, relay);
    }

    @Bean
    StoreWritesHealthIndicator storeWritesHealthIndicator(Store store) {
        return new StoreWritesHealthIndicator(store);
    }

    @Bean
    MeterBinder outboxMeters(Outbox outbox) {
        OutboxBacklog backlog = new OutboxBacklog(outbox, Clock.systemUTC());
        return registry -> {
            Gauge.builder("tandem.outbox.waiting", backlog, OutboxBacklog::waiting)
                    .description("Events that wait for their listeners; more than 10,000 are not counted")
                    .register(registry);
            Gauge.builder("tandem.outbox.oldest", backlog, OutboxBacklog::oldestSeconds)
                    .description("How long the oldest waiting event has been seen waiting")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
