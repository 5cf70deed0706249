package dev.tandem.rules.guidance.engine;

import org.jspecify.annotations.Nullable;

/**
 * A first try before a search: turns a literal true in the model, then whatever that forces in pairs, then one literal of each longer clause that is
 * broken by it, without a trail and without going back. Finds most witnesses, and small ones; finding none says nothing.
 */
final class QuickRepair implements Propagator.Assignment {

    private static final int MOST = 400;

    private final Flat flat;
    private final int[] decidedBy;
    private final byte[] underAll;
    private final byte[] always;
    private final int[] forced;
    private int stamp;
    private final Ints changes = new Ints(32);
    private int paired;
    private final int[] seeded;
    private int seedStamp = 1;
    private int[] seed = {};
    byte[] model = {};

    /** Told by literal: the slot that decided it, what propagation says under all decisions, and what it says under none. */
    QuickRepair(Flat flat, int[] decidedBy, byte[] underAll, byte[] always) {
        this.flat = flat;
        this.decidedBy = decidedBy;
        this.underAll = underAll;
        this.always = always;
        forced = new int[2 * flat.variables];
        seeded = new int[2 * flat.variables];
    }

    /**
     * Starts from another solution under all decisions instead of the model, until it is forgotten: what a search has just found is often what the
     * next literals need as well.
     */
    void seed(int[] differing) {
        forgetSeed();
        seed = differing;
        for (int literal : differing) {
            seeded[literal] = seedStamp;
        }
    }

    /** Starts from the model again. */
    void forgetSeed() {
        seedStamp++;
        seed = new int[0];
    }

    /** The literals that turn true with the goal, which is false in the model; NONE as the free slot: no decision may be violated. */
    int @Nullable [] find(int goal, int freeSlot) {
        stamp++;
        changes.clear();
        boolean fits = force(goal, freeSlot);
        paired = 0;
        int checked = 0;
        while (fits && checked < changes.size && changes.size <= MOST) {
            fits = forceAllPairs(freeSlot) && mend(changes.at[checked++], freeSlot);
        }
        return fits && changes.size <= MOST ? differing() : null;
    }

    private int[] differing() {
        for (int literal : seed) {
            if (forced[literal] != stamp && forced[literal ^ 1] != stamp) {
                changes.add(literal);
            }
        }
        int kept = 0;
        for (int i = 0; i < changes.size; i++) {
            if (model[changes.at[i]] <= 0) {
                changes.at[kept++] = changes.at[i];
            }
        }
        changes.size = kept;
        return changes.toArray();
    }

    @Override
    public boolean isTrue(int literal) {
        if (forced[literal] == stamp || forced[literal ^ 1] == stamp) {
            return forced[literal] == stamp;
        }
        return seeded[literal] == seedStamp || seeded[literal ^ 1] != seedStamp && model[literal] > 0;
    }

    private boolean mayForce(int literal, int freeSlot) {
        if (forced[literal ^ 1] == stamp || always[literal] < 0) {
            return false;
        }
        if (freeSlot < 0) {
            return underAll[literal] >= 0;
        }
        int slot = decidedBy[literal ^ 1];
        return slot < 0 || slot == freeSlot;
    }

    private boolean force(int literal, int freeSlot) {
        if (!mayForce(literal, freeSlot)) {
            return false;
        }
        forced[literal] = stamp;
        changes.add(literal);
        return true;
    }

    private boolean forceAllPairs(int freeSlot) {
        boolean fits = true;
        while (fits && paired < changes.size) {
            fits = forcePairs(changes.at[paired++], freeSlot);
        }
        return fits;
    }

    private boolean forcePairs(int literal, int freeSlot) {
        for (int i = flat.impliedStart[literal], end = flat.impliedStart[literal + 1]; i < end; i++) {
            if (!isTrue(flat.implied[i]) && !force(flat.implied[i], freeSlot)) {
                return false;
            }
        }
        for (int i = flat.oneStart[literal], end = flat.oneStart[literal + 1]; i < end; i++) {
            int one = flat.ones[i];
            for (int k = flat.memberStart[one], last = flat.memberStart[one + 1]; k < last; k++) {
                int member = flat.members[k];
                if (member != literal && isTrue(member) && !force(member ^ 1, freeSlot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mend(int literal, int freeSlot) {
        for (int i = flat.occurrenceStart[literal ^ 1], end = flat.occurrenceStart[(literal ^ 1) + 1]; i < end; i++) {
            int clause = flat.occurrences[i];
            if (!satisfied(clause)) {
                int best = best(clause, freeSlot);
                if (best < 0 || !force(best, freeSlot)) {
                    return false;
                }
            }
        }
        if (!forceAllPairs(freeSlot)) {
            return false;
        }
        for (int i = flat.propagatorStart[literal], end = flat.propagatorStart[literal + 1]; i < end; i++) {
            var propagator = flat.propagators[flat.propagatorsOf[i]];
            while (!propagator.holds(this)) {
                int next = propagator.towards(each -> mayForce(each, freeSlot), this);
                if (next < 0 || changes.size > MOST || !force(next, freeSlot) || !forceAllPairs(freeSlot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean satisfied(int clause) {
        for (int k = flat.clauseStart[clause], end = flat.clauseStart[clause + 1]; k < end; k++) {
            if (isTrue(flat.literals[k])) {
                return true;
            }
        }
        return false;
    }

    /** The literal of a broken clause that would break the fewest other constraints. */
    private int best(int clause, int freeSlot) {
        int best = Literals.NONE;
        int fewest = Integer.MAX_VALUE;
        for (int k = flat.clauseStart[clause], end = flat.clauseStart[clause + 1]; k < end; k++) {
            int literal = flat.literals[k];
            if (mayForce(literal, freeSlot)) {
                int breaks = flat.occurrenceStart[(literal ^ 1) + 1] - flat.occurrenceStart[literal ^ 1];
                for (int i = flat.impliedStart[literal], last = flat.impliedStart[literal + 1]; i < last && breaks < fewest; i++) {
                    breaks += isTrue(flat.implied[i]) ? 0 : 4;
                }
                if (breaks < fewest) {
                    fewest = breaks;
                    best = literal;
                }
            }
        }
        return best;
    }
}
