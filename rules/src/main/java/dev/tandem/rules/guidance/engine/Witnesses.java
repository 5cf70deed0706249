package dev.tandem.rules.guidance.engine;

import java.util.Arrays;

/**
 * One complete solution under all decisions, the model, and others told by the literals in which they may differ from it. A witness answers for
 * each literal it contains. It is looked at again only when it is needed after decisions or the model have changed, and then only where it
 * differs: a witness that violates the decision on one slot alone answers for the alternatives of that slot.
 */
final class Witnesses implements Linear.Assignment {

    static final int NONE = -1;

    private final Flat flat;
    /** By literal: 1 if true in the model. */
    final byte[] model;
    /** By literal: the slot whose decision demands it. */
    final int[] decidedBy;
    private final int[] slotOf;
    private final int[] witnessOf;

    private int[][] literals = new int[64][];
    private int[] slot = new int[64];
    private int[] validAt = new int[64];
    private int[] users = new int[64];
    private final Ints unused = new Ints(16);
    private int count;

    private int now;
    private int modelSince;
    private int modelBefore;
    private final int[] touched;
    private final int[] overlay;
    private int stamp;

    Witnesses(Flat flat, byte[] model, int[] slotOf) {
        this.flat = flat;
        this.model = model;
        this.slotOf = slotOf;
        decidedBy = new int[model.length];
        witnessOf = new int[model.length];
        touched = new int[model.length / 2];
        overlay = new int[model.length];
        Arrays.fill(decidedBy, NONE);
        Arrays.fill(witnessOf, NONE);
    }

    @Override
    public boolean isTrue(int literal) {
        return overlay[literal] == stamp || overlay[literal ^ 1] != stamp && model[literal] > 0;
    }

    /** Whether a known solution contains the literal and keeps all decisions but that on the slot. */
    boolean has(int literal, int ofSlot) {
        return model[literal] > 0 || witness(literal, ofSlot) >= 0;
    }

    /** Where that solution may differ from the model: empty if it is the model; null if none is known. */
    int @org.jspecify.annotations.Nullable [] solution(int literal, int ofSlot) {
        int id = model[literal] > 0 ? NONE : witness(literal, ofSlot);
        return model[literal] > 0 ? new int[0] : id < 0 ? null : literals[id];
    }

    private int witness(int literal, int ofSlot) {
        int id = witnessOf[literal];
        if (id < 0) {
            return NONE;
        }
        if (validAt[id] != now && !stillValid(id)) {
            drop(id);
            return NONE;
        }
        return slot[id] < 0 || slot[id] == ofSlot ? id : NONE;
    }

    /** Keeps a solution, told by literals, that violates at most the decision on one slot (NONE: no decision). */
    void add(int[] differing, int violating, int goal) {
        int id = unused.size > 0 ? unused.removeLast() : count++;
        if (id == slot.length) {
            int room = 2 * id;
            literals = Arrays.copyOf(literals, room);
            slot = Arrays.copyOf(slot, room);
            validAt = Arrays.copyOf(validAt, room);
            users = Arrays.copyOf(users, room);
        }
        literals[id] = differing;
        slot[id] = violating;
        validAt[id] = now;
        users[id] = 0;
        for (int literal : differing) {
            if (literal == goal) {
                use(literal, id);
            } else if (slotOf[literal] >= 0 && (violating < 0 || slotOf[literal] == violating)) {
                int known = witnessOf[literal];
                if (known < 0 || validAt[known] != now) {
                    use(literal, id);
                }
            }
        }
        if (users[id] == 0) {
            release(id);
        }
    }

    private void use(int literal, int id) {
        int before = witnessOf[literal];
        witnessOf[literal] = id;
        users[id]++;
        if (before >= 0 && --users[before] == 0) {
            release(before);
        }
    }

    private void release(int id) {
        literals[id] = new int[0];
        unused.add(id);
    }

    private void drop(int id) {
        for (int literal : literals[id]) {
            if (witnessOf[literal] == id) {
                witnessOf[literal] = NONE;
            }
        }
        users[id] = 0;
        release(id);
    }

    /** Whether the model with these literals made true contains all of those. */
    boolean contains(int[] differing, int[] all) {
        stamp++;
        for (int literal : differing) {
            overlay[literal] = stamp;
        }
        boolean contains = true;
        for (int literal : all) {
            contains &= isTrue(literal);
        }
        stamp++;
        return contains;
    }

    /** Another decision on a slot; null or nothing for none. */
    void decide(int ofSlot, int @org.jspecify.annotations.Nullable [] before, int[] after) {
        if (before != null) {
            for (int literal : before) {
                decidedBy[literal] = NONE;
            }
        }
        for (int literal : after) {
            decidedBy[literal] = ofSlot;
        }
    }

