package dev.tandem.rules.guidance.lowering;

import java.util.BitSet;
import java.util.List;

/**
 * Something that has one of finitely many values, told by literals. Where it has no value, its literals say that it has the first one: nobody
 * asks then, but whoever brings it into a definition gets one answer.
 */
abstract sealed class Domain permits ChoiceDomain, FlagDomain, NumberDomain {

    /** How many values it has. */
    abstract int size();

    /** What evaluation sees of the value with this index. */
    abstract Object fact(int index);

    /** A literal that is true exactly if the value is one of these. */
    abstract int in(BitSet values);

    /** Literals for clauses: together they say that the value is none of these; for each element of the list one clause is needed. */
    abstract List<int[]> outside(BitSet values);

    final BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }
}
