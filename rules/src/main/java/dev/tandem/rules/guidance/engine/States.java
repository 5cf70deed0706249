package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which literals are still possible under decisions, exactly: a literal of a slot is possible if some solution contains it and keeps all decisions
 * on other slots. A slot is what one decision decides. The answers depend on the decisions alone, not on the way to them. One thread.
 */
public final class States {

    private final int[][] asked;
    private final int @Nullable [] @Nullable [] decided;
    private final Ints order = new Ints(16);
    private final Ints levelBefore = new Ints(16);
    /** By literal that is impossible, but not by propagation alone: its slot, then the slots whose decisions exclude it. */
    private final int @Nullable [] @Nullable [] excludedBy;
    private final Ints excluded = new Ints(16);
    private final Witnesses witnesses;
    private final Repair onTrail;
    private final Repair watching;
    private Deadline deadline = Deadline.none();

    /**
     * No decisions yet.
     *
     * @param askedBySlot the literals that are asked for, by slot; a literal in one slot only
     */
    public States(Problem problem, int[][] askedBySlot) {
        asked = askedBySlot.clone();
        decided = new int[asked.length][];
        excludedBy = new int[2 * problem.variables()][];
        var slotOf = new int[2 * problem.variables()];
        Arrays.fill(slotOf, Witnesses.NONE);
        for (int slot = 0; slot < asked.length; slot++) {
            for (int literal : asked[slot]) {
                if (slotOf[literal] >= 0) {
                    throw new IllegalArgumentException("Literal %d is asked in slot %d and in slot %d".formatted(literal, slotOf[literal], slot));
                }
                slotOf[literal] = slot;
            }
        }
        var solver = new Solver(problem);
        if (solver.solve()) {
            var model = new byte[2 * problem.variables()];
            for (int literal = 0; literal < model.length; literal++) {
                model[literal] = (byte) (solver.isTrue(literal) ? 1 : 0);
            }
            witnesses = new Witnesses(problem.flat, model, slotOf);
            onTrail = new Repair(problem.flat, witnesses, false);
            watching = new Repair(problem.flat, witnesses, true);
        } else {
            throw new IllegalArgumentException("The problem has no solution");
        }
    }

    /** Until when the next answers are wanted. */
    public States within(Deadline deadline) {
        this.deadline = deadline;
        return this;
    }

    /**
     * Decides a slot, instead of what was decided on it before: all these literals hold. False, and nothing has changed, if no solution keeps
     * the decisions on the other slots as well.
     *
     * @throws OutOfTimeException past the deadline; nothing has changed
     */
    public boolean decide(int slot, int... literals) {
        if (Arrays.equals(decided[slot], literals)) {
            return true;
        }
        for (int literal : literals) {
            int other = witnesses.decidedBy[literal];
            if (other >= 0 && other != slot) {
                throw new IllegalArgumentException("Literal %d of slot %d is decided on slot %d".formatted(literal, slot, other));
            }
        }
        for (int literal : asked[slot]) {
            witnesses.has(literal, slot);
        }
        int[] differing = towards(slot, literals);
        if (differing == null) {
            return false;
        }
        if (decided[slot] == null) {
            for (int literal : asked[slot]) {
                if (onTrail.search.value[literal] < 0) {
                    exclude(slot, literal, onTrail.behind(literal));
                }
            }
        } else {
            readmit(slot);
        }
        witnesses.begin();
        witnesses.decide(slot, decided[slot], literals);
        if (differing.length > 0) {
            witnesses.change(differing, asked[slot], slot);
        }
        decided[slot] = literals.clone();
        withdraw(slot);
        follow(slot);
        return true;
    }

    /** Takes back what was decided on a slot. */
    public void retract(int slot) {
        if (decided[slot] == null) {
            return;
        }
        readmit(slot);
        witnesses.begin();
        witnesses.decide(slot, decided[slot], new int[0]);
        decided[slot] = null;
        withdraw(slot);
    }

