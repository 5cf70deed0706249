package dev.tandem.configuration;

import dev.tandem.configuration.MoveConfiguration.ConfigurationMove;
import dev.tandem.configuration.MoveConfiguration.MoveConfigurationInput;
import dev.tandem.configuration.MoveConfiguration.Moved;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Lets customers take a configuration over to the version in effect. */
@Controller
class MoveController {

    private final MoveConfiguration move;

    MoveController(MoveConfiguration move) {
        this.move = move;
    }

    record ConfigurationMovePayload(@Nullable Configuration configuration, @Nullable ConfigurationMove difference, List<UserError> userErrors) {

        static ConfigurationMovePayload of(@Nullable Moved moved, List<UserError> errors) {
            return new ConfigurationMovePayload(moved == null ? null : moved.configuration(), moved == null ? null : moved.difference(), errors);
        }
    }

    @MutationMapping
    ConfigurationMovePayload moveConfiguration(@Argument MoveConfigurationInput input) {
        return Payloads.answer(() -> move.move(input), ConfigurationMovePayload::of);
    }
}
