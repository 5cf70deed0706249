package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.util.List;

/**
 * Whether a step may start or go on now.
 *
 * @param name the work order's number and the step's code, as people say
 * @param held its work order is held or being taken back
 * @param waitingFor what before it is not done
 */
public record StepStanding(String name, StepKind kind, boolean mayStart, boolean held, List<StepView> waitingFor) {}
