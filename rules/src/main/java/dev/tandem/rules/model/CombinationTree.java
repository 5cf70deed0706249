package dev.tandem.rules.model;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.TableText;
import dev.tandem.rules.model.Tree.Branch;
import dev.tandem.rules.model.Tree.Items;
import dev.tandem.rules.model.Tree.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as the list of rows of its file. */
final class CombinationTree {

    private CombinationTree() {}

    static Items of(Tabular tabular) {
        Combinations table = tabular.table();
        List<Tree> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Branch branch = new Branch();
            for (int column = 0; column < table.columns().size(); column++) {
                branch.put(table.columns().get(column).characteristic(), cell(table.rows().get(row).get(column)));
            }
            rows.add(branch.number(TableReader.THEN, tabular instanceof LookedUp lookedUp ? lookedUp.numbers().get(row) : null));
        }
        return new Items(rows);
    }

    private static @Nullable Tree cell(Cell cell) {
        return switch (cell) {
            case Any _ -> null;
            case Codes(List<String> codes) -> oneOrAll(codes.stream().<Tree>map(code -> new Leaf(code, false)).toList());
            case Ranges(List<Range> ranges) -> oneOrAll(ranges.stream().map(CombinationTree::range).toList());
        };
    }

    private static Tree range(Range range) {
        return new Leaf(TableText.range(range), range.low().equals(range.high()));
    }

    private static Tree oneOrAll(List<Tree> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Items(parts);
    }
}
