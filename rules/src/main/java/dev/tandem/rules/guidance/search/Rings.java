package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Term;

/** The values of an integer by their distance from a target, of two as near the lower first: each nearer set is a range of values. */
final class Rings {

    private final Term term;
    private final int[] index;
    private final int[] ring;
    private final int[] low;
    private final int[] high;

    Rings(Term term, long target) {
        this.term = term;
        int values = term.values().length;
        index = new int[values];
        ring = new int[values];
        low = new int[values];
        high = new int[values];
        int above = 0;
        while (above < values && term.values()[above] < target) {
            above++;
        }
        int below = above - 1;
        for (int i = 0; i < values; i++) {
            boolean lower = above >= values || (below >= 0 && target - term.values()[below] <= term.values()[above] - target);
            index[i] = lower ? below-- : above++;
            ring[index[i]] = i;
            low[i] = below + 1;
            high[i] = above - 1;
        }
    }

    /** How many values are nearer than the one with this index. */
    int of(int valueIndex) {
        return ring[valueIndex];
    }

    /** Literals that say: one of the nearest values, up to this ring. */
    int[] within(int last) {
        return range(low[last], high[last]);
    }

    /** Literals that say: the value of this ring. */
    int[] exactly(int wanted) {
        return range(index[wanted], index[wanted]);
    }

    private int[] range(int from, int to) {
        Assumptions literals = new Assumptions();
        if (from > 0) {
            literals.add(term.atLeast()[from]);
        }
        if (to + 1 < index.length) {
            literals.add(term.atLeast()[to + 1] ^ 1);
        }
        return literals.all();
    }
}
