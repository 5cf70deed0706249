package dev.tandem.configuration;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that one piece will need.
 *
 * @param duration for one piece; of a batch, that of the whole run
 * @param energy the piece's share of a full batch, or null
 * @param after codes of its direct predecessors
 */
public record PlannedStep(
        String code,
        StepKind kind,
        LocalizedText name,
        String capability,
        @Nullable SkillRequirement skill,
        Duration duration,
        @Nullable Quantity energy,
        List<String> after,
        LocalizedText because) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    /** @param level 1 apprentice, 2 skilled, 3 advanced, 4 master */
    public record SkillRequirement(String skill, int level) {}

    static PlannedStep of(dev.tandem.rules.evaluation.PlannedStep step) {
        var rule = step.rule();
        SkillRule skill = rule.skill();
        Integer level = step.level();
        return new PlannedStep(
                rule.code(),
                rule.kind(),
                rule.name(),
                rule.capability(),
                skill == null || level == null ? null : new SkillRequirement(skill.skill(), level),
                Duration.ofSeconds(step.minutes()
                        .multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()),
                step.energy() == null ? null : Quantity.kilowattHours(step.energy()),
                step.after(),
                rule.because());
    }
}
