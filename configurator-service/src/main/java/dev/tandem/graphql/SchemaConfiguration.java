package dev.tandem.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Wires what the schema files only name: the types behind interfaces and unions. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer types(ObjectProvider<GraphQlTypeName> names) {
        ClassNameTypeResolver types = new ClassNameTypeResolver();
        names.forEach(name -> types.addMapping(name.type(), name.name()));
        return schema -> schema.defaultTypeResolver(types);
    }
}
