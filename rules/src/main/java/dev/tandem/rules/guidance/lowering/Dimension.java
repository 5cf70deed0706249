package dev.tandem.rules.guidance.lowering;

import java.util.BitSet;
import java.util.List;

/**
 * What a table depends on.
 *
 * @param classes the domain's values, those together that the table does not tell apart
 */
record Dimension(String name, Domain domain, List<BitSet> classes) {

    /** A value of each class. */
    Object fact(int index) {
        return domain.fact(classes.get(index).nextSetBit(0));
    }
}
