package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a session knows: one complete solution under all its decisions, the model; and others, told by the literals in which they may differ from
 * it. A witness answers for the literals it contains. Each is good at any time: when decisions or the model change, those near the change are
 * looked at again, found through the literals they contain, and all others are left alone. A witness that violates the decision on one slot answers
 * for the alternatives of that slot only.
 */
final class Witnesses {

    static final int NONE = -1;
    private static final int SEVERAL = -2;

    /**
     * What may be looked at again after a change, in literals for each of the problem's: about what finding all witnesses anew costs, so that
     * looking again in vain at most doubles it.
     */
    private static final long AGAIN = 512;

    /** By literal: 1 if true in the model. */
    final byte[] model;
    /** Asked literals that nothing answers for since the last change. */
    final BitSet unanswered;
    private final int[] slotOf;
    private final int[] witnessOf;

    /** The literals of all witnesses one after the other, each with its witness and the place where the same literal stands next. */
    private int[] literals;
    private int[] owner;
    private int[] next;
    private final int[] first;
    private int used;
    private int live;

    private int[] start;
    private int[] length;
    private int[] slot;
    private int[] users;
    private int count;

    private long allowance;

    Witnesses(byte[] model, int[] slotOf) {
        this.model = model;
        this.slotOf = slotOf;
        unanswered = new BitSet(model.length);
        witnessOf = new int[model.length];
        first = new int[model.length];
        Arrays.fill(witnessOf, NONE);
        Arrays.fill(first, NONE);
        literals = new int[64];
        owner = new int[64];
        next = new int[64];
        start = new int[16];
        length = new int[16];
        slot = new int[16];
        users = new int[16];
    }

    Witnesses(Witnesses other) {
        model = other.model.clone();
        slotOf = other.slotOf;
        unanswered = (BitSet) other.unanswered.clone();
        witnessOf = other.witnessOf.clone();
        first = other.first.clone();
        int room = other.used + other.used / 4 + 64;
        literals = Arrays.copyOf(other.literals, room);
        owner = Arrays.copyOf(other.owner, room);
        next = Arrays.copyOf(other.next, room);
        used = other.used;
        live = other.live;
        int ids = other.count + other.count / 4 + 16;
        start = Arrays.copyOf(other.start, ids);
        length = Arrays.copyOf(other.length, ids);
        slot = Arrays.copyOf(other.slot, ids);
        users = Arrays.copyOf(other.users, ids);
        count = other.count;
    }

    /** Bytes of the arrays. */
    long bytes() {
        return model.length * 9L + 4L * (literals.length + owner.length + next.length) + 16L * start.length + unanswered.size() / 8;
    }

    /** Whether a known solution contains the literal and keeps all decisions but that on the slot. */
    boolean has(int literal, int ofSlot) {
        if (model[literal] > 0 || witness(literal, ofSlot) >= 0) {
            return true;
        }
        for (int at = first[literal]; at >= 0; at = next[at]) {
            int id = owner[at];
            if (id >= 0 && (slot[id] < 0 || slot[id] == ofSlot)) {
                use(literal, id);
                return true;
            }
        }
        return false;
    }

    private int witness(int literal, int ofSlot) {
        int id = witnessOf[literal];
        return id >= 0 && (slot[id] < 0 || slot[id] == ofSlot) ? id : NONE;
    }

    /**
     * Where the nearest known solution with these literals and all decisions but that on the slot differs from the model; null if none is known.
     */
    int @org.jspecify.annotations.Nullable [] solution(Engine engine, int ofSlot, int[] wanted) {
        int best = NONE;
        for (int literal : wanted) {
            for (int at = model[literal] > 0 ? NONE : first[literal]; at >= 0; at = next[at]) {
                int id = owner[at];
                if (id >= 0
                        && (slot[id] < 0 || slot[id] == ofSlot)
                        && (best < 0 || length[id] < length[best])
                        && (wanted.length == 1 || containsAll(engine, id, wanted))) {
                    best = id;
                }
            }
        }
        return best < 0 ? null : Arrays.copyOfRange(literals, start[best], start[best] + length[best]);
    }

