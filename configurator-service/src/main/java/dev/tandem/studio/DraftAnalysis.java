package dev.tandem.studio;

import dev.tandem.rules.analysis.AnalysisReport;
import dev.tandem.rules.analysis.Finding;
import dev.tandem.rules.analysis.Undecided;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What analysis says about a draft: findings with their places in its file, and what could not be decided in time. */
record DraftAnalysis(List<DraftFinding> findings, List<UndecidedQuestion> undecided) {

    /** @param witness a complete configuration that shows it, in the line's order; null where none can */
    record DraftFinding(
            Finding.Kind kind,
            Finding.Gravity gravity,
            String path,
            int line,
            int column,
            LocalizedText text,
            @Nullable List<DraftSelection> witness,
            List<String> related) {}

    /** A question that was not answered in time. */
    record UndecidedQuestion(Finding.Kind kind, String path) {}

    static DraftAnalysis of(AnalysisReport report, ProductLineText file, ProductLineVersion version) {
        return new DraftAnalysis(
                report.findings().stream().map(finding -> of(finding, file, version)).toList(),
                report.undecided().stream().map(DraftAnalysis::of).toList());
    }

    private static DraftFinding of(Finding finding, ProductLineText file, ProductLineVersion version) {
        ProductLineText.Place place = file.place(finding.path());
        return new DraftFinding(finding.kind(), finding.kind().gravity(), finding.path(), place.line(), place.column(), finding.text(),
                finding.witness() == null ? null : DraftSelection.of(finding.witness(), version), finding.related());
    }

    private static UndecidedQuestion of(Undecided undecided) {
        return new UndecidedQuestion(undecided.kind(), undecided.path());
    }
}
