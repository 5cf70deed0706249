package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that creates a production step.
 *
 * @param capability what a work centre must offer
 * @param skill null where no person is needed
 * @param minutes for one piece, or for one run where {@code batch} is above 1; of type number
 * @param energy kWh for one run, or null
 * @param batch how many pieces share one run of the machine, from 1
 * @param after codes of the steps before it; one that is not needed passes its own predecessors on
 * @param when of type flag, may mention {@code consultation}; null is always
 * @param creative whether the maker has latitude
 * @param material what is cut from which material, or null
 * @param highlights characteristics whose selections the floor should see first
 * @param because why the piece needs it
 */
public record StepRule(
        String code,
        StepKind kind,
        LocalizedText name,
        String capability,
        @Nullable SkillRule skill,
        Expression minutes,
        @Nullable BigDecimal energy,
        int batch,
        List<String> after,
        @Nullable Expression when,
        @Nullable Load load,
        boolean creative,
        @Nullable Material material,
        List<String> highlights,
        @Nullable LocalizedText instructions,
        LocalizedText because) {

    public StepRule {
        after = List.copyOf(after);
        highlights = List.copyOf(highlights);
        CodeRule.STEP.check("step", code);
        CodeRule.CAPABILITY.check("capability of " + code, capability);
        Invariants.that(skill != null || !kind.needsSkill(), "%s: a step of kind %s needs a skill", code, kind);
        Invariants.that(skill == null || kind.needsSkill(), "%s: a step of kind %s is done without a person, so it has no skill", code, kind);
        Invariants.type(code + ": minutes", Type.NUMBER, minutes);
        Invariants.type(code + ": when", Type.FLAG, when);
        Invariants.notNegative(code + ": energy", energy);
        Invariants.that(batch >= 1, "%s: batch %s is below 1", code, batch);
        Invariants.distinct(code + ": after", after);
        Invariants.distinct(code + ": highlights", highlights);
    }

    /**
     * @param yield share of the material that ends in the product, 0 to 1
     * @param offcut code of the material whose offcut remains, or null
     */
    public record Material(BigDecimal yield, @Nullable String offcut) {

        public Material {
            Invariants.within("yield", yield, 0, 1);
            Invariants.optionalCode("offcut", CodeRule.STEP, offcut);
        }
    }
}
