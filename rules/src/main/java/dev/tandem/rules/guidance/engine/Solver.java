package dev.tandem.rules.guidance.engine;

import java.util.Arrays;

/**
 * Finds models under assumptions, incrementally: conflict-driven learning, restarts, forgetting, sums with lazy explanations. One thread. Decisions
 * that the last question shares with this one from the front stay in place, so put first what changes least.
 */
public final class Solver {

    private static final int RESTART = 64;
    private static final int CHECK = 255;
    /** So many assumptions have a level of their own, to be kept from one question to the next; all others share one. */
    private static final int OWN_LEVEL = 64;

    private final Search search;
    private final int firstSelector;
    private final int groups;
    /** By variable: the literal to try first, plus one; nought for the literal that it had last. */
    private int[] preferred;
    private byte[] model = {};
    private int[] assumed = {};
    private int[] core = {};
    private Deadline deadline = Deadline.none();
    private long spent;
    private int mostLearnt = 2000;

    /** All groups hold. */
    public Solver(Problem problem) {
        this(problem, -1, 0);
    }

    private Solver(Problem problem, int firstSelector, int groups) {
        this.search = new Search(problem.flat, groups > 0 ? firstSelector : problem.variables());
        this.firstSelector = firstSelector;
        this.groups = groups;
        this.preferred = new int[search.variables];
    }

    /** A group holds only where its selector is assumed. */
    public static Solver selecting(Problem problem) {
        return new Solver(problem.selecting(), problem.variables(), problem.groups());
    }

    /** The literal under which a group holds, in a selecting solver. */
    public int selector(int group) {
        if (group < 0 || group >= groups) {
            throw new IllegalArgumentException("No selector for group %d; there are %d".formatted(group, groups));
        }
        return Literals.positive(firstSelector + group);
    }

    /** Until when the next answers are wanted. */
    public Solver within(Deadline deadline) {
        this.deadline = deadline;
        spent = search.propagations;
        return this;
    }

    /** The literal is tried first whenever its variable is decided, until the opposite is preferred. */
    public void prefer(int literal) {
        preferred[literal >> 1] = literal + 1;
    }

    /** A new variable. */
    public int variable() {
        int variable = search.grow();
        if (variable >= preferred.length) {
            preferred = Arrays.copyOf(preferred, variable + 16 + variable / 4);
        }
        return variable;
    }

    /** A clause that holds from now on. */
    public void clause(int... literals) {
        check(literals);
        search.add(literals);
        assumed = new int[0];
    }

    /** A bound on a sum from now on, as in {@link Problem.Builder#linear}. */
    public void linear(int onlyIf, Term[] terms, long[] factors, long atMost) {
        for (var term : terms) {
            for (int i = 1; i < term.atLeast().length; i++) {
                check(term.atLeast()[i]);
                if (i > 1) {
                    search.add(term.atLeast()[i] ^ 1, term.atLeast()[i - 1]);
                }
            }
        }
        search.add(new Linear(onlyIf, terms.clone(), factors.clone(), atMost));
        assumed = new int[0];
    }

    /**
     * Whether a model exists in which all assumptions hold.
     *
     * @throws OutOfTimeException past the deadline; the solver stays usable
     */
    public boolean solve(int... assumptions) {
        check(assumptions);
        core = new int[0];
        if (search.refuted) {
            return false;
        }
        keepCommonFront(assumptions);
        deadline.spend(0);
        int restarts = 0;
        long untilRestart = RESTART;
        int steps = 0;
        while (true) {
            if (!search.propagate()) {
                if (!learn(assumptions.length)) {
                    return false;
                }
                untilRestart--;
                continue;
            }
            if ((++steps & CHECK) == 0) {
                spend();
            }
            if (untilRestart <= 0) {
                untilRestart = RESTART * luby(++restarts);
                search.backTo(Math.min(search.level(), levelsOf(assumptions.length)));
                forget();
                spend();
            }
            if (search.level() < levelsOf(assumptions.length)) {
                if (!assume(assumptions)) {
                    return false;
                }
            } else if (!decide()) {
                remember();
                return true;
            }
        }
    }

    /** Whether a literal is true in the model of the last solve that answered yes. */
    public boolean isTrue(int literal) {
        return model[literal] > 0;
    }

