package dev.tandem.graphql.access;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the guard before the schema's fields. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer guard() {
        return schema -> schema.typeVisitors(List.of(new AccessGuard()));
    }
}
