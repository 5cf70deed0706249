package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.CONDITION_ALWAYS_TRUE;
import static dev.tandem.rules.analysis.Finding.Kind.CONDITION_NEVER_TRUE;
import static dev.tandem.rules.analysis.Finding.Kind.DEAD_STEP;
import static dev.tandem.rules.analysis.Finding.Kind.NEGATIVE_MINUTES;
import static dev.tandem.rules.analysis.Finding.Kind.NEGATIVE_PRICE;
import static dev.tandem.rules.analysis.Finding.Kind.NO_SKILL_LEVEL;
import static dev.tandem.rules.analysis.Finding.Kind.UNSERVED_STEP;

import dev.tandem.rules.analysis.AskedLine.Conditional;
import dev.tandem.rules.analysis.AskedLine.OfStep;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What is to say about the rules for prices, footprints and steps of a line that has a valid configuration. */
final class RuleFindings {

    private final AskedLine line;
    private final Inquiry inquiry;
    private final Findings findings;

    RuleFindings(AskedLine line, Inquiry inquiry, Findings findings) {
        this.line = line;
        this.inquiry = inquiry;
        this.findings = findings;
    }

    void all(Offering offering) {
        line.conditionals().forEach(this::conditional);
        line.steps().forEach(step -> {
            step(step);
            served(step, offering);
        });
        price();
    }

    private void conditional(Conditional rule) {
        boolean step = rule.path().startsWith("steps.");
        String name = rule.path().substring(0, rule.path().lastIndexOf('.'));
        findings.decide(step ? DEAD_STEP : CONDITION_NEVER_TRUE, rule.path(), () -> {
            int holds = rule.when().holds();
            if (!inquiry.possible(holds)) {
                List<String> related = inquiry.because(holds);
                findings.add(step ? DEAD_STEP : CONDITION_NEVER_TRUE, rule.path(), step
                        ? Wording.because("The step '" + Paths.last(name) + "' is never needed", "Der Schritt '" + Paths.last(name) + "' wird nie gebraucht",
                                related)
                        : Wording.because("'" + name + "' never counts", "'" + name + "' zählt nie", related), null, related);
            } else {
                findings.decide(CONDITION_ALWAYS_TRUE, rule.path(), () -> {
                    if (!inquiry.possible(holds ^ 1)) {
                        List<String> related = inquiry.because(holds ^ 1);
                        findings.add(CONDITION_ALWAYS_TRUE, rule.path(), Wording.because("The condition of '" + name + "' is always met",
                                "Die Bedingung von '" + name + "' ist immer erfüllt", related), null, related);
                    }
                });
            }
        });
    }

    private void step(OfStep step) {
        String minutes = Paths.step(step.step()) + ".minutes";
        findings.decide(NEGATIVE_MINUTES, minutes, () -> {
            if (inquiry.possible(step.belowZero())) {
                findings.add(NEGATIVE_MINUTES, minutes, Wording.of("The step '" + step.step().code() + "' can take less than no time.",
                        "Der Schritt '" + step.step().code() + "' kann weniger als keine Zeit dauern."), inquiry.example(step.belowZero()), List.of());
            }
        });
        findings.decide(NO_SKILL_LEVEL, Paths.level(step.step()), () -> {
            if (inquiry.possible(step.noLevel())) {
                findings.add(NO_SKILL_LEVEL, Paths.level(step.step()), Wording.of(
                        "The level of '" + step.step().code() + "' can be something else than 1, 2, 3 or 4.",
                        "Die Stufe von '" + step.step().code() + "' kann etwas anderes als 1, 2, 3 oder 4 sein."),
                        inquiry.example(step.noLevel()), List.of());
            }
        });
    }

    private void served(OfStep of, Offering offering) {
        StepRule step = of.step();
        if (!offering.known()) {
            return;
        }
        if (!offering.capabilities().contains(step.capability())) {
            unserved(Paths.step(step) + ".capability", of.needed(),
                    "No work centre offers '" + step.capability() + "', which the step '" + step.code() + "' needs.",
                    "Kein Arbeitsplatz bietet '" + step.capability() + "', was der Schritt '" + step.code() + "' braucht.");
        }
        SkillRule skill = step.skill();
        if (skill != null) {
            Integer highest = offering.levels().get(skill.skill());
            unserved(highest == null ? Paths.step(step) + ".skill.name" : Paths.level(step), of.unskilled(),
                    "Nobody has the skill '" + skill.skill() + "'" + (highest == null ? "" : " above level " + highest)
                            + ", which the step '" + step.code() + "' can need.",
                    "Niemand hat die Fertigkeit '" + skill.skill() + "'" + (highest == null ? "" : " über Stufe " + highest)
                            + ", die der Schritt '" + step.code() + "' brauchen kann.");
        }
    }

    private void unserved(String path, int literal, String en, String de) {
        findings.decide(UNSERVED_STEP, path, () -> {
            if (inquiry.possible(literal)) {
                findings.add(UNSERVED_STEP, path, Wording.of(en, de), inquiry.example(literal), List.of());
            }
        });
    }

    private void price() {
        if (line.price() == null) {
            findings.undecided(NEGATIVE_PRICE, "prices");
            return;
        }
        findings.decide(NEGATIVE_PRICE, "prices", () -> {
            ExactSum sum = ExactSum.of(line.price(), List.of());
            OptionalInt below = sum.belowZero(inquiry.solver(), line.version().currency().getDefaultFractionDigits());
            if (below.isEmpty()) {
                findings.undecided(NEGATIVE_PRICE, "prices");
                return;
            }
            int[] literals = line.troubles().stream()
                    .filter(trouble -> trouble.path().startsWith("prices."))
                    .mapToInt(trouble -> trouble.literal() ^ 1)
                    .toArray();
            literals = Arrays.copyOf(literals, literals.length + 1);
            literals[literals.length - 1] = below.getAsInt();
            if (inquiry.possibleNow(literals)) {
                if (!sum.exact() && !costsLessThanNothing(inquiry.latest())) {
                    findings.undecided(NEGATIVE_PRICE, "prices");
                    return;
                }
                findings.add(NEGATIVE_PRICE, "prices", Wording.of("A piece can cost less than nothing.", "Ein Stück kann weniger als nichts kosten."),
                        inquiry.latest(), List.of());
            }
        });
    }

    private boolean costsLessThanNothing(Selections configuration) {
        return CompiledVersion.of(line.version()).price(configuration).total().amount().signum() < 0;
    }
}