    /** The model as it stands, for {@link #recall}. */
    public byte[] model() {
        return model.clone();
    }

    /** Puts an earlier model back: {@link #isTrue} tells what it said. */
    public void recall(byte[] earlier) {
        if (model.length < earlier.length) {
            model = new byte[earlier.length];
        }
        System.arraycopy(earlier, 0, model, 0, earlier.length);
        Arrays.fill(model, earlier.length, model.length, (byte) 0);
    }

    /**
     * Whether it is known already, from what the last question has drawn from the same assumptions, that a literal cannot hold together with
     * these. No says nothing.
     */
    public boolean refutes(int literal, int... assumptions) {
        int common = Math.min(common(assumptions), Math.min(OWN_LEVEL, search.level()));
        return search.value[literal] < 0 && search.level[literal >> 1] <= common;
    }

    /** After a no: those of the assumptions that were refuted together; few, not always minimal; empty if there is no model at all. */
    public int[] core() {
        return core.clone();
    }

    private void keepCommonFront(int[] assumptions) {
        int common = common(assumptions);
        boolean same = common == assumptions.length && common == assumed.length;
        search.backTo(Math.min(same ? levelsOf(common) : Math.min(common, OWN_LEVEL), search.level()));
        assumed = assumptions.clone();
    }

    /** How many assumptions from the front the last question had, too. */
    private int common(int[] assumptions) {
        int common = 0;
        while (common < assumptions.length && common < assumed.length && assumptions[common] == assumed[common]) {
            common++;
        }
        return common;
    }

    private static int levelsOf(int assumptions) {
        return Math.min(assumptions, OWN_LEVEL + 1);
    }

    private boolean learn(int assumptions) {
        if (assumptions > OWN_LEVEL && search.level() <= OWN_LEVEL + 1 && search.topOfConflict() > OWN_LEVEL) {
            var behind = new Ints(8);
            search.decisionsBehind(search.conflict, behind);
            core = behind.toArray();
            search.backTo(OWN_LEVEL);
            return false;
        }
        int back = search.analyze();
        if (back < 0) {
            return false;
        }
        search.backTo(back);
        search.assertLearned();
        return true;
    }

    private boolean assume(int[] assumptions) {
        int first = search.level();
        int end = first < OWN_LEVEL ? first + 1 : assumptions.length;
        search.newLevel();
        for (int i = first; i < end; i++) {
            int literal = assumptions[i];
            if (search.value[literal] < 0) {
                refuse(literal);
                search.backTo(first);
                return false;
            }
            if (search.value[literal] == 0) {
                search.enqueue(literal, Search.NO_REASON);
            }
        }
        return true;
    }

    private void refuse(int literal) {
        var from = new Ints(1);
        from.add(literal);
        var behind = new Ints(8);
        search.decisionsBehind(from, behind);
        behind.add(literal);
        core = behind.toArray();
    }

    private boolean decide() {
        while (search.size < search.variables && !search.activity.isEmpty()) {
            int variable = search.activity.removeFirst();
            if (search.value[variable << 1] == 0) {
                search.decide(preferred[variable] > 0 ? preferred[variable] - 1 : search.phase[variable]);
                return true;
            }
        }
        return false;
    }

    private void remember() {
        if (model.length < 2 * search.variables) {
            model = new byte[2 * search.variables];
        }
        System.arraycopy(search.value, 0, model, 0, 2 * search.variables);
    }

    private void forget() {
        if (search.learntClauses() > mostLearnt) {
            search.forgetHalf();
            mostLearnt += mostLearnt / 8;
        }
    }

    private void spend() {
        long now = search.propagations;
        deadline.spend(now - spent);
        spent = now;
    }

    private void check(int... literals) {
        for (int literal : literals) {
            if (literal < 0 || literal >= 2 * search.variables) {
                throw new IllegalArgumentException("Literal %d names no variable; allowed: 0 to %d".formatted(literal, 2 * search.variables - 1));
            }
        }
    }

    /** The sequence 1 1 2 1 1 2 4 …, counted from 1 (Luby, Sinclair, Zuckerman 1993). */
    static long luby(int index) {
        int power = 1;
        while (power - 1 < index) {
            power <<= 1;
        }
        return power - 1 == index ? power >> 1 : luby(index - (power >> 1) + 1);
    }
}
