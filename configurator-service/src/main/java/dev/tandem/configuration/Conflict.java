package dev.tandem.configuration;

import dev.tandem.catalog.ProductLine.Constraint;
import dev.tandem.rules.model.LocalizedText;
import java.util.List;

/**
 * Constraints and decisions that cannot all hold; leave out any one of them and the others can.
 *
 * @param selections the decisions and personal facts in it
 * @param message the constraints' own words
 */
record Conflict(List<Constraint> constraints, List<Selection> selections, LocalizedText message) {}
