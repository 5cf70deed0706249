package dev.tandem.studio;

import dev.tandem.rules.analysis.Coverage;
import dev.tandem.rules.analysis.Mutants;
import dev.tandem.rules.analysis.Proposals;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the examples of a draft are good for.
 *
 * @param proposals of examples for what none tries out yet
 * @param mutants small changes of the rules that were tried
 * @param mutantsCaught of them, that some example notices
 * @param mutantsAlike of them, that change nothing
 */
record ExampleReport(
        List<ConstraintExamples> constraints,
        List<ProposedExample> proposals,
        int mutants,
        int mutantsCaught,
        int mutantsAlike,
        List<UnnoticedMutant> unnoticed) {

    record ConstraintExamples(String constraint, List<String> firing, List<String> holding) {}

    record ProposedExample(String constraint, boolean firing, List<DraftSelection> selections) {}

    record UnnoticedMutant(String path, String before, String after, @Nullable List<DraftSelection> shown) {}

    static ExampleReport of(Coverage coverage, Proposals proposals, Mutants mutants, ProductLineVersion version) {
        return new ExampleReport(
                coverage.constraints().stream().map(one -> new ConstraintExamples(one.constraint(), one.firing(), one.holding())).toList(),
                proposals.all().stream().map(one ->
                        new ProposedExample(one.constraint(), one.firing(), DraftSelection.of(new Selections(one.example().selections()), version))).toList(),
                mutants.mutants(),
                mutants.caught(),
                mutants.alike(),
                mutants.survivors().stream().map(one -> new UnnoticedMutant(one.mutation().path(), one.mutation().before(), one.mutation().after(),
                        one.shown() == null ? null : DraftSelection.of(one.shown(), version))).toList());
    }
}
