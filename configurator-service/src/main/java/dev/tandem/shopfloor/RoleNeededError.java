package dev.tandem.shopfloor;

import dev.tandem.graphql.UserError;
import dev.tandem.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's role may not do this with a step of this kind.
 *
 * @param roles any of these may
 */
public record RoleNeededError(String message, @Nullable List<String> path, List<Role> roles) implements UserError {

    @Override
    public String code() {
        return "FORBIDDEN";
    }
}
