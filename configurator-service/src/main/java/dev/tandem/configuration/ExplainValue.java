package dev.tandem.configuration;

import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.configuration.SelectionInput.SelectionValueInput;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.storage.Versioned;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why a value cannot be chosen now, and the smallest changes that would allow it. */
@Component
final class ExplainValue {

    private final Configurations configurations;
    private final FitDecisions fit;

    ExplainValue(Configurations configurations, FitDecisions fit) {
        this.configurations = configurations;
        this.fit = fit;
    }

    /** @throws Refused an unknown configuration, or a value that the characteristic does not have */
    ValueExplanation explain(String configurationId, String characteristic, SelectionValueInput value) {
        StoredConfiguration stored = configurations
                .documents()
                .find(configurationId)
                .map(Versioned::value)
                .orElseThrow(() -> ReplaceConfiguration.unknown(configurationId, "configurationId"));
        CompiledVersion line = configurations.pinned(stored);
        Decisions wanted = wanted(line, characteristic, value);
        return fit.explanation(new Change(stored.id(), line, stored.decisions(), stored.decisions(), wanted));
    }

    private static Decisions wanted(CompiledVersion line, String code, SelectionValueInput value) {
        ReadSelections reading = new ReadSelections(line.version());
        Decisions wanted = reading.known(code, List.of("characteristic"))
                .flatMap(characteristic -> reading.decision(characteristic, value, List.of("value")))
                .map(decision -> Decisions.NONE.with(code, decision))
                .orElse(Decisions.NONE);
        reading.refuseMistakes();
        return wanted;
    }
}
