package dev.tandem.security;

import java.util.List;
import java.util.Set;

/**
 * Paths beside the API that are open. A capability that has some says so with a bean of this kind.
 *
 * @param anyone guests too, for reading; else callers with one of the roles
 */
public record OpenPath(List<String> patterns, boolean anyone, Set<Role> roles) {

    public OpenPath {
        patterns = List.copyOf(patterns);
        roles = Set.copyOf(roles);
    }

    /** Open to callers with one of these roles. */
    public static OpenPath to(Set<Role> roles, String... patterns) {
        return new OpenPath(List.of(patterns), false, roles);
    }

    /** Open to everybody who only reads: for what says nothing about anybody. */
    public static OpenPath toAnyone(String... patterns) {
        return new OpenPath(List.of(patterns), true, Set.of());
    }

    String[] paths() {
        return patterns.toArray(String[]::new);
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
