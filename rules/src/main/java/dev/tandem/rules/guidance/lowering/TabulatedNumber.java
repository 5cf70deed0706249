package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a table gives. While few of its values are told apart, each literal is a condition of its own over what the table depends
 * on; when there are many, all follow from the outcome at once.
 */
final class TabulatedNumber extends NumberDomain {

    private static final int FEW = 24;

    /** Combinations that may be looked at for conditions of their own: those propagate better. */
    private static final int WORK = 2_000_000;

    private final Table table;
    private int defined;
    private int @Nullable [] all;

    TabulatedNumber(Clauses clauses, Table table) {
        super(clauses);
        this.table = table;
    }

    @Override
    int size() {
        return table.values().length;
    }

    @Override
    BigDecimal value(int index) {
        return table.values()[index];
    }

    @Override
    int define(int index) {
        if (all != null) {
            return all[index];
        }
        if (defined++ < Math.max(FEW, WORK / table.combinations())) {
            return table.atLeast(index).literal();
        }
        int[] literals = new int[size()];
        for (int i = 1; i < literals.length; i++) {
            Integer known = thresholds().get(i);
            literals[i] = known != null ? known : clauses.variable();
        }
        for (int i = 2; i < literals.length; i++) {
            clauses.define(literals[i] ^ 1, literals[i - 1]);
        }
        table.all().imply(outcome -> implied(Math.max(outcome, 0), literals));
        all = literals;
        return literals[index];
    }

    private static int[] implied(int outcome, int[] literals) {
        boolean last = outcome + 1 == literals.length;
        return outcome == 0
                ? last ? new int[0] : new int[] {literals[1] ^ 1}
                : last ? new int[] {literals[outcome]} : new int[] {literals[outcome], literals[outcome + 1] ^ 1};
    }
}
