package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.StepRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that one piece with these selections needs.
 *
 * @param level of the rule's skill, 1 to 4; null where no person is needed
 * @param minutes for one piece, or for one run where the rule's batch is above 1
 * @param energy kWh for one piece (its share of a full batch), or null
 * @param after direct predecessors among the needed steps
 */
public record PlannedStep(
        StepRule rule, @Nullable Integer level, BigDecimal minutes, @Nullable BigDecimal energy, List<String> after) {}
