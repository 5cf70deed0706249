package dev.tandem.storage.sqlite;

import dev.tandem.storage.ChosenStore;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.StoreProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The embedded store, opened at start and closed at the end. */
@Configuration(proxyBeanMethods = false)
@Conditional(ChosenStore.Embedded.class)
@EnableConfigurationProperties(StoreProperties.class)
class SqliteConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteConfiguration.class);

    @Bean
    SqliteStore store(StoreProperties properties) {
        SqliteStore store = SqliteStore.open(properties.path());
        LOG.info("The store is {}", store.location());
        return store;
    }

    @Bean
    Outbox outbox(SqliteStore store) {
        return store.outbox();
    }
}
