package dev.tandem.graphql.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules for schema files; each answers what breaks it, as {@code Type.field}. */
final class SchemaRules {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    /** The floor is made for people: nothing that measures, ranks or reads them has a field. */
    private static final Set<String> NEVER_ABOUT_PEOPLE = Set.of(
            "speed", "pace", "tempo", "score", "scores", "rank", "ranking", "rating", "health", "emotion", "emotions", "mood",
            "heart", "pulse", "stress", "fatigue", "productivity", "performance", "efficiency", "attention");

    /** Names that sound like it and are about machines: how a cobot keeps its distance (ISO/TS 15066). */
    private static final Set<String> ABOUT_MACHINES = Set.of("CobotMode.SPEED_SEPARATION");

    private final List<SDLDefinition> definitions;

    SchemaRules(String... files) {
        definitions = Arrays.stream(files)
                .flatMap(file -> new Parser().parseDocument(file).getDefinitionsOfType(SDLDefinition.class).stream())
                .toList();
    }

    /** Fields that no role rule covers. A root field needs its own; any other may rely on its type's. */
    List<String> fieldsWithoutRule() {
        Set<String> covered = new TreeSet<>();
        objects().filter(SchemaRules::hasRule).forEach(type -> covered.add(type.getName()));
        covered.removeAll(ROOTS);
        List<String> found = new ArrayList<>();
        objects().filter(type -> !covered.contains(type.getName())).forEach(type -> type.getFieldDefinitions().stream()
                .filter(field -> !hasRule(field))
                .forEach(field -> found.add(type.getName() + "." + field.getName())));
        return found;
    }

    /** Types, fields, arguments, input fields and enum values without a description. */
    List<String> undescribed() {
        List<String> found = new ArrayList<>();
        for (SDLDefinition<?> definition : definitions) {
            String name = definition instanceof TypeDefinition<?> type ? type.getName()
                    : definition instanceof DirectiveDefinition directive ? "@" + directive.getName() : "schema";
            if (!(definition instanceof SDLExtensionDefinition)) {
                check(name, definition, found);
            }
            switch (definition) {
                case ImplementingTypeDefinition<?> type -> type.getFieldDefinitions().forEach(field -> {
                    check(name + "." + field.getName(), field, found);
                    field.getInputValueDefinitions()
                            .forEach(argument -> check(name + "." + field.getName() + "." + argument.getName(), argument, found));
                });
                case InputObjectTypeDefinition type -> type.getInputValueDefinitions()
                        .forEach(field -> check(name + "." + field.getName(), field, found));
                case EnumTypeDefinition type -> type.getEnumValueDefinitions()
                        .forEach(value -> check(name + "." + value.getName(), value, found));
                default -> {}
            }
        }
        return found;
    }

    /** Names that speak of what must not be known about people. */
    List<String> forbiddenNames() {
        List<String> found = new ArrayList<>();
        for (SDLDefinition<?> definition : definitions) {
            switch (definition) {
                case ImplementingTypeDefinition<?> type -> {
                    for (FieldDefinition field : type.getFieldDefinitions()) {
                        judge(type.getName() + "." + field.getName(), field.getName(), found);
                        judgeAll(type.getName() + "." + field.getName(), field.getInputValueDefinitions(), found);
                    }
                }
                case InputObjectTypeDefinition type -> judgeAll(type.getName(), type.getInputValueDefinitions(), found);
                case EnumTypeDefinition type -> type.getEnumValueDefinitions()
                        .forEach(value -> judge(type.getName() + "." + value.getName(), value.getName(), found));
                default -> {}
            }
        }
        return found;
    }

    private Stream<ObjectTypeDefinition> objects() {
        return definitions.stream().filter(ObjectTypeDefinition.class::isInstance).map(ObjectTypeDefinition.class::cast);
    }

    private static boolean hasRule(DirectivesContainer<?> element) {
        return element.getDirectives("access").stream().map(Directive::getArguments).anyMatch(arguments -> !arguments.isEmpty());
    }

    private static void check(String name, Object element, List<String> found) {
        if (element instanceof AbstractDescribedNode<?> described
                && (described.getDescription() == null || described.getDescription().getContent().isBlank())) {
            found.add(name);
        }
    }

    private static void judgeAll(String owner, List<InputValueDefinition> inputs, List<String> found) {
        inputs.forEach(input -> judge(owner + "." + input.getName(), input.getName(), found));
    }

    private static void judge(String where, String name, List<String> found) {
        boolean forbidden = Arrays.stream(name.split("_|(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NEVER_ABOUT_PEOPLE::contains);
        if (forbidden && !ABOUT_MACHINES.contains(where)) {
            found.add(where);
        }
    }
}
