package dev.tandem.graphql.access;

import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may read a field, as its {@code @access} directive says.
 *
 * @param anyone guests too
 * @param roles any of these is enough
 */
record AccessRule(boolean anyone, Set<Role> roles) {

    static final String DIRECTIVE = "access";

    private static final String ANYONE = "ANYONE";

    AccessRule {
        roles = Set.copyOf(roles);
    }

    /** The rule that holds for a field: its own, else its type's; empty where neither declares one. */
    static Optional<AccessRule> of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return declaredOn(field).or(() -> declaredOn(type));
    }

    static Optional<AccessRule> declaredOn(GraphQLDirectiveContainer element) {
        GraphQLAppliedDirective directive = element.getAppliedDirective(DIRECTIVE);
        if (directive == null) {
            return Optional.empty();
        }
        List<String> names = directive.getArgument("to").getValue();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        names.stream().filter(name -> !name.equals(ANYONE)).map(Role::valueOf).forEach(roles::add);
        return Optional.of(new AccessRule(names.contains(ANYONE), roles));
    }

    boolean allows(Caller caller) {
        return anyone || caller.roles().stream().anyMatch(roles::contains);
    }

    /** E.g. {@code "PLANNER or ADMIN"}. */
    String words() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" or "));
    }
}
