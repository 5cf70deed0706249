package dev.tandem.rules.analysis;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.Selections;
import java.util.Map;

/** What an example selects: the line's defaults, and what it says. */
final class ExampleSelections {

    private ExampleSelections() {}

    static Selections of(CompiledVersion compiled, Example example) {
        Selections selections = compiled.defaults();
        for (Map.Entry<String, Value> selection : example.selections().entrySet()) {
            selections = selections.with(selection.getKey(), selection.getValue());
        }
        return selections;
    }
}
