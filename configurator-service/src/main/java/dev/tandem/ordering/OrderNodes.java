package dev.tandem.ordering;

import dev.tandem.graphql.NodeSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers {@code node(id)} for orders and for the configurations that their lines keep. */
@Configuration(proxyBeanMethods = false)
class OrderNodes {

    @Bean
    NodeSource orders(FindOrders find) {
        return NodeSource.of(OrderDocument.PREFIX, find::byId);
    }

    @Bean
    NodeSource frozenConfigurations(FindOrders find) {
        return NodeSource.of(OrderLine.FROZEN_PREFIX, find::frozen);
    }
}
