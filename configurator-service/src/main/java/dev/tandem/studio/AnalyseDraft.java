package dev.tandem.studio;

import dev.tandem.rules.analysis.Analysis;
import dev.tandem.rules.analysis.ConfigurationNumbers;
import dev.tandem.rules.analysis.Coverage;
import dev.tandem.rules.analysis.Mutants;
import dev.tandem.rules.analysis.Proposals;
import dev.tandem.rules.model.ProductLineText;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks analysis about drafts, one at a time and within a time; what could not be decided in it is told. */
@Component
final class AnalyseDraft {

    private static final int MUTANTS = 50;
    private static final long SEED = 1;

    private final CheckDraft check;
    private final StudioTurn turn;
    private final Duration time;

    /** @param time for one question; less than a request may take */
    AnalyseDraft(CheckDraft check, StudioTurn turn, @Value("${tandem.studio.analysis-time:5s}") Duration time) {
        this.check = check;
        this.turn = turn;
        this.time = time;
    }

    /** Empty while the file has mistakes that keep it from being read. */
    Optional<DraftAnalysis> analysis(Draft draft) {
        ProductLineText file = ProductLineText.of(draft.file());
        return check.version(file).map(version -> turn.now(() -> DraftAnalysis.of(Analysis.of(version, time), file, version)));
    }

    /** Empty while the file has mistakes that keep it from being read. */
    Optional<ExampleReport> examples(Draft draft) {
        Duration half = time.dividedBy(2);
        return check.version(ProductLineText.of(draft.file())).map(version -> turn.now(() ->
                ExampleReport.of(Coverage.of(version), Proposals.of(version, half), Mutants.of(version, MUTANTS, SEED, half), version)));
    }

    /** Empty while the file has mistakes that keep it from being read, or where something is too large to be counted. */
    Optional<ConfigurationNumbers> numbers(Draft draft) {
        return check.version(ProductLineText.of(draft.file())).flatMap(version -> turn.now(() -> ConfigurationNumbers.of(version, time)));
    }
}
