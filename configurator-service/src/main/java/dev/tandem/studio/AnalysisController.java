package dev.tandem.studio;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.analysis.ConfigurationNumbers;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows designers and reviewers what a draft means. */
@Controller
class AnalysisController {

    private final AnalyseDraft analyse;

    AnalysisController(AnalyseDraft analyse) {
        this.analyse = analyse;
    }

    @SchemaMapping
    Optional<DraftAnalysis> analysis(Draft draft, DataFetchingEnvironment asked) {
        requireAlone(asked);
        return analyse.analysis(draft);
    }

    @SchemaMapping
    Optional<ExampleReport> exampleReport(Draft draft, DataFetchingEnvironment asked) {
        requireAlone(asked);
        return analyse.examples(draft);
    }

    @SchemaMapping
    Optional<ConfigurationNumbers> numbers(Draft draft, DataFetchingEnvironment asked) {
        requireAlone(asked);
        return analyse.numbers(draft);
    }

    /** What takes seconds is not asked of a whole list. */
    static void requireAlone(DataFetchingEnvironment asked) {
        if (asked.getExecutionStepInfo().getPath().toString().contains("[")) {
            String field = asked.getField().getName();
            throw new Refused(new InvalidInputError(field + " takes seconds and is answered for one draft at a time; ask draft(id) for it.",
                    List.of(field), null, "one draft", null));
        }
    }
}
