package dev.tandem.rules.guidance.figures;

import dev.tandem.rules.expression.RememberingFacts;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Selections by slot, for one evaluation; whether a consultation is needed is worked out when first asked. */
final class LaidOut implements RememberingFacts {

    private final @Nullable Object[] slots;
    private final @Nullable Object[] remembered;
    private final Predicate<LaidOut> consulting;
    private @Nullable Boolean consultation;

    LaidOut(@Nullable Object[] slots, int calculations, Predicate<LaidOut> consulting) {
        this.slots = slots;
        this.remembered = new Object[calculations];
        this.consulting = consulting;
    }

    @Override
    public @Nullable Object at(int slot) {
        return slots[slot];
    }

    /** Whether all of these slots have a value. */
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
        if (consultation == null) {
            consultation = consulting.test(this);
        }
        return consultation;
    }

    @Override
    public @Nullable Object recall(int calculation) {
        return remembered[calculation];
    }

    @Override
    public void remember(int calculation, Object value) {
        remembered[calculation] = value;
    }
}
