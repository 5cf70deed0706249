package dev.tandem.benchmarks.guidance;

import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.States;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One walk through a model in an open session of the engine, with what each click cost and answered. */
final class Session {

    /** Decisions of one session; then some are taken back. */
    static final int CLICKS = 40;
    private static final int TAKEN_BACK = 4;

    private final States states;
    private final Walk walk;
    private final CpuTimes opening = new CpuTimes();
    private final BitSet atFirst;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A click and what came of it.
     *
     * @param decided all decisions after it
     * @param nanos CPU time
     * @param possible all literals that are asked for and possible
     */
    record Step(Walk.Click click, boolean first, Map<Integer, Integer> decided, long nanos, BitSet possible) {}

    Session(FiniteModel model, Problem problem, Random random) {
        states = opening.timed(() -> new States(problem, model.asked()));
        atFirst = opening.timed(states::possible);
        walk = new Walk(model, random);
    }

    /** At most so many decisions, then a few taken back. */
    Session walk(int decisions) {
        decide(decisions);
        for (int i = 0; i < TAKEN_BACK && walk.decided().size() > 1; i++) {
            step(walk.takeBack());
        }
        return this;
    }

    /** At most so many decisions. */
    Session decide(int decisions) {
        for (int i = 0; i < decisions; i++) {
            Walk.Click click = walk.decide(possible());
            if (click == null) {
                break;
            }
            step(click);
        }
        return this;
    }

    private void step(Walk.Click click) {
        CpuTimes time = new CpuTimes();
        BitSet possible = time.timed(() -> {
            if (click.literal() >= 0) {
                states.decide(click.slot(), click.literal());
            } else {
                states.retract(click.slot());
            }
            return states.possible();
        });
        steps.add(new Step(click, steps.isEmpty(), Map.copyOf(walk.decided()), (long) (time.last() * 1e6), possible));
    }

    /** What is possible now. */
    BitSet possible() {
        return steps.isEmpty() ? atFirst : steps.getLast().possible();
    }

    /** The decisions so far: literal by slot. */
    Map<Integer, Integer> decided() {
        return walk.decided();
    }

    /** CPU milliseconds of opening it and classifying everything. */
    double opened() {
        return opening.sum();
    }

    /** What was possible before the first click. */
    BitSet atFirst() {
        return atFirst;
    }

    /** What is kept of it between clicks. */
    Object engine() {
        return states;
    }

    List<Step> steps() {
        return steps;
    }
}
