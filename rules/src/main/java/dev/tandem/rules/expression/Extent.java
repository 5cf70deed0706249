package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * How large an expression is.
 *
 * @param nodes of its tree
 * @param depth levels of its tree
 */
record Extent(long nodes, int depth) {

    /** Refuses a tree that is too deep to be walked safely; walks it without recursion itself. */
    static void requireShallow(Syntax root, Source source) {
        record Level(Syntax syntax, int depth) {}
        var open = new ArrayDeque<Level>(List.of(new Level(root, 1)));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > Bounds.DEPTH) {
                throw source.error(level.syntax().at(), "The expression is more than " + Bounds.DEPTH
                        + " levels deep: split it into calculations, or use in (A, B) for long alternatives");
            }
            level.syntax().parts().forEach(part -> open.push(new Level(part, level.depth() + 1)));
        }
    }

    /** Refuses an expression that becomes too large or deep once its calculations stand in full. */
    static void requireBounded(Expression expression, Source source, Map<String, Extent> calculations) {
        var extent = of(expression, calculations);
        if (extent.nodes() > Bounds.EXPANDED_NODES || extent.depth() > Bounds.EXPANDED_DEPTH) {
            throw source.error(0, "With its calculations written out, the expression has " + extent.nodes() + " parts on "
                    + extent.depth() + " levels; at most " + Bounds.EXPANDED_NODES + " on " + Bounds.EXPANDED_DEPTH + " are allowed");
        }
    }

    /** The size with the definitions of calculations in place of their names; those known already are not walked again. */
    private static Extent of(Expression expression, Map<String, Extent> calculations) {
        if (expression instanceof CalculationReference reference) {
            var known = calculations.get(reference.name());
            if (known == null) {
                known = of(reference.definition(), calculations);
                calculations.put(reference.name(), known);
            }
            return new Extent(known.nodes() + 1, known.depth() + 1);
        }
        long nodes = 1;
        int depth = 0;
        for (var operand : expression.operands()) {
            var extent = of(operand, calculations);
            nodes += extent.nodes();
            depth = Math.max(depth, extent.depth());
        }
        return new Extent(nodes, depth + 1);
    }
}