    /**
     * Whether a solution contains the literal and keeps all decisions on other slots. Any literal can be asked.
     *
     * @throws OutOfTimeException past the deadline
     */
    public boolean possible(int slot, int literal) {
        if (decided[slot] == null && onTrail.search.value[literal] != 0) {
            return onTrail.search.value[literal] > 0;
        }
        if (witnesses.has(literal, slot)) {
            return true;
        }
        var by = excludedBy[literal];
        if (by != null && by[0] == slot) {
            return false;
        }
        return decided[slot] == null ? ask(onTrail, onTrail.search.level(), slot, literal) : ask(watching, 0, slot, literal);
    }

    /**
     * The asked literals that are possible, each in its slot.
     *
     * @throws OutOfTimeException past the deadline
     */
    public BitSet possible() {
        var result = new BitSet(excludedBy.length);
        for (int slot = 0; slot < asked.length; slot++) {
            for (int literal : asked[slot]) {
                if (possible(slot, literal)) {
                    result.set(literal);
                }
            }
        }
        return result;
    }

    private boolean ask(Repair repair, int floor, int slot, int literal) {
        try {
            int[] differing = repair.find(floor, slot, deadline, literal);
            if (differing != null) {
                witnesses.add(differing, decided[slot] == null ? Witnesses.NONE : slot, literal);
                return true;
            }
            exclude(slot, literal, repair == watching ? watching.behind() : onTrail.behind(literal));
            return false;
        } finally {
            repair.back(floor);
        }
    }

    /** How a solution with these literals and all decisions on other slots differs from the model; null if there is none. */
    private int @Nullable [] towards(int slot, int[] literals) {
        boolean holds = true;
        for (int literal : literals) {
            holds &= witnesses.model[literal] > 0;
        }
        if (holds) {
            return new int[0];
        }
        for (int literal : literals) {
            var known = witnesses.model[literal] > 0 ? null : witnesses.solution(literal, slot);
            if (known != null && witnesses.contains(known, literals)) {
                return known;
            }
        }
        try {
            return watching.find(0, slot, deadline, literals);
        } finally {
            watching.back(0);
        }
    }

    private void exclude(int slot, int literal, int[] behind) {
        var by = new int[behind.length + 1];
        by[0] = slot;
        for (int i = 0; i < behind.length; i++) {
            by[i + 1] = witnesses.decidedBy[behind[i]];
        }
        if (excludedBy[literal] == null) {
            excluded.add(literal);
        }
        excludedBy[literal] = by;
    }

    /** The decision on a slot is gone: what it excluded in other slots has to be asked again. */
    private void readmit(int slot) {
        int kept = 0;
        for (int i = 0; i < excluded.size; i++) {
            int literal = excluded.at[i];
            var by = excludedBy[literal];
            boolean rests = by == null;
            for (int k = 1; by != null && k < by.length; k++) {
                rests |= by[k] == slot;
            }
            if (rests) {
                excludedBy[literal] = null;
            } else {
                excluded.at[kept++] = literal;
            }
        }
        excluded.size = kept;
    }

    /** Takes a slot off the trail; the decisions after it are put back. */
    private void withdraw(int slot) {
        int at = 0;
        while (at < order.size && order.at[at] != slot) {
            at++;
        }
        if (at == order.size) {
            return;
        }
        onTrail.back(levelBefore.at[at]);
        var later = Arrays.copyOfRange(order.at, at + 1, order.size);
        order.size = at;
        levelBefore.size = at;
        for (int other : later) {
            follow(other);
        }
    }

    private void follow(int slot) {
        var search = onTrail.search;
        order.add(slot);
        levelBefore.add(search.level());
        for (int literal : decided[slot]) {
            if (search.value[literal] == 0) {
                search.decide(literal);
            }
            if (!search.propagate() || search.value[literal] < 0) {
                throw new IllegalStateException("The decision on slot %d contradicts the model".formatted(slot));
            }
        }
    }
}
