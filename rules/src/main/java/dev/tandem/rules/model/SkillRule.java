package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;

/**
 * The skill that a step needs.
 *
 * @param level 1 apprentice, 2 skilled, 3 advanced, 4 master; of type number
 */
public record SkillRule(String skill, Expression level) {

    public SkillRule {
        CodeRule.CODE.check("skill", skill);
        Invariants.type("level of " + skill, Type.NUMBER, level);
    }
}
