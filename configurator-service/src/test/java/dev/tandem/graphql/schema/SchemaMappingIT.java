package dev.tandem.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.ClassUtils;

/** Every field of the schema finds its Java counterpart, behind interfaces and unions too, and no mapping points nowhere. */
@SpringBootTest(properties = {"tandem.store.file=target/schema-mapping/tandem.db", "tandem.security.key-file=target/tokens.key"})
class SchemaMappingIT {

    @Autowired
    private List<SchemaReport> reports;

    @Test
    void everyFieldIsMapped() {
        assertThat(reports).hasSize(1).allSatisfy(report -> {
            assertThat(report.unmappedFields()).isEmpty();
            assertThat(report.unmappedRegistrations()).isEmpty();
            assertThat(report.unmappedArguments()).isEmpty();
        });
    }

    @TestConfiguration
    static class Inspection {

        private final List<SchemaReport> found = new ArrayList<>();

        @Bean
        List<SchemaReport> reports() {
            return found;
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspection() {
            return schema -> schema.inspectSchemaMappings(
                    inspection -> inspection.classResolver((type, behind) -> named(type)), found::add);
        }

        /** The classes whose simple name is the type's, with View behind it or not, in the packages of the service; a domain shows nothing. */
        private static List<Class<?>> named(GraphQLObjectType type) {
            var scan = new ClassPathScanningCandidateComponentProvider(false) {
                @Override
                protected boolean isCandidateComponent(
                        org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                    return true;
                }
            };
            scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("dev\\.tandem\\..*[.$]" + type.getName() + "(View)?")));
            scan.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("dev\\.tandem\\.(rules|.*\\.domain)\\..*")));
            List<Class<?>> classes = new ArrayList<>();
            scan.findCandidateComponents("dev.tandem")
                    .forEach(bean -> classes.add(ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
            return classes;
        }
    }
}
