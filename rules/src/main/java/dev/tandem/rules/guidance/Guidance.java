package dev.tandem.rules.guidance;

import dev.tandem.rules.model.Selections;
import java.util.List;

/**
 * What can still be chosen.
 *
 * @param characteristics one for each characteristic that is no text, in declared order
 * @param shown decisions, implications and the complete valid configuration closest to the line's defaults; it leaves out
 *     what does not apply, and personal facts that nobody stated and the line does not propose
 * @param gaveWay defaults of characteristics that apply and that nobody decided about, in declared order
 */
public record Guidance(List<CharacteristicGuidance> characteristics, Selections shown, List<GaveWay> gaveWay) {

    public Guidance {
        characteristics = List.copyOf(characteristics);
        gaveWay = List.copyOf(gaveWay);
    }
}
