package dev.tandem.studio;

import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.studio.CompareVersions.ComparedInput;
import dev.tandem.studio.CompareVersions.Comparison;
import dev.tandem.studio.CreateDraft.PublishedVersionInput;
import dev.tandem.studio.Draft.BaseVersion;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows designers and reviewers two versions beside each other. */
@Controller
class ComparisonController {

    private final CompareVersions compare;

    ComparisonController(CompareVersions compare) {
        this.compare = compare;
    }

    @QueryMapping
    Comparison comparison(@Argument ComparedInput from, @Argument ComparedInput to) {
        return compare.comparison(from, to);
    }

    @SchemaMapping
    List<Difference> differences(Comparison comparison) {
        return compare.differences(comparison);
    }

    @SchemaMapping
    Optional<VersionDifference> meaning(Comparison comparison) {
        return compare.meaning(comparison);
    }

    @SchemaMapping
    String file(BaseVersion base) {
        return compare.file(base);
    }

    @SchemaMapping
    Optional<VersionDifference> difference(Draft draft, @Argument @Nullable PublishedVersionInput from, DataFetchingEnvironment asked) {
        AnalysisController.requireAlone(asked);
        return compare.meaning(draft, from);
    }
}
