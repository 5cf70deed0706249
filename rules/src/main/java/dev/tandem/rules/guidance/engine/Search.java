package dev.tandem.rules.guidance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trail of assignments, its propagation to a fixpoint, and what a conflict teaches. Who decides what is up to the caller: a solver that
 * completes every variable, or the states that only repair a witness. One thread; the problem's arrays are only read.
 *
 * <p>A reason is NO_REASON; a clause of the problem by number; a clause of its own as an offset after those; a propagator, marked by LAZY; or, below
 * nought, the one other literal of a clause of two.
 */
final class Search {

    static final int NO_REASON = Integer.MIN_VALUE;
    private static final int LAZY = 1 << 30;
    /** The header of an own clause: size, the watched literals' exclusive or, how many levels it spanned (0: keep for good). */
    private static final int HEADER = 3;
    private static final int[] NONE = {};

    private final Flat flat;
    private final int shared;
    int variables;

    /** By literal: 1 true, -1 false, 0 open. */
    byte[] value;
    int[] level;
    private int[] reason;
    /** The literal that a variable had when it was last taken back, negative at first. */
    int[] phase;
    /** Where in the trail a variable stands. */
    int[] position;
    int[] trail;
    int size;
    private int head;
    private final Ints levels = new Ints(16);
    /** What was learned to hold always, until level 0 has been reached again. */
    private final Ints units = new Ints(4);

    private final int[] watched;
    private int[][] watches;
    private int[] watchSize;
    private int[] own = new int[256];
    private int ownSize;
    private final Ints learnt = new Ints(64);

    private final List<Propagator> propagators = new ArrayList<>();
    private int[][] later = {};
    private long[] room = {};
    private boolean[] queued;
    private final Ints queue = new Ints(8);

    final Activity activity;
    /** The false literals of the last refuted constraint, and scratch space of its analysis. */
    final Ints conflict = new Ints(64);
    private boolean[] seen;
    private int[] levelMark;
    private int mark;
    private final Ints reasons = new Ints(64);
    private final Ints stack = new Ints(64);
    private final Ints toClear = new Ints(64);
    final Ints learned = new Ints(64);

    /** Whether the problem has no solution at all. */
    boolean refuted;
    long propagations;
    long conflicts;

    Search(Flat flat) {
        this(flat, flat.variables);
    }

    /** The problem's variables from {@code never} on are assumed only, never decided. */
    Search(Flat flat, int never) {
        this.flat = flat;
        shared = flat.clauses();
        variables = flat.variables;
        value = new byte[2 * variables];
        level = new int[variables];
        reason = new int[variables];
        phase = new int[variables];
        Arrays.setAll(phase, Literals::negative);
        position = new int[variables];
        trail = new int[variables];
        seen = new boolean[variables];
        levelMark = new int[variables + 1];
        activity = new Activity(variables, never, variables);
        watched = new int[shared];
        watchSize = new int[2 * variables];
        watches = new int[2 * variables][];
        for (int c = 0; c < shared; c++) {
            int start = flat.clauseStart[c];
            watchSize[flat.literals[start]]++;
            watchSize[flat.literals[start + 1]]++;
        }
        for (int l = 0; l < 2 * variables; l++) {
            watches[l] = watchSize[l] == 0 ? NONE : new int[2 * watchSize[l]];
            watchSize[l] = 0;
        }
        for (int c = 0; c < shared; c++) {
            int start = flat.clauseStart[c];
            int first = flat.literals[start];
            int second = flat.literals[start + 1];
            watched[c] = first ^ second;
            watch(first, c, second);
            watch(second, c, first);
        }
        queued = new boolean[flat.propagators.length];
        propagators.addAll(List.of(flat.propagators));
        refuted = flat.contradiction;
        for (int literal : flat.units) {
            refuted |= !hold(literal, NO_REASON);
        }
        for (int i = 0; i < propagators.size(); i++) {
            queue(i);
        }
        refuted |= refuted || !propagate();
    }

    int level() {
        return levels.size;
    }

    /** How many literals were assigned before this level began. */
    int startOf(int level) {
        return level == 0 ? 0 : levels.at[level - 1];
    }

    int decisionOf(int level) {
        int start = startOf(level);
        return start < (level == levels.size ? size : levels.at[level]) ? trail[start] : Literals.NONE;
    }

    void newLevel() {
        levels.add(size);
        if (levels.size >= levelMark.length) {
            levelMark = Arrays.copyOf(levelMark, 2 * levels.size);
        }
    }

