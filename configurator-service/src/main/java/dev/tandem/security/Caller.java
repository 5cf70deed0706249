package dev.tandem.security;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls, taken from the token, never from the input.
 *
 * @param subject the token's subject; {@code guest} without a token
 * @param roles empty for a guest
 */
public record Caller(String subject, Set<Role> roles) {

    private static final Caller GUEST = new Caller("guest", Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of the request that this thread works for; a guest where the session has outlived its token. */
    public static Caller current() {
        Authentication token = SecurityContextHolder.getContext().getAuthentication();
        return TokenLife.over(token) ? GUEST : of(token);
    }

    public static Caller of(@Nullable Principal principal) {
        if (!(principal instanceof Authentication token) || token.getAuthorities().isEmpty()) {
            return GUEST;
        }
        Set<Role> roles = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .filter(name -> java.util.Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name)))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return roles.isEmpty() ? GUEST : new Caller(token.getName(), roles);
    }

    public boolean guest() {
        return roles.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
