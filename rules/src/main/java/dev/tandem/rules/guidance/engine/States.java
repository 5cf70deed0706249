package dev.tandem.rules.guidance.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which literals are still possible under decisions, exactly: a literal of a slot is possible if some solution contains it and keeps all decisions
 * on other slots. A slot is what one decision decides. The answers depend on the decisions alone, not on the way to them. One thread at a time;
 * sessions of one problem share what they do not need between two questions.
 */
public final class States {

    /** So many of the latest solutions are tried to start from. */
    private static final int SEEDS = 2;

    private final Engines engines;
    private final int[][] asked;
    private final int[] slotOf;
    private final int @Nullable [] @Nullable [] decided;
    private final Ints order = new Ints(8);
    /** By literal that is impossible, but not by propagation alone: its slot, then the slots whose decisions exclude it. */
    private final Map<Integer, int[]> excludedBy = new HashMap<>();
    private final Witnesses witnesses;
    private final BitSet possible;
    /** What searches have found since the last change of decisions, the latest last. */
    private final List<Seed> seeds = new ArrayList<>();
    private @Nullable Engine last;
    private Deadline deadline = Deadline.none();

    /** How a solution differs from the model, and the slot whose decision it violates, if any. */
    private record Seed(int[] differing, int violating) {}

    /**
     * No decisions yet. The first session of a problem and its asked literals takes longer: the others begin with what it found.
     *
     * @param askedBySlot the literals that are asked for, by slot; a literal in one slot only
     * @throws IllegalArgumentException if the problem has no solution
     */
    public States(Problem problem, int[][] askedBySlot) {
        this(problem.undecided(askedBySlot));
    }

    private States(States other) {
        engines = other.engines;
        asked = other.asked;
        slotOf = other.slotOf;
        decided = new int[asked.length][];
        witnesses = new Witnesses(other.witnesses);
        possible = (BitSet) other.possible.clone();
    }

    /** Finds a first solution, and from it everything that is possible without decisions. */
    States(Problem problem, Engines engines, int[][] askedBySlot) {
        this.engines = engines;
        asked = askedBySlot.clone();
        slotOf = slots(problem.variables(), asked);
        decided = new int[asked.length][];
        possible = new BitSet(slotOf.length);
        var solver = new Solver(problem);
        if (!solver.solve()) {
            throw new IllegalArgumentException("The problem has no solution");
        }
        var model = new byte[slotOf.length];
        for (int literal = 0; literal < model.length; literal++) {
            model[literal] = (byte) (solver.isTrue(literal) ? 1 : 0);
        }
        witnesses = new Witnesses(model, slotOf);
        for (int literal = 0; literal < slotOf.length; literal++) {
            witnesses.unanswered.set(literal, slotOf[literal] >= 0);
        }
        possible();
    }

    /** Until when the next answers are wanted. */
    public States within(Deadline deadline) {
        this.deadline = deadline;
        return this;
    }

    /** About how many bytes this session holds of its own. */
    public long bytes() {
        return witnesses.bytes() + possible.size() / 8 + 4L * decided.length + 64L * excludedBy.size();
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
        var engine = lend();
        try {
            return decide(engine, slot, literals);
        } finally {
            engines.giveBack(engine);
        }
    }

    private boolean decide(Engine engine, int slot, int[] literals) {
        for (int literal : literals) {
            int other = engine.decidedBy[literal];
            if (other >= 0 && other != slot) {
                throw new IllegalArgumentException("Literal %d of slot %d is decided on slot %d".formatted(literal, slot, other));
            }
        }
        int[] differing = towards(engine, slot, literals);
        if (differing == null) {
            return false;
        }
        var before = decided[slot];
        if (before == null) {
            for (int literal : asked[slot]) {
                if (engine.onTrail.search.value[literal] < 0) {
                    exclude(engine, slot, literal, engine.onTrail.behind(literal));
                }
            }
        } else {
            engine.withdraw(slot, decided);
            order.remove(slot);
        }
        if (differing.length > 0) {
            witnesses.change(engine, differing, slot, asked[slot]);
        }
        decided[slot] = literals.clone();
        order.add(slot);
        redecide(engine, slot, before, literals);
        engine.follow(slot, literals);
        return true;
    }

    /** Takes back what was decided on a slot. */
    public void retract(int slot) {
        var before = decided[slot];
        if (before != null) {
            var engine = lend();
            try {
                engine.withdraw(slot, decided);
                order.remove(slot);
                decided[slot] = null;
                redecide(engine, slot, before, new int[0]);
            } finally {
                engines.giveBack(engine);
            }
        }
    }

    private void redecide(Engine engine, int slot, int @Nullable [] before, int[] after) {
        seeds.clear();
        if (before != null) {
            readmit(slot);
            for (int literal : before) {
                engine.decidedBy[literal] = Witnesses.NONE;
            }
        }
        for (int literal : after) {
            engine.decidedBy[literal] = slot;
        }
        for (int i = 0; before != null && i < before.length; i++) {
            witnesses.weigh(engine, before[i] ^ 1);
        }
        for (int literal : after) {
            witnesses.weigh(engine, literal ^ 1);
        }
    }

