package dev.tandem.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SchemaRulesTest {

    private final SchemaRules shipped = new SchemaRules(shippedFiles());

    @Test
    void everyFieldHasARoleRule() {
        assertThat(shipped.fieldsWithoutRule()).isEmpty();
    }

    @Test
    void everythingIsDescribed() {
        assertThat(shipped.undescribed()).isEmpty();
    }

    @Test
    void nothingMeasuresRanksOrReadsPeople() {
        assertThat(shipped.forbiddenNames()).isEmpty();
    }

    @Test
    void catchesAFieldWithoutRoleRule() {
        SchemaRules planted = new SchemaRules(
                "type Query @access(to: [ANYONE]) { open: Int @access(to: [ANYONE]) forgotten: Int }",
                "extend type Mutation { alsoForgotten: Int }",
                "type Loose { bare: Int ruled: Int @access(to: [ADMIN]) } type Covered @access(to: [ADMIN]) { field: Int }");
        assertThat(planted.fieldsWithoutRule())
                .containsExactly("Query.forgotten", "Mutation.alsoForgotten", "Loose.bare");
    }

    @Test
    void catchesWhatIsNotDescribed() {
        SchemaRules planted = new SchemaRules("""
                "Described."
                type Query { bare("Described." a: Int, b: Int): Kind }
                enum Kind { "Described." ONE TWO }
                "Described."
                input In { field: Int }
                """);
        assertThat(planted.undescribed())
                .containsExactly("Query.bare", "Query.bare.b", "Kind", "Kind.TWO", "In.field");
    }

    @Test
    void catchesWhatMeasuresPeople() {
        SchemaRules planted = new SchemaRules(
                "type Craftsperson { name: String heartRate: Int personScore: Int workRank(mood: String): Int }",
                "input Report { speed_factor: Int good: Int } enum Reason { STRESS FINE } type Step { sparkle: Int }");
        assertThat(planted.forbiddenNames()).containsExactly(
                "Craftsperson.heartRate", "Craftsperson.personScore", "Craftsperson.workRank", "Craftsperson.workRank.mood",
                "Report.speed_factor", "Reason.STRESS");
    }

    private static String[] shippedFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls");
            assertThat(files).isNotEmpty();
            return Arrays.stream(files).map(SchemaRulesTest::text).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
