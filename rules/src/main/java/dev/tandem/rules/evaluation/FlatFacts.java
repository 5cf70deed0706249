package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.RememberingFacts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The one fact of an evaluation: the selections laid out flat, and what the rules concluded from them. Lives for one evaluation
 * in one thread.
 */
public final class FlatFacts implements RememberingFacts {

    private final @Nullable Object[] slots;
    private final @Nullable Object[] remembered;
    private final BitSet fired = new BitSet();
    private boolean consultation;

    FlatFacts(@Nullable Object[] slots, int calculations) {
        this.slots = slots;
        this.remembered = new Object[calculations];
    }

    @Override
    public @Nullable Object at(int slot) {
        return slots[slot];
    }

    /** Whether all of these slots are decided. */
    boolean decided(int[] wanted) {
        for (int slot : wanted) {
            if (slots[slot] == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean consultation() {
        return consultation;
    }

    void setConsultation(boolean asked) {
        consultation = asked;
    }

    @Override
    public @Nullable Object recall(int calculation) {
        return remembered[calculation];
    }

    @Override
    public void remember(int calculation, Object value) {
        remembered[calculation] = value;
    }

    /** A rule's consequence. */
    void fire(int rule) {
        fired.set(rule);
    }

    BitSet fired() {
        return fired;
    }
}