    private boolean containsAll(Engine engine, int id, int[] wanted) {
        engine.overlay(literals, start[id], length[id]);
        boolean contains = true;
        for (int literal : wanted) {
            contains &= engine.isTrue(model, literal);
        }
        return contains;
    }

    /** Keeps a solution that violates at most the decision on one slot (NONE: no decision). */
    void add(int[] differing, int violating, int goal) {
        int id = newId(differing, violating);
        for (int literal : differing) {
            boolean answers = violating < 0 || slotOf[literal] == violating;
            if (literal == goal || slotOf[literal] >= 0 && answers && witnessOf[literal] < 0) {
                use(literal, id);
            }
        }
        if (users[id] == 0) {
            drop(id);
        }
    }

    private int newId(int[] differing, int violating) {
        if (used + differing.length > literals.length || count == start.length) {
            makeRoom(differing.length);
        }
        int id = count++;
        start[id] = used;
        length[id] = differing.length;
        slot[id] = violating;
        users[id] = 0;
        for (int literal : differing) {
            literals[used] = literal;
            owner[used] = id;
            next[used] = first[literal];
            first[literal] = used++;
        }
        live += differing.length;
        return id;
    }

    private void use(int literal, int id) {
        int before = witnessOf[literal];
        witnessOf[literal] = id;
        users[id]++;
        if (before >= 0 && --users[before] == 0) {
            drop(before);
        }
    }

    private void drop(int id) {
        for (int at = start[id], end = at + length[id]; at < end; at++) {
            owner[at] = NONE;
            if (witnessOf[literals[at]] == id) {
                lose(literals[at]);
            }
        }
        live -= length[id];
        length[id] = 0;
    }

    private void lose(int literal) {
        witnessOf[literal] = NONE;
        if (model[literal] <= 0 && slotOf[literal] >= 0) {
            unanswered.set(literal);
        }
    }

    /** Packs what is still used, and grows where that is not enough. */
    private void makeRoom(int more) {
        var oldLiterals = literals;
        var oldStart = start;
        var oldLength = length;
        var oldSlot = slot;
        var oldUsers = users;
        int oldCount = count;
        var renamed = new int[oldCount];
        int room = live + more + Math.max(64, live / 2);
        literals = new int[room];
        owner = new int[room];
        next = new int[room];
        int kept = 0;
        for (int id = 0; id < oldCount; id++) {
            kept += oldLength[id] > 0 ? 1 : 0;
        }
        int ids = kept + Math.max(16, kept / 2);
        start = new int[ids];
        length = new int[ids];
        slot = new int[ids];
        users = new int[ids];
        Arrays.fill(first, NONE);
        used = 0;
        live = 0;
        count = 0;
        for (int id = 0; id < oldCount; id++) {
            if (oldLength[id] > 0) {
                renamed[id] = newId(Arrays.copyOfRange(oldLiterals, oldStart[id], oldStart[id] + oldLength[id]), oldSlot[id]);
                users[renamed[id]] = oldUsers[id];
            }
        }
        for (int literal = 0; literal < witnessOf.length; literal++) {
            if (witnessOf[literal] >= 0) {
                witnessOf[literal] = renamed[witnessOf[literal]];
            }
        }
    }

    /**
     * Turns these literals true in the model. What answered for the slot's asked literals, the old model included, stays the same solutions as
     * before; they may violate the new decision on the slot.
     */
    void change(Engine engine, int[] differing, int ofSlot, int[] asked) {
        var old = Arrays.stream(differing).filter(literal -> model[literal] <= 0).map(Literals::not).toArray();
        for (int literal : asked) {
            int id = witness(literal, ofSlot);
            if (model[literal] <= 0 && id >= 0) {
                var same = engine.union(literals, start[id], length[id], old);
                add(same, ofSlot, literal);
            }
        }
        add(old, ofSlot, NONE);
        for (int literal : old) {
            model[literal] = 0;
            model[literal ^ 1] = 1;
        }
        for (int literal : old) {
            if (slotOf[literal] >= 0 && witnessOf[literal] < 0) {
                unanswered.set(literal);
            }
        }
        allowance = AGAIN * model.length;
        engine.newChange();
        for (int i = 0; i < old.length && allowance >= 0; i++) {
            dropBroken(engine, old[i]);
        }
        for (int id = 0; id < count && allowance < 0; id++) {
            drop(id);
        }
    }

