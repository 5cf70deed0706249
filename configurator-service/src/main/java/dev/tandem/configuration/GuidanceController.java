package dev.tandem.configuration;

import dev.tandem.configuration.ApplyRepair.ApplyRepairInput;
import dev.tandem.configuration.CompleteConfiguration.CompleteConfigurationInput;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.configuration.UndoChange.UndoChangeInput;
import dev.tandem.graphql.Payloads;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows customers what still fits, and leads them out of every conflict. */
@Controller
class GuidanceController {

    private final ReadGuidance guidance;
    private final ExplainValue explain;
    private final ApplyRepair repair;
    private final CompleteConfiguration complete;
    private final UndoChange undo;

    GuidanceController(
            ReadGuidance guidance, ExplainValue explain, ApplyRepair repair, CompleteConfiguration complete, UndoChange undo) {
        this.guidance = guidance;
        this.explain = explain;
        this.repair = repair;
        this.complete = complete;
        this.undo = undo;
    }

    @SchemaMapping
    List<CharacteristicGuidance> guidance(Configuration configuration, DataFetchingFieldSelectionSet selected) {
        return selected.containsAnyOf("values/priceDelta", "values/footprintDelta")
                ? guidance.withDifferences(configuration)
                : guidance.states(configuration);
    }

    @QueryMapping
    ValueExplanation explainValue(
            @Argument String configurationId, @Argument String characteristic, @Argument SelectionValueInput value) {
        return Payloads.answer(() -> explain.explain(configurationId, characteristic, value), ValueExplanation::of);
    }

    @MutationMapping
    ConfigurationPayload applyRepair(@Argument ApplyRepairInput input) {
        return Payloads.answer(() -> repair.apply(input), ConfigurationPayload::of);
    }

    @MutationMapping
    ConfigurationPayload completeConfiguration(@Argument CompleteConfigurationInput input) {
        return Payloads.answer(() -> complete.complete(input), ConfigurationPayload::of);
    }

    @MutationMapping
    ConfigurationPayload undoChange(@Argument UndoChangeInput input) {
        return Payloads.answer(() -> undo.undo(input), ConfigurationPayload::of);
    }

    @MutationMapping
    ConfigurationPayload redoChange(@Argument UndoChangeInput input) {
        return Payloads.answer(() -> undo.redo(input), ConfigurationPayload::of);
    }
}
