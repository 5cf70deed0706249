package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks the studio's schema: what is written is open to those alone who write and review. */
class StudioAccessTest {

    private static final Set<String> STUDIO = Set.of("DESIGNER", "REVIEWER");
    /** What was decided about offers, which those who run the system may read too. */
    private static final Set<String> OFFERS = Set.of("VersionOffer", "Withdrawal", "Query.versionOffers");

    private static Document schema() {
        return new Parser().parseDocument(file("studio") + file("impact") + file("libraries"));
    }

    private static String file(String name) {
        try (InputStream file = StudioAccessTest.class.getResourceAsStream("/graphql/" + name + ".graphqls")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Types and root fields that others may read. */
    private static List<String> openToOthers(Document schema) {
        List<String> open = new ArrayList<>();
        for (ObjectTypeDefinition type : schema.getDefinitionsOfType(ObjectTypeDefinition.class)) {
            if (type instanceof ObjectTypeExtensionDefinition root) {
                root.getFieldDefinitions().forEach(field -> judge(root.getName() + "." + field.getName(), field, open));
            } else if (!type.getName().endsWith("Error")) {
                judge(type.getName(), type, open);
                for (FieldDefinition field : type.getFieldDefinitions()) {
                    if (field.hasDirective("access")) {
                        judge(type.getName() + "." + field.getName(), field, open);
                    }
                }
            }
        }
        return open;
    }

    private static void judge(String name, DirectivesContainer<?> what, List<String> open) {
        for (Directive access : what.getDirectives("access")) {
            ArrayValue roles = (ArrayValue) access.getArgument("to").getValue();
            if (!OFFERS.contains(name) && roles.getValues().stream().anyMatch(role -> !STUDIO.contains(((EnumValue) role).getName()))) {
                open.add(name);
            }
        }
    }

    @Test
    void draftsAreOpenToDesignersAndReviewersAlone() {
        Document schema = schema();
        assertThat(schema.getDefinitionsOfType(ObjectTypeExtensionDefinition.class)).hasSize(6);
        assertThat(openToOthers(schema)).isEmpty();
    }

    @Test
    void whoWritesDoesNotApprove() {
        List<String> designers = new ArrayList<>();
        for (ObjectTypeExtensionDefinition root : schema().getDefinitionsOfType(ObjectTypeExtensionDefinition.class)) {
            root.getFieldDefinitions().stream().filter(field -> field.getDirectives("access").toString().contains("DESIGNER")).forEach(field -> designers.add(field.getName()));
        }
        assertThat(designers).contains("createDraft", "submitDraft").doesNotContain("approveDraft", "sendBackDraft", "rollBack", "withdrawVersion");
    }

    @Test
    void catchesWhatIsOpen() {
        assertThat(openToOthers(new Parser().parseDocument("type Draft @access(to: [DESIGNER]) { file: String @access(to: [CUSTOMER]) } extend type Query { drafts: Int @access(to: [PLANNER]) }")))
                .containsExactly("Draft.file", "Query.drafts");
    }
}
