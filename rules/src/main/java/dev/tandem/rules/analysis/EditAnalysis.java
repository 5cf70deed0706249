package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;
import java.util.Set;

/** What is to be said at once when constraints were changed. */
final class EditAnalysis {

    private final ProductLineVersion version;
    private final Set<String> changed;
    private final Allowance allowance;
    private final Findings findings = new Findings();

    EditAnalysis(ProductLineVersion version, Set<String> changed, Allowance allowance) {
        this.version = version;
        this.changed = changed;
        this.allowance = allowance;
    }

    AnalysisReport report() {
        new StepCycles(version, findings).find();
        try {
            AskedLine line = AskedLine.ofConstraints(version);
            line.refused().forEach(refused -> TooLarge.add(findings, refused.path(), refused.reason()));
            if (line.constraints().size() < version.constraints().size()) {
                findings.undecided(Finding.Kind.VOID, "");
            } else {
                ask(line);
            }
        } catch (RefusedLineException tooLarge) {
            tooLarge.mistakes().forEach(mistake -> TooLarge.add(findings, mistake));
            findings.undecided(Finding.Kind.VOID, "");
        }
        return findings.report();
    }

    private void ask(AskedLine line) {
        List<Demand> demands = line.demands();
        Inquiry inquiry = new Inquiry(line.closed(), demands, allowance);
        new ErrorFindings(line, inquiry, findings).ofSelections();
        VoidFindings whole = new VoidFindings(line, inquiry, demands, allowance, findings);
        try {
            if (whole.isVoid()) {
                return;
            }
        } catch (OutOfTimeException late) {
            findings.undecided(Finding.Kind.VOID, "");
            return;
        }
        whole.byDefault();
        ConstraintFindings constraints = new ConstraintFindings(inquiry, findings);
        for (int i = 0; i < line.constraints().size(); i++) {
            if (changed.contains(line.constraints().get(i).constraint().id())) {
                constraints.of(line.constraints().get(i), i);
            }
        }
    }
}
