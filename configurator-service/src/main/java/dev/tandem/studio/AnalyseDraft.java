package dev.tandem.studio;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.Publications;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.analysis.Analysis;
import dev.tandem.rules.analysis.Coverage;
import dev.tandem.rules.analysis.MeaningDifference;
import dev.tandem.rules.analysis.Mutants;
import dev.tandem.rules.analysis.Proposals;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.studio.CreateDraft.PublishedVersionInput;
import dev.tandem.studio.Draft.BaseVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks analysis about drafts, one at a time and within a time; what could not be decided in it is told. */
@Component
final class AnalyseDraft {

    private static final int MUTANTS = 50;
    private static final long SEED = 1;

    private final CheckDraft check;
    private final StudioTurn turn;
    private final Catalog catalog;
    private final Publications publications;
    private final Duration time;

    /** @param time for one question; less than a request may take */
    AnalyseDraft(CheckDraft check, StudioTurn turn, Catalog catalog, Publications publications, @Value("${tandem.studio.analysis-time:5s}") Duration time) {
        this.check = check;
        this.turn = turn;
        this.catalog = catalog;
        this.publications = publications;
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

    /**
     * Empty while the file has mistakes that keep it from being read, or where it is of a new line.
     *
     * @param from null for the version that the draft was taken from, else for the one in effect
     * @throws Refused there is no such version
     */
    Optional<DraftDifference> difference(Draft draft, @Nullable PublishedVersionInput from) {
        Optional<ProductLineVersion> after = check.version(ProductLineText.of(draft.file()));
        if (after.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProductLineVersion> before = from == null ? base(draft) : Optional.of(asked(from));
        return before.map(version -> turn.now(() -> DraftDifference.of(MeaningDifference.between(version, after.get(), time), version, after.get())));
    }

    private Optional<ProductLineVersion> base(Draft draft) {
        BaseVersion base = draft.base();
        return base != null ? published(base.productLine(), base.version())
                : Optional.ofNullable(draft.productLine()).flatMap(line -> published(line, null));
    }

    private ProductLineVersion asked(PublishedVersionInput from) {
        return published(from.productLine(), from.version()).orElseThrow(() -> new Refused(new NotFoundError(
                catalog.unknown(Texts.shortened(from.productLine()), from.version()), List.of("from"))));
    }

    private Optional<ProductLineVersion> published(String line, @Nullable Integer version) {
        return Optional.ofNullable(version).or(() -> publications.inEffect(line)).flatMap(number -> catalog.find(line, number, null)).map(CompiledVersion::version);
    }
}
