package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.util.List;

/**
 * Whether a step may start or go on now.
 *
 * @param held its work order is held or being taken back
 * @param waitingFor what before it is not done
 */
public record StepStanding(StepKind kind, boolean mayStart, boolean held, List<StepView> waitingFor) {}
