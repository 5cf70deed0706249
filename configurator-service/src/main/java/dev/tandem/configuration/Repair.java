package dev.tandem.configuration;

import dev.tandem.configuration.Changed.SelectionChange;
import dev.tandem.rules.model.Money;
import java.util.List;

/**
 * A smallest change of earlier decisions after which what is wanted fits.
 *
 * @param id what {@link ApplyRepair} takes
 * @param changes what is wanted, and the decisions given back with what would be shown instead
 */
record Repair(String id, List<SelectionChange> changes, Money priceDelta, Quantity footprintDelta) {}
