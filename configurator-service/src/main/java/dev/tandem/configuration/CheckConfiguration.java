package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.Judge.Judgement;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges selections as they are: nothing is filled in, nothing is stored. */
@Component
final class CheckConfiguration {

    private final Catalog catalog;
    private final Judge judge;

    CheckConfiguration(Catalog catalog, Judge judge) {
        this.catalog = catalog;
        this.judge = judge;
    }

    /** @throws Refused an unknown line or version, or selections that cannot be */
    Judgement check(String productLine, @Nullable Integer version, List<SelectionInput> inputs) {
        CompiledVersion compiled = catalog.find(productLine, version, null)
                .orElseThrow(() -> new Refused(new NotFoundError(
                        catalog.unknown(productLine, version), List.of("productLine"))));
        ReadSelections reading = new ReadSelections(compiled.version());
        Decisions stated = reading.read(inputs, "selections");
        List<UserError> mistakes = new ArrayList<>(reading.mistakes());
        for (int index = 0; index < inputs.size(); index++) {
            if (inputs.get(index).value().members() != null) {
                mistakes.add(new InvalidInputError(
                        "members leaves the others open; a check needs the whole set: allowed is codes.",
                        List.of("selections", String.valueOf(index), "value", "members"),
                        "members",
                        "codes",
                        null));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
        return judge.judge(compiled, exactly(stated));
    }

    private static Selections exactly(Decisions stated) {
        Map<String, Value> values = new HashMap<>();
        stated.byCharacteristic().forEach((characteristic, decision) -> {
            if (decision instanceof Decision.Exactly(Value value)) {
                values.put(characteristic, value);
            }
        });
        return new Selections(values);
    }
}
