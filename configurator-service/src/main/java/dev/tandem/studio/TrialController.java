package dev.tandem.studio;

import dev.tandem.catalog.ProductLine;
import dev.tandem.configuration.SelectionInput;
import dev.tandem.configuration.TriedConfiguration;
import dev.tandem.configuration.TryVersion.Trial;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.studio.TryDraft.Tried;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows a draft as a customer would see it. */
@Controller
class TrialController {

    private final TryDraft tries;

    TrialController(TryDraft tries) {
        this.tries = tries;
    }

    record DraftTrial(@Nullable ProductLine productLine, @Nullable TriedConfiguration shown, List<UserError> userErrors) {

        static DraftTrial of(@Nullable Tried tried, List<UserError> errors) {
            return new DraftTrial(tried == null ? null : tried.line(), tried == null ? null : tried.shown(), errors);
        }
    }

    @SchemaMapping
    DraftTrial trial(
            Draft draft, @Argument @Nullable List<SelectionInput> decisions, @Argument @Nullable List<SelectionInput> wanted, DataFetchingEnvironment asked) {
        AnalysisController.requireAlone(asked);
        boolean differences = asked.getSelectionSet().containsAnyOf("shown/guidance/values/priceDelta", "shown/guidance/values/footprintDelta");
        return Payloads.answer(() -> tries.tried(draft, new Trial(decisions, wanted, differences)), DraftTrial::of);
    }
}
