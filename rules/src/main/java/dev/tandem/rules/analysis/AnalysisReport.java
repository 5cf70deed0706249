package dev.tandem.rules.analysis;

import java.util.List;

/**
 * What analysis found. Whatever it looks for and is neither a finding nor undecided is proven not to be so.
 *
 * @param findings in the order of the file as far as each kind goes
 * @param undecided empty where everything was decided
 */
public record AnalysisReport(List<Finding> findings, List<Undecided> undecided) {

    public AnalysisReport {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
    }
}