    /**
     * Whether a solution contains the literal and keeps all decisions on other slots. Any literal can be asked.
     *
     * @throws OutOfTimeException past the deadline
     */
    public boolean possible(int slot, int literal) {
        if (slotOf[literal] == slot && !witnesses.unanswered.get(literal)) {
            return possible.get(literal);
        }
        if (witnesses.has(literal, slot)) {
            return true;
        }
        var engine = lend();
        try {
            return ask(engine, slot, literal);
        } finally {
            engines.giveBack(engine);
        }
    }

    /**
     * The asked literals that are possible, each in its slot.
     *
     * @throws OutOfTimeException past the deadline
     */
    public BitSet possible() {
        if (!witnesses.unanswered.isEmpty()) {
            var engine = lend();
            try {
                for (int next = witnesses.unanswered.nextSetBit(0); next >= 0; next = witnesses.unanswered.nextSetBit(next + 1)) {
                    possible.set(next, ask(engine, slotOf[next], next));
                    witnesses.unanswered.clear(next);
                }
            } finally {
                engines.giveBack(engine);
            }
        }
        return (BitSet) possible.clone();
    }

    private Engine lend() {
        var engine = engines.lend(this, last);
        last = engine;
        if (engine.session != this) {
            engine.attach(this, witnesses.model, decided, order);
        }
        return engine;
    }

    private boolean ask(Engine engine, int slot, int literal) {
        var search = engine.onTrail.search;
        if (decided[slot] == null && search.value[literal] != 0) {
            return search.value[literal] > 0;
        }
        if (witnesses.has(literal, slot)) {
            return true;
        }
        var by = excludedBy.get(literal);
        if (by != null && by[0] == slot) {
            return false;
        }
        var repair = decided[slot] == null ? engine.onTrail : engine.watching;
        int floor = decided[slot] == null ? search.level() : 0;
        int violating = decided[slot] == null ? Witnesses.NONE : slot;
        int[] quick = quick(engine, literal, violating);
        if (quick != null) {
            witnesses.add(quick, violating, literal);
            return true;
        }
        try {
            int[] differing = repair.find(floor, slot, deadline, literal);
            if (differing != null) {
                witnesses.add(differing, violating, literal);
                seeds.add(new Seed(differing, violating));
                if (seeds.size() > SEEDS) {
                    seeds.removeFirst();
                }
                return true;
            }
            int[] behind = repair.behind(floor, literal);
            exclude(engine, slot, literal, behind);
            if (violating >= 0) {
                excludeOthers(engine, slot, behind);
            }
            return false;
        } finally {
            repair.back(floor);
        }
    }

    /** What has excluded one alternative of a decided slot often excludes others, too: whatever it refutes without a search. */
    private void excludeOthers(Engine engine, int slot, int[] behind) {
        engine.watching.back(0);
        if (engine.watching.search.follows(behind)) {
            for (int literal : asked[slot]) {
                if (witnesses.unanswered.get(literal) && engine.watching.search.value[literal] < 0 && engine.decidedBy[literal] < 0) {
                    exclude(engine, slot, literal, engine.watching.behind(literal));
                }
            }
        }
    }

    /** From the model, or else from what searches have found since the last change of decisions, the latest first. */
    private int @Nullable [] quick(Engine engine, int literal, int freeSlot) {
        int[] found = engine.quick.find(literal, freeSlot);
        for (int i = seeds.size() - 1; found == null && i >= 0; i--) {
            if (seeds.get(i).violating() < 0 || seeds.get(i).violating() == freeSlot) {
                engine.quick.seed(seeds.get(i).differing());
                found = engine.quick.find(literal, freeSlot);
                engine.quick.forgetSeed();
            }
        }
        return found;
    }

    /** How a solution with these literals and all decisions on other slots differs from the model; null if there is none. */
    private int @Nullable [] towards(Engine engine, int slot, int[] literals) {
        boolean holds = true;
        for (int literal : literals) {
            holds &= witnesses.model[literal] > 0;
        }
        if (holds) {
            return new int[0];
        }
        var known = witnesses.solution(engine, slot, literals);
        if (known != null) {
            return known;
        }
        try {
            return engine.watching.find(0, slot, deadline, literals);
        } finally {
            engine.watching.back(0);
        }
    }

    private void exclude(Engine engine, int slot, int literal, int[] behind) {
        var by = new int[behind.length + 1];
        by[0] = slot;
        for (int i = 0; i < behind.length; i++) {
            by[i + 1] = engine.decidedBy[behind[i]];
        }
        excludedBy.put(literal, by);
    }

    /** The decision on a slot is gone: what was impossible may be possible again, where not for other decisions alone. */
    private void readmit(int slot) {
        excludedBy.values().removeIf(by -> {
            boolean rests = false;
            for (int k = 1; k < by.length; k++) {
                rests |= by[k] == slot;
            }
            return rests;
        });
        for (var literals : asked) {
            for (int literal : literals) {
                if (!possible.get(literal) && slotOf[literal] != slot) {
                    witnesses.unanswered.set(literal);
                }
            }
        }
    }

    private static int[] slots(int variables, int[][] asked) {
        var slotOf = new int[2 * variables];
        Arrays.fill(slotOf, Witnesses.NONE);
        for (int slot = 0; slot < asked.length; slot++) {
            for (int literal : asked[slot]) {
                if (slotOf[literal] >= 0) {
                    throw new IllegalArgumentException("Literal %d is asked in slot %d and in slot %d".formatted(literal, slotOf[literal], slot));
                }
                slotOf[literal] = slot;
            }
        }
        return slotOf;
    }
}
