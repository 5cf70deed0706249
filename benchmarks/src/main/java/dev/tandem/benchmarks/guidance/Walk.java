package dev.tandem.benchmarks.guidance;

import dev.tandem.rules.exchange.FiniteModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A customer who decides by chance: an open slot and one of its possible values, at the end some decisions are taken back. */
final class Walk {

    private final FiniteModel model;
    private final Random random;
    private final Map<Integer, Integer> decided = new LinkedHashMap<>();

    /** @param literal what the slot is decided to, or -1 where its decision is taken back */
    record Click(int slot, int literal) {}

    Walk(FiniteModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    /** The decisions so far: literal by slot. */
    Map<Integer, Integer> decided() {
        return decided;
    }

    /** A decision on a slot that still has a choice; null when there is none. @param possible literals under the decisions so far */
    @Nullable Click decide(BitSet possible) {
        List<Integer> open = new ArrayList<>();
        for (int slot = 0; slot < model.slots().size(); slot++) {
            if (!decided.containsKey(slot) && values(slot, possible).size() > 1) {
                open.add(slot);
            }
        }
        if (open.isEmpty()) {
            return null;
        }
        int slot = open.get(random.nextInt(open.size()));
        List<Integer> values = values(slot, possible);
        Click click = new Click(slot, values.get(random.nextInt(values.size())));
        decided.put(click.slot(), click.literal());
        return click;
    }

    /** Takes one decision back. */
    Click takeBack() {
        List<Integer> slots = List.copyOf(decided.keySet());
        int slot = slots.get(random.nextInt(slots.size()));
        decided.remove(slot);
        return new Click(slot, -1);
    }

    private List<Integer> values(int slot, BitSet possible) {
        List<Integer> values = new ArrayList<>();
        for (int literal : model.slots().get(slot).literals()) {
            if (possible.get(literal)) {
                values.add(literal);
            }
        }
        return values;
    }
}
