package dev.tandem.rules.expression;

import java.math.BigDecimal;
import java.util.BitSet;

/** Reads decided facts. */
final class Slots {

    private Slots() {}

    static int ordinal(Facts facts, int slot) {
        return (Integer) decided(facts, slot);
    }

    static BigDecimal number(Facts facts, int slot) {
        return (BigDecimal) decided(facts, slot);
    }

    static String text(Facts facts, int slot) {
        return (String) decided(facts, slot);
    }

    static BitSet members(Facts facts, int slot) {
        return (BitSet) decided(facts, slot);
    }

    private static Object decided(Facts facts, int slot) {
        var value = facts.at(slot);
        if (value == null) {
            throw new IllegalStateException("The fact in slot " + slot + " is undecided");
        }
        return value;
    }
}
