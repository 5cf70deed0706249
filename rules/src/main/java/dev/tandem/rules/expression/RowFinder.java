package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the first row of a table that fits: each value of a choice knows its rows; numbers are asked of what these leave. */
final class RowFinder {

    static final int NONE = -1;

    private record OfChoice(int slot, BitSet[] rows) {}

    private record OfNumber(int slot, List<Cell> cells) {}

    private final BitSet all = new BitSet();
    private final List<OfChoice> choices = new ArrayList<>();
    private final List<OfNumber> numbers = new ArrayList<>();

    RowFinder(Combinations table, Layout layout) {
        all.set(0, table.rows().size());
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            List<Cell> cells = table.rows().stream().map(row -> row.get(column)).toList();
            CharacteristicReference reference = table.columns().get(i);
            int slot = layout.slot(reference.characteristic());
            if (reference.type() instanceof Type.Code(CodeDomain domain)) {
                choices.add(new OfChoice(slot, domain.codes().stream().map(code -> fitting(cells, code)).toArray(BitSet[]::new)));
            } else {
                numbers.add(new OfNumber(slot, cells));
            }
        }
    }

    private static BitSet fitting(List<Cell> cells, String code) {
        BitSet rows = new BitSet();
        for (int row = 0; row < cells.size(); row++) {
            rows.set(row, cells.get(row).fits(code));
        }
        return rows;
    }

    /** Its number from 0, or {@link #NONE}. */
    int first(Facts facts) {
        BitSet left = (BitSet) all.clone();
        for (OfChoice choice : choices) {
            left.and(choice.rows()[Slots.ordinal(facts, choice.slot())]);
        }
        int row = left.nextSetBit(0);
        while (row >= 0 && !fits(row, facts)) {
            row = left.nextSetBit(row + 1);
        }
        return row;
    }

    private boolean fits(int row, Facts facts) {
        for (OfNumber number : numbers) {
            BigDecimal value = Slots.number(facts, number.slot());
            if (!number.cells().get(row).fits(value)) {
                return false;
            }
        }
        return true;
    }
}
