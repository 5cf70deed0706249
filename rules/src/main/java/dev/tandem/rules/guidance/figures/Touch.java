package dev.tandem.rules.guidance.figures;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.model.VersionLayout;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an amount depends on: slots, and of a multiple choice perhaps only some of its members. */
public final class Touch {

    private final VersionLayout layout;
    private final Map<Integer, Optional<BitSet>> members = new TreeMap<>();
    private final BitSet slots = new BitSet();
    private boolean consultation;

    Touch(VersionLayout layout) {
        this.layout = layout;
    }

    /** The slots, by number. */
    public BitSet slots() {
        return slots;
    }

    /** The members of a multiple choice that matter; empty where all of them do, and for other characteristics. */
    public Optional<BitSet> members(int slot) {
        return members.getOrDefault(slot, Optional.empty());
    }

    /** Whether it asks for a consultation. */
    boolean consultation() {
        return consultation;
    }

    Touch and(Expression expression) {
        switch (expression) {
            case CharacteristicReference reference -> all(layout.slot(reference.characteristic()));
            case PropertyReference reference -> all(layout.slot(reference.characteristic()));
            case Includes includes -> member(
                    layout.slot(includes.choice().characteristic()),
                    layout.ordinal(includes.choice().characteristic(), includes.code()));
            case CalculationReference reference -> and(reference.definition());
            case ConsultationReference _ -> consultation = true;
            default -> expression.operands().forEach(this::and);
        }
        return this;
    }

    Touch and(Touch other) {
        other.slots.stream().forEach(slot -> other.members(slot).ifPresentOrElse(
                some -> some.stream().forEach(member -> member(slot, member)), () -> all(slot)));
        return this;
    }

    void all(int slot) {
        slots.set(slot);
        members.put(slot, Optional.empty());
    }

    void member(int slot, int member) {
        slots.set(slot);
        members.computeIfAbsent(slot, key -> Optional.of(new BitSet())).ifPresent(some -> some.set(member));
    }
}