    /** Decisions are about to change, and with them perhaps the model: witnesses are looked at again when they are needed. */
    void begin() {
        now++;
    }

    /** Turns these literals true in the model. Those witnesses of the slot that were good stay the same solutions as before. */
    void change(int[] differing, int[] asked, int ofSlot) {
        var inverse = new int[differing.length];
        int flipped = 0;
        for (int literal : differing) {
            if (model[literal] <= 0) {
                inverse[flipped++] = literal ^ 1;
            }
        }
        inverse = Arrays.copyOf(inverse, flipped);
        for (int literal : asked) {
            int id = witnessOf[literal];
            if (id >= 0 && model[literal] <= 0 && validAt[id] == now - 1 && (slot[id] < 0 || slot[id] == ofSlot)) {
                add(union(literals[id], inverse), ofSlot, literal);
            }
        }
        modelBefore = modelSince;
        modelSince = now;
        for (int old : inverse) {
            model[old] = 0;
            model[old ^ 1] = 1;
        }
        add(inverse, ofSlot, NONE);
        for (int old : inverse) {
            touchAround(old ^ 1);
        }
    }

    private int[] union(int[] first, int[] second) {
        stamp++;
        for (int literal : first) {
            overlay[literal >> 1 << 1] = stamp;
        }
        var result = Arrays.copyOf(first, first.length + second.length);
        int size = first.length;
        for (int literal : second) {
            if (overlay[literal >> 1 << 1] != stamp) {
                result[size++] = literal;
            }
        }
        stamp++;
        return Arrays.copyOf(result, size);
    }

    /** Marks the variables on which the model's satisfaction of a constraint that lost a literal now rests. */
    private void touchAround(int literal) {
        touched[literal >> 1] = now;
        for (int i = flat.impliedStart[literal]; i < flat.impliedStart[literal + 1]; i++) {
            touched[flat.implied[i] >> 1] = now;
        }
        for (int i = flat.oneStart[literal]; i < flat.oneStart[literal + 1]; i++) {
            int one = flat.ones[i];
            for (int k = flat.memberStart[one]; k < flat.memberStart[one + 1]; k++) {
                touched[flat.members[k] >> 1] = now;
            }
        }
        for (int i = flat.occurrenceStart[literal ^ 1]; i < flat.occurrenceStart[(literal ^ 1) + 1]; i++) {
            int clause = flat.occurrences[i];
            for (int k = flat.clauseStart[clause]; k < flat.clauseStart[clause + 1]; k++) {
                if (model[flat.literals[k]] > 0) {
                    touched[flat.literals[k] >> 1] = now;
                }
            }
        }
        for (int i = flat.sumStart[literal]; i < flat.sumStart[literal + 1]; i++) {
            Flat.triggers(flat.sums[flat.sumsOf[i]], each -> touched[each >> 1] = now);
        }
    }

    private boolean stillValid(int id) {
        int violated = NONE;
        boolean near = false;
        for (int literal : literals[id]) {
            int decision = decidedBy[literal ^ 1];
            if (decision >= 0 && decision != violated) {
                if (violated >= 0) {
                    return false;
                }
                violated = decision;
            }
            near |= touched[literal >> 1] == modelSince;
        }
        if (modelSince > validAt[id] && (near || validAt[id] < modelBefore) && !solves(literals[id])) {
            return false;
        }
        slot[id] = violated;
        validAt[id] = now;
        return true;
    }

    /** Whether the model with these literals made true is a solution: only constraints that lose a literal are looked at. */
    private boolean solves(int[] differing) {
        stamp++;
        for (int literal : differing) {
            overlay[literal] = stamp;
        }
        boolean solves = true;
        for (int i = 0; i < differing.length && solves; i++) {
            solves = model[differing[i]] > 0 || allows(differing[i]);
        }
        stamp++;
        return solves;
    }

    private boolean allows(int literal) {
        for (int i = flat.impliedStart[literal]; i < flat.impliedStart[literal + 1]; i++) {
            if (!isTrue(flat.implied[i])) {
                return false;
            }
        }
        for (int i = flat.oneStart[literal]; i < flat.oneStart[literal + 1]; i++) {
            int one = flat.ones[i];
            for (int k = flat.memberStart[one]; k < flat.memberStart[one + 1]; k++) {
                if (flat.members[k] != literal && isTrue(flat.members[k])) {
                    return false;
                }
            }
        }
        for (int i = flat.occurrenceStart[literal ^ 1]; i < flat.occurrenceStart[(literal ^ 1) + 1]; i++) {
            if (!satisfied(flat.occurrences[i])) {
                return false;
            }
        }
        for (int i = flat.sumStart[literal]; i < flat.sumStart[literal + 1]; i++) {
            if (!flat.sums[flat.sumsOf[i]].holds(this)) {
                return false;
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
}
