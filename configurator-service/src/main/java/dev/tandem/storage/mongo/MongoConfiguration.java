package dev.tandem.storage.mongo;

import dev.tandem.storage.ChosenStore;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.StoreProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The store in a MongoDB, chosen by setting its connection URI. */
@Configuration(proxyBeanMethods = false)
@Conditional(ChosenStore.Shared.class)
@EnableConfigurationProperties(StoreProperties.class)
class MongoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MongoConfiguration.class);

    @Bean
    MongoStore store(StoreProperties properties) {
        MongoStore store = MongoStore.open(properties.uri());
        LOG.info("The store is the MongoDB at {}", store.location());
        return store;
    }

    @Bean
    Outbox outbox(MongoStore store) {
        return store.outbox();
    }
}
