package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlChoice.Option;
import dev.tandem.rules.exchange.UvlConditions.LeftOutException;
import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For which combinations of values a condition holds, worked out one by one with the evaluator itself, and told value by value. */
final class UvlTable {

    private static final int MOST_COMBINATIONS = 100_000;
    private static final int LONGEST = 50_000;

    private final List<UvlColumn> columns;
    private final int combinations;
    private final BitSet holds;
    private int written;

    private UvlTable(List<UvlColumn> columns, int combinations, BitSet holds) {
        this.columns = columns;
        this.combinations = combinations;
        this.holds = holds;
    }

    /** @throws EvaluationException where the condition has no value for some combination */
    static UvlTable of(Expression condition, VersionLayout layout, Map<String, UvlChoice> choices) {
        return of(condition, layout, choices, null);
    }

    /** @param otherwise what counts where the condition has no value; null raises it */
    static UvlTable of(Expression condition, VersionLayout layout, Map<String, UvlChoice> choices, @Nullable Boolean otherwise) {
        List<UvlColumn> columns = UvlColumn.of(condition, layout, choices);
        long combinations = 1;
        for (UvlColumn column : columns) {
            combinations *= column.size();
            if (combinations > MOST_COMBINATIONS) {
                throw new LeftOutException("it depends on more than %,d combinations of values".formatted(MOST_COMBINATIONS));
            }
        }
        CompiledExpression compiled = CompiledExpression.compile(condition, layout);
        BitSet holds = new BitSet((int) combinations);
        for (int i = 0; i < combinations; i++) {
            holds.set(i, holds(compiled, facts(columns, i, layout.slots()), otherwise));
        }
        return new UvlTable(columns, (int) combinations, holds);
    }

    private static boolean holds(CompiledExpression compiled, Facts facts, @Nullable Boolean otherwise) {
        try {
            return compiled.test(facts);
        } catch (EvaluationException e) {
            if (otherwise == null) {
                throw e;
            }
            return otherwise;
        }
    }

    private static Facts facts(List<UvlColumn> columns, int combination, int slots) {
        @Nullable Object[] facts = new Object[slots];
        int rest = combination;
        for (UvlColumn column : columns.reversed()) {
            int value = rest % column.size();
            rest /= column.size();
            if (column.member() < 0) {
                facts[column.slot()] = column.classes().get(value).getFirst().fact();
            } else {
                BitSet members = facts[column.slot()] instanceof BitSet some ? some : new BitSet();
                members.set(column.member(), value == 1);
                facts[column.slot()] = members;
            }
        }
        return new Facts() {
            @Override
            public @Nullable Object at(int slot) {
                return facts[slot];
            }

            @Override
            public boolean consultation() {
                return false;
            }
        };
    }

    UvlText text() {
        return text(0, 0, combinations);
    }

    /** What the columns from one on must be, for the combinations of a part of the table. */
    private UvlText text(int column, int from, int to) {
        if (column == columns.size()) {
            return holds.get(from) ? UvlText.TRUE : UvlText.FALSE;
        }
        int size = columns.get(column).size();
        int width = (to - from) / size;
        Map<BitSet, List<Integer>> alike = new LinkedHashMap<>();
        for (int value = 0; value < size; value++) {
            int start = from + value * width;
            alike.computeIfAbsent(holds.get(start, start + width), _ -> new ArrayList<>()).add(value);
        }
        List<UvlText> parts = new ArrayList<>();
        for (List<Integer> values : alike.values()) {
            int start = from + values.getFirst() * width;
            parts.add(UvlText.all(List.of(is(columns.get(column), values), text(column + 1, start, start + width))));
        }
        UvlText text = UvlText.any(parts);
        written += alike.size() > 1 ? text.text().length() : 0;
        if (written > LONGEST) {
            throw new LeftOutException("it takes more than %,d characters to say".formatted(LONGEST));
        }
        return text;
    }

    private static UvlText is(UvlColumn column, List<Integer> values) {
        if (values.size() == column.size()) {
            return UvlText.TRUE;
        }
        if (column.member() >= 0) {
            UvlText member = feature(column.classes().getFirst().getFirst());
            return values.contains(1) ? member : UvlText.not(member);
        }
        List<Option> in = options(column, values);
        List<Option> out = options(column, IntStream.range(0, column.size()).boxed().filter(value -> !values.contains(value)).toList());
        return in.size() <= out.size() ? any(in) : UvlText.not(any(out));
    }

    private static List<Option> options(UvlColumn column, List<Integer> values) {
        return values.stream().flatMap(value -> column.classes().get(value).stream()).toList();
    }

    private static UvlText any(List<Option> options) {
        return UvlText.any(options.stream().map(UvlTable::feature).toList());
    }

    private static UvlText feature(Option option) {
        return UvlText.of(UvlText.quoted(option.feature()));
    }
}
