package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a session needs only while it is asked: the searches with what they have learned, and marks by literal. Lent to one session at a time; it
 * remembers the decisions of the last one, so that the same session goes on where it was.
 */
final class Engine {

    final Repair onTrail;
    final Repair watching;
    /** By literal: the slot whose decision demands it. */
    final int[] decidedBy;
    @Nullable States session;
    boolean lent;

    final Flat flat;
    final QuickRepair quick;
    private final Ints order = new Ints(16);
    private final Ints levelBefore = new Ints(16);
    private final int[] overlay;
    private int[] visited = {};
    private int stamp;
    private int visit;
    private final int[] checkedIn;
    private int change;

    Engine(Flat flat) {
        this.flat = flat;
        decidedBy = new int[2 * flat.variables];
        overlay = new int[2 * flat.variables];
        checkedIn = new int[flat.propagators.length];
        Arrays.fill(decidedBy, Witnesses.NONE);
        onTrail = new Repair(flat, decidedBy, false);
        watching = new Repair(flat, decidedBy, true);
        quick = new QuickRepair(flat, decidedBy, onTrail.search.value, watching.search.value);
    }

    /** Starts anew with the decisions of a session, told by slot, in the order of its slots. */
    void attach(States session, byte[] model, int @Nullable [] @Nullable [] decided, Ints slots) {
        this.session = session;
        onTrail.back(0);
        onTrail.model = model;
        watching.back(0);
        watching.model = model;
        quick.model = model;
        quick.forgetSeed();
        order.clear();
        levelBefore.clear();
        Arrays.fill(decidedBy, Witnesses.NONE);
        for (int i = 0; i < slots.size; i++) {
            int slot = slots.at[i];
            for (int literal : decided[slot]) {
                decidedBy[literal] = slot;
            }
            follow(slot, decided[slot]);
        }
    }

    /** Puts a slot's decision on the trail. */
    void follow(int slot, int[] decision) {
        var search = onTrail.search;
        order.add(slot);
        levelBefore.add(search.level());
        for (int literal : decision) {
            if (search.value[literal] == 0) {
                search.decide(literal);
            }
            if (!search.propagate() || search.value[literal] < 0) {
                throw new IllegalStateException("The decision on slot %d contradicts the model".formatted(slot));
            }
        }
    }

    /** Takes a slot off the trail; the decisions after it are put back. */
    void withdraw(int slot, int @Nullable [] @Nullable [] decided) {
        int at = 0;
        while (at < order.size && order.at[at] != slot) {
            at++;
        }
        if (at < order.size) {
            onTrail.back(levelBefore.at[at]);
            var later = Arrays.copyOfRange(order.at, at + 1, order.size);
            order.size = at;
            levelBefore.size = at;
            for (int other : later) {
                follow(other, decided[other]);
            }
        }
    }

    /** From now on, no propagator has been checked. */
    void newChange() {
        change++;
    }

    /** Whether a propagator has not been checked yet since the last change. */
    boolean firstCheck(int propagator) {
        boolean isFirst = checkedIn[propagator] != change;
        checkedIn[propagator] = change;
        return isFirst;
    }

    /** From now on, no witness has been visited. */
    void newVisit() {
        visit++;
    }

    /** Whether a witness has not been visited yet. */
    boolean firstVisit(int id) {
        if (id >= visited.length) {
            visited = Arrays.copyOf(visited, id + id / 2 + 64);
        }
        boolean isFirst = visited[id] != visit;
        visited[id] = visit;
        return isFirst;
    }

    /** From now on these literals are true, whatever a model says. */
    void overlay(int[] literals, int start, int length) {
        stamp++;
        for (int i = start; i < start + length; i++) {
            overlay[literals[i]] = stamp;
        }
    }

    /** Whether a literal is true in a model with the overlay. */
    boolean isTrue(byte[] model, int literal) {
        return overlay[literal] == stamp || overlay[literal ^ 1] != stamp && model[literal] > 0;
    }

    /** Some literals, and of others those on further variables. */
    int[] union(int[] literals, int start, int length, int[] others) {
        overlay(literals, start, length);
        var result = Arrays.copyOfRange(literals, start, start + length + others.length);
        int size = length;
        for (int literal : others) {
            if (overlay[literal] != stamp && overlay[literal ^ 1] != stamp) {
                result[size++] = literal;
            }
        }
        return Arrays.copyOf(result, size);
    }

    /** Whether a clause holds in a model with the overlay. */
    boolean satisfied(byte[] model, int clause) {
        for (int k = flat.clauseStart[clause], end = flat.clauseStart[clause + 1]; k < end; k++) {
            if (isTrue(model, flat.literals[k])) {
                return true;
            }
        }
        return false;
    }
}
