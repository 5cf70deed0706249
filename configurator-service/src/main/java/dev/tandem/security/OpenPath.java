package dev.tandem.security;

import java.util.Set;

/** A path beside the API that is open to callers with one of these roles. A capability that has one says so with a bean of this kind. */
public record OpenPath(String pattern, Set<Role> roles) {

    public OpenPath {
        roles = Set.copyOf(roles);
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
