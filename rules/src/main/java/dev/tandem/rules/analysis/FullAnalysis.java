package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;

/** All findings about a version. */
final class FullAnalysis {

    private final ProductLineVersion version;
    private final Offering offering;
    private final Allowance allowance;
    private final Findings findings = new Findings();

    FullAnalysis(ProductLineVersion version, Offering offering, Allowance allowance) {
        this.version = version;
        this.offering = offering;
        this.allowance = allowance;
    }

    AnalysisReport report() {
        new StepCycles(version, findings).find();
        try {
            AskedLine line = AskedLine.of(version, offering);
            line.refused().forEach(refused -> TooLarge.add(findings, refused.path(), refused.reason()));
            if (line.constraints().size() < version.constraints().size()) {
                undecided();
            } else {
                ask(line);
            }
        } catch (RefusedLineException tooLarge) {
            tooLarge.mistakes().forEach(mistake -> TooLarge.add(findings, mistake));
            undecided();
        }
        return findings.report();
    }

    private void undecided() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            if (kind != Finding.Kind.NOT_EXACT && kind != Finding.Kind.STEP_CYCLE) {
                findings.undecided(kind, "");
            }
        }
    }

    private void ask(AskedLine line) {
        List<Demand> demands = line.demands();
        Inquiry inquiry = new Inquiry(line.closed(), demands, allowance);
        ErrorFindings errors = new ErrorFindings(line, inquiry, findings);
        errors.ofSelections();
        VoidFindings whole = new VoidFindings(line, inquiry, demands, allowance, findings);
        try {
            if (whole.isVoid()) {
                return;
            }
        } catch (OutOfTimeException late) {
            undecided();
            return;
        }
        errors.ofConfigurations();
        whole.byDefault();
        ValueFindings values = new ValueFindings(inquiry, findings);
        for (FiniteCharacteristic characteristic : line.closed().line().characteristics()) {
            values.of(characteristic);
        }
        ConstraintFindings constraints = new ConstraintFindings(inquiry, findings);
        for (int i = 0; i < line.constraints().size(); i++) {
            constraints.of(line.constraints().get(i), i);
        }
        TableFindings.of(version, allowance, findings);
        new RuleFindings(line, inquiry, findings).all(offering);
        new UntouchedValues(version, findings).find();
    }
}
