package dev.tandem.rules.guidance.engine;

/**
 * Looks for a solution near the model in which some literals hold. They are decided and propagated; then only constraints that lost the literal by
 * which the model fulfils them are looked at, and only a constraint that is broken by it is searched in. What is refuted is learned. So the cost
 * follows the change, not the size of the problem.
 *
 * <p>Decisions either stand on the trail below the floor, or are kept by watching: one is assumed only when the search touches it.
 */
final class Repair implements Propagator.Assignment {

    private static final int RESTART = 50;
    private static final int CHECK = 63;

    private final Flat flat;
    private final int[] decidedBy;
    final Search search;
    byte[] model = {};
    private final boolean watching;
    private final Ints wanted = new Ints(8);
    private final Ints broken = new Ints(64);
    private final Ints foundAt = new Ints(64);
    private int firstBroken;
    private int checked;
    private int mostLearnt = 2000;

    Repair(Flat flat, int[] decidedBy, boolean watching) {
        this.flat = flat;
        this.decidedBy = decidedBy;
        this.watching = watching;
        search = new Search(flat);
    }

    @Override
    public boolean isTrue(int literal) {
        return search.value[literal] > 0 || search.value[literal] == 0 && model[literal] > 0;
    }

    /**
     * The literals in which a solution with these goals differs from the model; null if there is none. Decisions that are watched hold in it,
     * but for those on the free slot. The trail is left as the search left it, above the floor.
     */
    int @org.jspecify.annotations.Nullable [] find(int floor, int freeSlot, Deadline deadline, int... goals) {
        wanted.clear();
        for (int goal : goals) {
            wanted.add(goal);
        }
        back(floor);
        checked = search.size;
        long spent = search.propagations;
        int steps = 0;
        int restarts = 0;
        long untilRestart = RESTART;
        while (true) {
            if (!search.propagate()) {
                int level = search.analyze();
                if (level < 0) {
                    return null;
                }
                back(Math.max(level, floor));
                checked = Math.min(checked, search.size);
                search.assertLearned();
                untilRestart--;
                continue;
            }
            if ((++steps & CHECK) == 0 || untilRestart <= 0) {
                deadline.spend(search.propagations - spent);
                spent = search.propagations;
                if (untilRestart <= 0) {
                    untilRestart = RESTART * Solver.luby(++restarts);
                    back(Math.min(search.level(), floor + wanted.size));
                    forget();
                }
            }
            if (search.level() < floor + wanted.size) {
                int next = wanted.at[search.level() - floor];
                if (search.value[next] < 0) {
                    return null;
                }
                if (search.value[next] > 0) {
                    search.newLevel();
                } else {
                    search.decide(next);
                }
                continue;
            }
            int violated = check(freeSlot);
            int next = violated < 0 ? choose() : Literals.NONE;
            if (violated < 0 && next < 0) {
                return differing(floor);
            }
            if (violated < 0 && watched(next ^ 1, freeSlot)) {
                violated = next ^ 1;
            }
            if (violated >= 0) {
                back(floor + wanted.size);
                wanted.add(violated);
            } else {
                search.decide(next);
            }
        }
    }

    /** After a search in vain for a goal: the decisions, as literals, that it rests on. */
    int[] behind(int floor, int goal) {
        return search.refuted ? new int[0] : behind(watching ? wanted.at[search.level() - floor] : goal);
    }

    /** The decisions, as literals, that make a false literal false. */
    int[] behind(int literal) {
        var one = new Ints(1);
        one.add(literal);
        var result = new Ints(8);
        search.decisionsBehind(one, result);
        if (watching && decidedBy[literal] >= 0) {
            result.add(literal);
        }
        int kept = 0;
        for (int i = 0; i < result.size; i++) {
            if (decidedBy[result.at[i]] >= 0) {
                result.at[kept++] = result.at[i];
            }
        }
        result.size = kept;
        return result.toArray();
    }

    void back(int level) {
        search.backTo(level);
        checked = Math.min(checked, search.size);
        while (foundAt.size > 0 && foundAt.at[foundAt.size - 1] >= search.size) {
            foundAt.size--;
            broken.size--;
        }
        firstBroken = 0;
    }

    private boolean watched(int literal, int freeSlot) {
        int slot = watching ? decidedBy[literal] : Witnesses.NONE;
        return slot >= 0 && slot != freeSlot;
    }

    /** Collects what newly assigned literals break; returns a watched decision that one of them violates, or NONE. */
    private int check(int freeSlot) {
        for (; checked < search.size; checked++) {
            int literal = search.trail[checked];
            if (model[literal] > 0) {
                continue;
            }
            if (watched(literal ^ 1, freeSlot)) {
                return literal ^ 1;
            }
            for (int i = flat.occurrenceStart[literal ^ 1], end = flat.occurrenceStart[(literal ^ 1) + 1]; i < end; i++) {
                if (!satisfied(flat.occurrences[i])) {
                    broken.add(flat.occurrences[i]);
                    foundAt.add(checked);
                }
            }
            for (int i = flat.propagatorStart[literal], end = flat.propagatorStart[literal + 1]; i < end; i++) {
                if (!flat.propagators[flat.propagatorsOf[i]].holds(this)) {
                    broken.add(~flat.propagatorsOf[i]);
                    foundAt.add(checked);
                }
            }
        }
        return Literals.NONE;
    }

    private boolean satisfied(int clause) {
        for (int k = flat.clauseStart[clause], end = flat.clauseStart[clause + 1]; k < end; k++) {
            if (isTrue(flat.literals[k])) {
                return true;
            }
        }
        return false;
    }

    /** A literal that helps the first constraint still broken; NONE if none is. */
    private int choose() {
        for (; firstBroken < broken.size; firstBroken++) {
            int id = broken.at[firstBroken];
            if (id < 0) {
                if (!flat.propagators[~id].holds(this)) {
                    return helping(flat.propagators[~id].towards(literal -> search.value[literal] == 0, this));
                }
            } else if (!satisfied(id)) {
                return helping(best(id));
            }
        }
        return Literals.NONE;
    }

    /** What is broken and not refuted has something that helps; a model that it is broken in must not pass for a solution. */
    private static int helping(int literal) {
        if (literal < 0) {
            throw new IllegalStateException("Propagation left a broken constraint that no open literal helps");
        }
        return literal;
    }

    /** Of the open literals of a clause the most active in conflicts, else the one with the fewest consequences. */
    private int best(int clause) {
        int best = Literals.NONE;
        double activity = -1;
        int cost = 0;
        for (int k = flat.clauseStart[clause]; k < flat.clauseStart[clause + 1]; k++) {
            int literal = flat.literals[k];
            if (search.value[literal] == 0) {
                double its = search.activity.of(literal >> 1);
                int consequences = flat.occurrenceStart[(literal ^ 1) + 1] - flat.occurrenceStart[literal ^ 1]
                        + flat.impliedStart[literal + 1] - flat.impliedStart[literal];
                if (its > activity || its == activity && consequences < cost) {
                    best = literal;
                    activity = its;
                    cost = consequences;
                }
            }
        }
        return best;
    }

    private int[] differing(int floor) {
        var result = new Ints(16);
        for (int i = search.startOf(floor + 1); i < search.size; i++) {
            if (model[search.trail[i]] <= 0) {
                result.add(search.trail[i]);
            }
        }
        return result.toArray();
    }

    private void forget() {
        if (search.learntClauses() > mostLearnt) {
            search.forgetHalf();
            mostLearnt += mostLearnt / 8;
        }
    }
}
