package dev.tandem.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the roles of a token: the claim {@code roles}, and Keycloak's {@code realm_access.roles}. Names that are no role are ignored. */
final class TokenRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

    static final String CLAIM = "roles";

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        addRoles(token.getClaims().get(CLAIM), authorities);
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> realm) {
            addRoles(realm.get(CLAIM), authorities);
        }
        return authorities;
    }

    private static void addRoles(@Nullable Object claim, Set<GrantedAuthority> authorities) {
        if (!(claim instanceof Collection<?> names)) {
            return;
        }
        for (Object name : names) {
            for (Role role : Role.values()) {
                if (role.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT))) {
                    authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
                }
            }
        }
    }
}