    void decide(int literal) {
        newLevel();
        enqueue(literal, NO_REASON);
    }

    /** Decides these literals where they are open, and draws all consequences. False if some of them cannot hold together. */
    boolean follows(int[] literals) {
        for (int literal : literals) {
            if (value[literal] == 0) {
                decide(literal);
            }
            if (!propagate() || value[literal] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Assigns an open literal. */
    void enqueue(int literal, int because) {
        int variable = literal >> 1;
        value[literal] = 1;
        value[literal ^ 1] = -1;
        level[variable] = levels.size;
        reason[variable] = because;
        position[variable] = size;
        trail[size++] = literal;
    }

    private boolean hold(int literal, int because) {
        if (value[literal] == 0) {
            enqueue(literal, because);
        }
        return value[literal] > 0;
    }

    /** Takes back all levels above this one. */
    void backTo(int target) {
        if (levels.size <= target) {
            return;
        }
        int start = levels.at[target];
        for (int i = size - 1; i >= start; i--) {
            int literal = trail[i];
            value[literal] = 0;
            value[literal ^ 1] = 0;
            phase[literal >> 1] = literal;
            activity.add(literal >> 1);
        }
        size = start;
        head = start;
        levels.size = target;
        for (int i = 0; i < units.size; i++) {
            assertUnit(units.at[i]);
        }
        if (target == 0) {
            units.clear();
        }
    }

    /** Holds at every level, wherever on the trail it stands. */
    private void assertUnit(int literal) {
        if (value[literal] == 0) {
            enqueue(literal, NO_REASON);
            level[literal >> 1] = 0;
        }
    }

    /** Draws all consequences. False if a constraint is refuted; its literals are then the conflict. */
    boolean propagate() {
        while (true) {
            while (head < size) {
                int literal = trail[head++];
                propagations++;
                if (!implications(literal) || !atMostOnes(literal) || !clauses(literal)) {
                    forgetQueue();
                    return false;
                }
                wake(literal);
            }
            if (queue.size == 0) {
                return true;
            }
            int next = queue.removeLast();
            queued[next] = false;
            if (!propagators.get(next).propagate(this, LAZY | next)) {
                forgetQueue();
                return false;
            }
        }
    }

    private boolean implications(int literal) {
        int[] implied = flat.implied;
        if (literal + 1 >= flat.impliedStart.length) {
            return true;
        }
        for (int i = flat.impliedStart[literal], end = flat.impliedStart[literal + 1]; i < end; i++) {
            int other = implied[i];
            if (value[other] <= 0) {
                if (value[other] < 0) {
                    return refute(other, literal ^ 1);
                }
                enqueue(other, -1 - (literal ^ 1));
            }
        }
        return true;
    }

    private boolean atMostOnes(int literal) {
        if (literal + 1 >= flat.oneStart.length) {
            return true;
        }
        for (int i = flat.oneStart[literal], end = flat.oneStart[literal + 1]; i < end; i++) {
            int one = flat.ones[i];
            for (int k = flat.memberStart[one], last = flat.memberStart[one + 1]; k < last; k++) {
                int member = flat.members[k];
                if (value[member] >= 0 && member != literal) {
                    if (value[member] > 0) {
                        return refute(member ^ 1, literal ^ 1);
                    }
                    enqueue(member ^ 1, -1 - (literal ^ 1));
                }
            }
        }
        return true;
    }

    private boolean refute(int first, int second) {
        conflict.clear();
        conflict.add(first);
        conflict.add(second);
        return false;
    }

    private boolean clauses(int literal) {
        int wrong = literal ^ 1;
        int[] list = watches[wrong];
        int end = 2 * watchSize[wrong];
        int kept = 0;
        int i = 0;
        while (i < end) {
            int ref = list[i];
            int blocker = list[i + 1];
            i += 2;
            if (value[blocker] > 0) {
                list[kept] = ref;
                list[kept + 1] = blocker;
                kept += 2;
                continue;
            }
            int[] literals;
            int other;
            int from;
            int to;
            if (ref < shared) {
                literals = flat.literals;
                other = watched[ref] ^ wrong;
                from = flat.clauseStart[ref];
                to = flat.clauseStart[ref + 1];
            } else {
                int offset = ref - shared;
                literals = own;
                other = own[offset + 1] ^ wrong;
                from = offset + HEADER;
                to = from + own[offset];
            }
            if (value[other] > 0) {
                list[kept] = ref;
                list[kept + 1] = other;
                kept += 2;
                continue;
            }
            int next = Literals.NONE;
            for (int k = from; k < to; k++) {
                int candidate = literals[k];
                if (value[candidate] >= 0 && candidate != other) {
                    next = candidate;
                    break;
                }
            }
            if (next >= 0) {
                if (ref < shared) {
                    watched[ref] = other ^ next;
                } else {
                    own[ref - shared + 1] = other ^ next;
                }
                watch(next, ref, other);
                continue;
            }
            list[kept] = ref;
            list[kept + 1] = other;
            kept += 2;
            if (value[other] < 0) {
                while (i < end) {
                    list[kept++] = list[i++];
                }
                watchSize[wrong] = kept >> 1;
                conflict.clear();
                for (int k = from; k < to; k++) {
                    conflict.add(literals[k]);
                }
                return false;
            }
            enqueue(other, ref);
        }
        watchSize[wrong] = kept >> 1;
        return true;
    }

    private void watch(int literal, int ref, int blocker) {
        int[] list = watches[literal];
        int at = 2 * watchSize[literal]++;
        if (at == list.length) {
            list = Arrays.copyOf(list, Math.max(4, at + (at >> 1 & ~1)));
            watches[literal] = list;
        }
        list[at] = ref;
        list[at + 1] = blocker;
    }

    private void wake(int literal) {
        if (propagators.isEmpty()) {
            return;
        }
        if (literal + 1 < flat.propagatorStart.length) {
            for (int i = flat.propagatorStart[literal], end = flat.propagatorStart[literal + 1]; i < end; i++) {
                queue(flat.propagatorsOf[i]);
            }
        }
        if (literal < later.length) {
            for (int propagator : later[literal]) {
                queue(propagator);
            }
        }
    }

    private void queue(int propagator) {
        if (!queued[propagator]) {
            queued[propagator] = true;
            queue.add(propagator);
        }
    }

    /** Scratch space for a propagator. */
    long[] room(int words) {
        if (room.length < words) {
            room = new long[words];
        }
        return room;
    }

    private void forgetQueue() {
        while (queue.size > 0) {
            queued[queue.removeLast()] = false;
        }
    }

    int topOfConflict() {
        int top = 0;
        for (int i = 0; i < conflict.size; i++) {
            top = Math.max(top, level[conflict.at[i] >> 1]);
        }
        return top;
    }

    /**
     * Learns from the conflict: the clause of the first unique implication point, its asserting literal first and one of the highest other level
     * second, without literals that the others imply. Returns that other level; -1 if the conflict holds without any decision.
     */
    int analyze() {
        conflicts++;
        int top = topOfConflict();
        if (top == 0) {
            refuted = true;
            return -1;
        }
        backTo(top);
        learned.clear();
        learned.add(Literals.NONE);
        int open = 0;
        int index = size - 1;
        var literals = conflict;
        int asserting;
        while (true) {
            for (int i = 0; i < literals.size; i++) {
                int variable = literals.at[i] >> 1;
                if (!seen[variable] && level[variable] > 0) {
                    seen[variable] = true;
                    toClear.add(variable);
                    activity.bump(variable);
                    if (level[variable] == top) {
                        open++;
                    } else {
                        learned.add(literals.at[i]);
                    }
                }
            }
            while (!seen[trail[index] >> 1]) {
                index--;
            }
            asserting = trail[index--];
            if (--open == 0) {
                break;
            }
            reasons.clear();
            reasonOf(asserting, reasons);
            literals = reasons;
        }
        learned.at[0] = asserting ^ 1;
        minimize();
        while (toClear.size > 0) {
            seen[toClear.removeLast()] = false;
        }
        activity.decay();
        int back = 0;
        for (int i = 1; i < learned.size; i++) {
            int at = level[learned.at[i] >> 1];
            if (at > back) {
                back = at;
                int swap = learned.at[1];
                learned.at[1] = learned.at[i];
                learned.at[i] = swap;
            }
        }
        return back;
    }

    private void minimize() {
        mark++;
        for (int i = 1; i < learned.size; i++) {
            levelMark[level[learned.at[i] >> 1]] = mark;
        }
        int kept = 1;
        for (int i = 1; i < learned.size; i++) {
            int literal = learned.at[i];
            if (reason[literal >> 1] == NO_REASON || !impliedByOthers(literal)) {
                learned.at[kept++] = literal;
            }
        }
        learned.size = kept;
    }

    private boolean impliedByOthers(int literal) {
        stack.clear();
        stack.add(literal ^ 1);
        int before = toClear.size;
        while (stack.size > 0) {
            reasons.clear();
            reasonOf(stack.removeLast(), reasons);
            for (int i = 0; i < reasons.size; i++) {
                int variable = reasons.at[i] >> 1;
                if (seen[variable] || level[variable] == 0) {
                    continue;
                }
                if (reason[variable] == NO_REASON || levelMark[level[variable]] != mark) {
                    while (toClear.size > before) {
                        seen[toClear.removeLast()] = false;
                    }
                    return false;
                }
                seen[variable] = true;
                toClear.add(variable);
                stack.add(reasons.at[i] ^ 1);
            }
        }
        return true;
    }

    /** Adds the false literals that forced a true one. */
    void reasonOf(int literal, Ints into) {
        int because = reason[literal >> 1];
        if (because == NO_REASON) {
            return;
        }
        if (because < 0) {
            into.add(-1 - because);
        } else if ((because & LAZY) != 0) {
            propagators.get(because & ~LAZY).explain(this, literal, into);
        } else if (because < shared) {
            for (int k = flat.clauseStart[because], end = flat.clauseStart[because + 1]; k < end; k++) {
                if (flat.literals[k] != literal) {
                    into.add(flat.literals[k]);
                }
            }
        } else {
            int offset = because - shared;
            for (int k = offset + HEADER, end = k + own[offset]; k < end; k++) {
                if (own[k] != literal) {
                    into.add(own[k]);
                }
            }
        }
    }

    /** Collects the decisions above level 0 that the truth of these literals (all assigned) rests on, as they were decided. */
    void decisionsBehind(Ints literals, Ints into) {
        for (int i = 0; i < literals.size; i++) {
            see(literals.at[i] >> 1);
        }
        for (int i = size - 1; i >= startOf(1) && levels.size > 0 && toClear.size > 0; i--) {
            int literal = trail[i];
            if (!seen[literal >> 1]) {
                continue;
            }
            if (reason[literal >> 1] == NO_REASON) {
                into.add(literal);
            } else {
                reasons.clear();
                reasonOf(literal, reasons);
                for (int k = 0; k < reasons.size; k++) {
                    see(reasons.at[k] >> 1);
                }
            }
        }
        while (toClear.size > 0) {
            seen[toClear.removeLast()] = false;
        }
    }

    private void see(int variable) {
        if (!seen[variable] && level[variable] > 0) {
            seen[variable] = true;
            toClear.add(variable);
        }
    }

    /** Keeps the learned clause and asserts its first literal at the present level, at which the others are false. */
    void assertLearned() {
        int first = learned.at[0];
        if (learned.size == 1) {
            assertUnit(first);
            if (levels.size > 0) {
                units.add(first);
            }
        } else if (learned.size == 2) {
            int ref = store(learned.at, 2, 2);
            learnt.add(ref - shared);
            enqueue(first, ref);
        } else {
            int ref = store(learned.at, learned.size, spannedLevels());
            learnt.add(ref - shared);
            enqueue(first, ref);
        }
    }

    private int spannedLevels() {
        mark++;
        int spanned = 1;
        for (int i = 1; i < learned.size; i++) {
            int at = level[learned.at[i] >> 1];
            if (levelMark[at] != mark) {
                levelMark[at] = mark;
                spanned++;
            }
        }
        return spanned;
    }

    private int store(int[] literals, int count, int spanned) {
        if (ownSize + HEADER + count > own.length) {
            own = Arrays.copyOf(own, Math.max(own.length * 2, ownSize + HEADER + count));
        }
        int offset = ownSize;
        own[offset] = count;
        own[offset + 1] = literals[0] ^ literals[1];
        own[offset + 2] = spanned;
        System.arraycopy(literals, 0, own, offset + HEADER, count);
        ownSize += HEADER + count;
        watch(literals[0], offset + shared, literals[1]);
        watch(literals[1], offset + shared, literals[0]);
        return offset + shared;
    }

    int learntClauses() {
        return learnt.size;
    }

    /** Forgets the half of the learnt clauses that spanned the most levels; those that are reasons or span two stay. */
    void forgetHalf() {
        var order = new long[learnt.size];
        for (int i = 0; i < order.length; i++) {
            int offset = learnt.at[i];
            order[i] = (long) Math.min(own[offset + 2], 1000) << 44 | (long) Math.min(own[offset], 4095) << 32 | offset;
        }
        Arrays.sort(order);
        var locked = new java.util.BitSet();
        for (int i = 0; i < size; i++) {
            int because = reason[trail[i] >> 1];
            if (because >= shared && (because & LAZY) == 0) {
                locked.set(because - shared);
            }
        }
        var gone = new java.util.BitSet();
        for (int i = order.length / 2; i < order.length; i++) {
            int offset = (int) order[i];
            if (own[offset + 2] > 2 && !locked.get(offset)) {
                gone.set(offset);
            }
        }
        compact(gone);
    }

    private void compact(java.util.BitSet gone) {
        var moved = new int[ownSize];
        var packed = new int[own.length];
        int to = 0;
        for (int offset = 0; offset < ownSize; offset += HEADER + own[offset]) {
            if (gone.get(offset)) {
                moved[offset] = -1;
            } else {
                System.arraycopy(own, offset, packed, to, HEADER + own[offset]);
                moved[offset] = to;
                to += HEADER + own[offset];
            }
        }
        own = packed;
        ownSize = to;
        for (int l = 0; l < 2 * variables; l++) {
            int[] list = watches[l];
            int kept = 0;
            for (int i = 0; i < 2 * watchSize[l]; i += 2) {
                int ref = list[i] < shared ? list[i] : moved[list[i] - shared] < 0 ? -1 : moved[list[i] - shared] + shared;
                if (ref >= 0) {
                    list[kept] = ref;
                    list[kept + 1] = list[i + 1];
                    kept += 2;
                }
            }
            watchSize[l] = kept >> 1;
        }
        for (int i = 0; i < size; i++) {
            int variable = trail[i] >> 1;
            if (reason[variable] >= shared && (reason[variable] & LAZY) == 0) {
                reason[variable] = moved[reason[variable] - shared] + shared;
            }
        }
        int kept = 0;
        for (int i = 0; i < learnt.size; i++) {
            if (moved[learnt.at[i]] >= 0) {
                learnt.at[kept++] = moved[learnt.at[i]];
            }
        }
        learnt.size = kept;
    }

    /** A new variable, at any time. */
    int grow() {
        int variable = variables++;
        int count = 2 * variables;
        if (count > value.length) {
            int room = Math.max(count, value.length + (value.length >> 1 & ~1) + 32);
            value = Arrays.copyOf(value, room);
            watchSize = Arrays.copyOf(watchSize, room);
            int old = watches.length;
            watches = Arrays.copyOf(watches, room);
            Arrays.fill(watches, old, room, NONE);
            level = Arrays.copyOf(level, room / 2);
            reason = Arrays.copyOf(reason, room / 2);
            position = Arrays.copyOf(position, room / 2);
            phase = Arrays.copyOf(phase, room / 2);
            trail = Arrays.copyOf(trail, room / 2);
            seen = Arrays.copyOf(seen, room / 2);
            levelMark = Arrays.copyOf(levelMark, Math.max(levelMark.length, room / 2 + 1));
        }
        phase[variable] = Literals.negative(variable);
        activity.grow();
        return variable;
    }

    /** Adds a clause for good; all levels are taken back. */
    void add(int... literals) {
        backTo(0);
        var rest = Arrays.stream(literals).distinct().filter(literal -> value[literal] >= 0).toArray();
        boolean holds = Arrays.stream(rest).anyMatch(literal -> value[literal] > 0
                || Arrays.stream(rest).anyMatch(other -> other == (literal ^ 1)));
        if (holds) {
            return;
        }
        switch (rest.length) {
            case 0 -> refuted = true;
            case 1 -> {
                enqueue(rest[0], NO_REASON);
                refuted |= !propagate();
            }
            default -> store(rest, rest.length, 0);
        }
    }

    /** Adds a propagator for good; all levels are taken back. The chains of a sum's terms must hold already. */
    void add(Propagator propagator) {
        backTo(0);
        int id = propagators.size();
        propagators.add(propagator);
        queued = Arrays.copyOf(queued, id + 1);
        if (later.length < 2 * variables) {
            int old = later.length;
            later = Arrays.copyOf(later, 2 * variables);
            Arrays.fill(later, old, later.length, NONE);
        }
        propagator.triggers(literal -> {
            later[literal] = Arrays.copyOf(later[literal], later[literal].length + 1);
            later[literal][later[literal].length - 1] = id;
        });
        queue(id);
        refuted |= refuted || !propagate();
    }
}