    /** The model has lost a literal: drops the witnesses that took away whatever else fulfils a constraint with it. */
    private void dropBroken(Engine engine, int lost) {
        var flat = engine.flat;
        int now = lost ^ 1;
        for (int i = flat.impliedStart[now]; i < flat.impliedStart[now + 1]; i++) {
            dropWithout(lost, flat.implied[i] ^ 1);
        }
        for (int i = flat.oneStart[now]; i < flat.oneStart[now + 1]; i++) {
            int one = flat.ones[i];
            for (int k = flat.memberStart[one]; k < flat.memberStart[one + 1]; k++) {
                if (flat.members[k] != now) {
                    dropWithout(lost, flat.members[k]);
                }
            }
        }
        for (int i = flat.occurrenceStart[lost]; i < flat.occurrenceStart[lost + 1]; i++) {
            dropViolating(engine, flat.occurrences[i]);
        }
        for (int i = flat.propagatorStart[now]; i < flat.propagatorStart[now + 1]; i++) {
            if (engine.firstCheck(flat.propagatorsOf[i])) {
                var propagator = flat.propagators[flat.propagatorsOf[i]];
                engine.newVisit();
                propagator.triggers(literal -> dropViolating(engine, propagator, literal));
            }
        }
    }

    private void dropWithout(int needed, int literal) {
        for (int at = first[literal]; at >= 0; at = next[at]) {
            int id = owner[at];
            if (id >= 0) {
                int k = start[id];
                int end = k + length[id];
                while (k < end && literals[k] != needed) {
                    k++;
                }
                if (k == end) {
                    drop(id);
                }
            }
        }
    }

    private void dropViolating(Engine engine, int clause) {
        var flat = engine.flat;
        int rests = Literals.NONE;
        for (int k = flat.clauseStart[clause], end = flat.clauseStart[clause + 1]; k < end; k++) {
            int literal = flat.literals[k];
            if (model[literal] > 0) {
                if (first[literal ^ 1] < 0) {
                    return;
                }
                rests = literal;
            }
        }
        for (int at = first[rests ^ 1]; at >= 0 && allowance >= 0; at = next[at]) {
            int id = owner[at];
            if (id >= 0) {
                allowance -= length[id] + flat.clauseStart[clause + 1] - flat.clauseStart[clause];
                engine.overlay(literals, start[id], length[id]);
                if (!engine.satisfied(model, clause)) {
                    drop(id);
                }
            }
        }
    }

    private void dropViolating(Engine engine, Propagator propagator, int literal) {
        for (int at = first[literal]; at >= 0 && allowance >= 0; at = next[at]) {
            int id = owner[at];
            if (id >= 0 && engine.firstVisit(id)) {
                allowance -= length[id];
                engine.overlay(literals, start[id], length[id]);
                if (!propagator.holds(each -> engine.isTrue(model, each))) {
                    drop(id);
                }
            }
        }
    }

    /** The decisions that this literal violates have changed: what contains it may answer for more or for less. */
    void weigh(Engine engine, int literal) {
        for (int at = first[literal]; at >= 0; at = next[at]) {
            int id = owner[at];
            if (id >= 0) {
                int violated = violated(engine, id);
                if (violated == SEVERAL) {
                    drop(id);
                } else if (violated != slot[id]) {
                    slot[id] = violated;
                    dismiss(id, violated);
                }
            }
        }
    }

    private int violated(Engine engine, int id) {
        int violated = NONE;
        for (int at = start[id], end = at + length[id]; at < end; at++) {
            int decision = engine.decidedBy[literals[at] ^ 1];
            if (decision >= 0 && decision != violated) {
                if (violated >= 0) {
                    return SEVERAL;
                }
                violated = decision;
            }
        }
        return violated;
    }

    /** A witness that violates the decision on a slot answers for that slot's literals alone. */
    private void dismiss(int id, int violated) {
        for (int at = start[id], end = at + length[id]; at < end && violated >= 0; at++) {
            int literal = literals[at];
            if (witnessOf[literal] == id && slotOf[literal] != violated) {
                users[id]--;
                lose(literal);
            }
        }
        if (users[id] == 0) {
            drop(id);
        }
    }
}
