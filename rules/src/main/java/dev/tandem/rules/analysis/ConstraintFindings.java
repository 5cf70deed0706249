package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.ALWAYS_VIOLATED;
import static dev.tandem.rules.analysis.Finding.Kind.CONDITION_ALWAYS_TRUE;
import static dev.tandem.rules.analysis.Finding.Kind.CONDITION_NEVER_TRUE;
import static dev.tandem.rules.analysis.Finding.Kind.CONTRADICTING;
import static dev.tandem.rules.analysis.Finding.Kind.NEVER_VIOLATED;
import static dev.tandem.rules.analysis.Finding.Kind.REDUNDANT;

import dev.tandem.rules.analysis.AskedLine.OfConstraint;
import dev.tandem.rules.model.Selections;
import java.util.List;

/** What is to say about constraints of a line that has a valid configuration. */
final class ConstraintFindings {

    private final Inquiry inquiry;
    private final Findings findings;

    ConstraintFindings(Inquiry inquiry, Findings findings) {
        this.inquiry = inquiry;
        this.findings = findings;
    }

    /** @param demand its number among the demands */
    void of(OfConstraint constraint, int demand) {
        String place = constraint.constraint().when() == null ? constraint.path() : Paths.when(constraint.constraint());
        findings.decide(CONDITION_NEVER_TRUE, place, () -> {
            if (inquiry.possibleWithout(demand, constraint.speaks())) {
                speaking(constraint, demand);
            } else {
                List<String> related = inquiry.becauseWithout(demand, constraint.speaks());
                findings.add(CONDITION_NEVER_TRUE, place, Wording.because(
                        "'" + id(constraint) + "' never has anything to say", "'" + id(constraint) + "' kommt nie zum Zug", related), null, related);
            }
        });
    }

    private void speaking(OfConstraint constraint, int demand) {
        if (constraint.constraint().when() != null) {
            String place = Paths.when(constraint.constraint());
            findings.decide(CONDITION_ALWAYS_TRUE, place, () -> {
                int not = constraint.when().holds() ^ 1;
                if (!inquiry.possibleWithout(demand, not)) {
                    List<String> related = inquiry.becauseWithout(demand, not);
                    findings.add(CONDITION_ALWAYS_TRUE, place, Wording.because("The condition of '" + id(constraint) + "' is always met",
                            "Die Bedingung von '" + id(constraint) + "' ist immer erfüllt", related), null, related);
                }
            });
        }
        if (constraint.forbids()) {
            findings.decide(REDUNDANT, constraint.path(), () -> forbidding(constraint, demand));
        } else {
            findings.decide(NEVER_VIOLATED, constraint.path(), () -> remarking(constraint));
        }
    }

    private void forbidding(OfConstraint constraint, int demand) {
        int broken = constraint.met() ^ 1;
        if (!inquiry.possibleWithout(demand, broken)) {
            List<String> related = inquiry.becauseWithout(demand, broken);
            findings.add(REDUNDANT, constraint.path(), Wording.because("'" + id(constraint) + "' can be left out",
                    "'" + id(constraint) + "' kann entfallen", related), null, related);
            return;
        }
        findings.decide(CONTRADICTING, constraint.path(), () -> {
            if (!inquiry.possible(constraint.speaks())) {
                List<String> related = inquiry.because(constraint.speaks());
                inquiry.possibleWithout(demand, constraint.speaks());
                Selections witness = inquiry.latest();
                findings.add(CONTRADICTING, constraint.path(), Wording.of(
                        "Where '%s' has something to say, it cannot be met%s.".formatted(id(constraint), besides(related, constraint, "together with", "and")),
                        "Wo '%s' zum Zug kommt, ist es nicht zu erfüllen%s.".formatted(id(constraint), besides(related, constraint, "zusammen mit", "und"))),
                        witness, related);
            }
        });
    }

    private static String besides(List<String> related, OfConstraint constraint, String with, String and) {
        List<String> others = related.stream().filter(path -> !path.equals(constraint.path())).toList();
        return others.isEmpty() ? "" : " " + with + " " + Wording.names(others, and);
    }

    private void remarking(OfConstraint constraint) {
        int violated = constraint.violated().holds();
        if (!inquiry.possible(violated)) {
            List<String> related = inquiry.because(violated);
            findings.add(NEVER_VIOLATED, constraint.path(), Wording.because("'" + id(constraint) + "' is never told",
                    "'" + id(constraint) + "' wird nie gemeldet", related), null, related);
        } else {
            findings.decide(ALWAYS_VIOLATED, constraint.path(), () -> {
                if (!inquiry.possible(violated ^ 1)) {
                    List<String> related = inquiry.because(violated ^ 1);
                    findings.add(ALWAYS_VIOLATED, constraint.path(), Wording.because("'" + id(constraint) + "' is told always",
                            "'" + id(constraint) + "' wird immer gemeldet", related), inquiry.example(violated), related);
                }
            });
        }
    }

    private static String id(OfConstraint constraint) {
        return constraint.constraint().id();
    }
}
