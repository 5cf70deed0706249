package dev.tandem.graphql;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Wires what the schema files only name: the types behind interfaces and unions, and root types that capabilities extend. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer types(ObjectProvider<GraphQlTypeName> names) {
        ClassNameTypeResolver types = new ClassNameTypeResolver();
        names.forEach(name -> types.addMapping(name.type(), name.name()));
        return schema -> schema.defaultTypeResolver(types).configureTypeDefinitions(SchemaConfiguration::removeEmptyRoots);
    }

    /** A root type exists as soon as a capability extends it. */
    private static void removeEmptyRoots(TypeDefinitionRegistry registry) {
        for (String root : List.of("Mutation", "Subscription")) {
            if (!registry.objectTypeExtensions().containsKey(root)) {
                registry.getType(root, ObjectTypeDefinition.class).ifPresent(registry::remove);
            }
        }
    }
}
