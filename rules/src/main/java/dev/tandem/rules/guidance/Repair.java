package dev.tandem.rules.guidance;

import dev.tandem.rules.model.Selections;
import java.util.List;

/**
 * A smallest change of decisions that makes a wanted value possible.
 *
 * @param applied the decisions with the wanted one taken and others given back
 * @param givenBack characteristics whose decisions are given back, wholly or some of their members, in declared order
 * @param changes of what is shown, in declared order; empty where nothing valid was shown before
 * @param shown after it is applied: complete and valid
 */
public record Repair(Decisions applied, List<String> givenBack, List<Change> changes, Selections shown) {

    public Repair {
        givenBack = List.copyOf(givenBack);
        changes = List.copyOf(changes);
    }
}
