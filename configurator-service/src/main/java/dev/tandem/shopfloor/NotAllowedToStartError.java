package dev.tandem.shopfloor;

import dev.tandem.graphql.UserError;
import dev.tandem.production.StepView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step may not start now.
 *
 * @param waitingFor what before it is not done; empty where its work order is held
 */
public record NotAllowedToStartError(String message, @Nullable List<String> path, List<StepView> waitingFor) implements UserError {

    @Override
    public String code() {
        return "NOT_ALLOWED_TO_START";
    }
}
