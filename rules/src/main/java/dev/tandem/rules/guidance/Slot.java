package dev.tandem.rules.guidance;

import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;

/**
 * What one decision decides: a single choice, a member of a multiple choice, or a number.
 *
 * @param index of its characteristic, in declared order
 * @param member of a multiple choice, else -1
 * @param asked literals whose possibility is told
 */
record Slot(FiniteCharacteristic characteristic, int index, int member, int[] asked) {

    /** Whether it is a fact that nothing but the customer's word changes. */
    boolean personal() {
        return characteristic.characteristic().personal();
    }
}
