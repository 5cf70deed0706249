package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.TableText;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tables that differ from one in one row that a designer may have got wrong: it is missing, or one of its cells or its number is another. */
final class TableVariants {

    private final Tabular tabular;
    private final Combinations table;
    private final List<Variant> all = new ArrayList<>();

    private TableVariants(Tabular tabular) {
        this.tabular = tabular;
        table = tabular.table();
        for (int i = 0; i < table.rows().size(); i++) {
            int row = i;
            if (table.rows().size() > 1) {
                all.add(new Variant(row, () -> without(row)));
            }
            for (int c = 0; c < table.columns().size(); c++) {
                int column = c;
                other(table.columns().get(column), table.rows().get(row).get(column))
                        .ifPresent(cell -> all.add(new Variant(row, () -> with(row, column, cell))));
            }
            if (tabular instanceof LookedUp lookedUp) {
                all.add(new Variant(row, () -> new LookedUp(table, replaced(lookedUp.numbers(), row, lookedUp.numbers().get(row).add(BigDecimal.ONE)))));
            }
        }
    }

    /** @param row that is another @param made when it is asked for */
    record Variant(int row, Supplier<Tabular> made) {

        /** The row as it is in the variant; empty where it is missing there. */
        String after(Tabular of) {
            Tabular now = made.get();
            return now.table().rows().size() < of.table().rows().size() ? "" : TableText.row(now, row);
        }
    }

    static List<Variant> of(Tabular tabular) {
        return new TableVariants(tabular).all;
    }

    private Tabular without(int row) {
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        rows.remove(row);
        Combinations fewer = new Combinations(table.columns(), rows);
        return switch (tabular) {
            case Listed _ -> new Listed(fewer);
            case LookedUp(Combinations _, List<BigDecimal> numbers) -> {
                List<BigDecimal> left = new ArrayList<>(numbers);
                left.remove(row);
                yield new LookedUp(fewer, left);
            }
        };
    }

    private Tabular with(int row, int column, Cell cell) {
        Combinations changed = new Combinations(table.columns(), replaced(table.rows(), row, replaced(table.rows().get(row), column, cell)));
        return tabular instanceof LookedUp lookedUp ? new LookedUp(changed, lookedUp.numbers()) : new Listed(changed);
    }

    /** The code that stands next to the first one, a range that ends one step of 1 later; empty where every value fits or there is no other code. */
    private static Optional<Cell> other(CharacteristicReference column, Cell cell) {
        return switch (cell) {
            case Any _ -> Optional.empty();
            case Codes(List<String> codes) -> column.type() instanceof Type.Code(CodeDomain domain) && domain.codes().size() > 1
                    ? Optional.of(new Codes(replaced(codes, 0, next(domain, codes.getFirst())).stream().distinct().toList())) : Optional.empty();
            case Ranges(List<Range> ranges) -> Optional.of(new Ranges(replaced(ranges, 0,
                    new Range(ranges.getFirst().low(), ranges.getFirst().high().add(BigDecimal.ONE)))));
        };
    }

    private static String next(CodeDomain domain, String code) {
        return domain.codes().get((domain.ordinal(code) + 1) % domain.codes().size());
    }

    private static <T> List<T> replaced(List<T> all, int index, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(index, other);
        return changed;
    }
}
