package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions for every combination of what they depend on, with the evaluator that verdicts use. Values that an
 * expression cannot tell apart count once. A table that a designer wrote is taken as it is.
 */
final class Tables {

    private static final Object NO_VALUE = new Object();

    /** Facts in which what the expression mentions is decided. */
    private static final class Decided implements Facts {

        private @Nullable Object[] slots = new Object[64];

        @Override
        public @Nullable Object at(int slot) {
            return slots[slot];
        }

        @Override
        public boolean consultation() {
            return false;
        }

        void set(int slot, Object fact) {
            if (slot >= slots.length) {
                slots = Arrays.copyOf(slots, 2 * slot);
            }
            slots[slot] = fact;
        }
    }

    private final Clauses clauses;
    private final Leaves leaves;
    private final int smallTable;
    private final ExpressionCompiler compiler;
    private final Decided facts = new Decided();
    private final RowDiagrams rows;
    private final Map<Expression, SequencedSet<String>> names = new IdentityHashMap<>();
    private final Map<Tabular, Table> written = new IdentityHashMap<>();

    /** @param smallTable combinations of values up to which an expression becomes one table as it stands */
    Tables(Clauses clauses, Leaves leaves, int smallTable) {
        this.clauses = clauses;
        this.leaves = leaves;
        this.smallTable = smallTable;
        this.compiler = new ExpressionCompiler(leaves);
        this.rows = new RowDiagrams(clauses, leaves);
    }

    /** The names of what an expression depends on. */
    SequencedSet<String> names(Expression expression) {
        SequencedSet<String> known = names.get(expression);
        if (known == null) {
            known = switch (expression) {
                case CharacteristicReference reference -> one(reference.characteristic());
                case PropertyReference reference -> one(reference.characteristic());
                case CalculationReference reference -> names(reference.definition());
                default -> {
                    SequencedSet<String> all = new LinkedHashSet<>();
                    expression.operands().forEach(operand -> all.addAll(names(operand)));
                    yield all;
                }
            };
            names.put(expression, known);
        }
        return known;
    }

    private static SequencedSet<String> one(String name) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(name)));
    }

    /** The table of an expression that is best taken as a whole. */
    Optional<Table> small(Expression expression) {
        return of(expression, names(expression).size() <= 1 ? Bounds.TABLE : smallTable);
    }

    /** The table of an expression, unless it has more combinations than these. */
    Optional<Table> of(Expression expression, int mostCombinations) {
        if (expression instanceof Tabular tabular) {
            return Optional.of(written(tabular));
        }
        List<Dimension> dimensions = new ArrayList<>();
        long combinations = 1;
        for (String name : names(expression)) {
            if (leaves.domain(name).size() > Bounds.VALUES) {
                return Optional.empty();
            }
            Dimension dimension = new Dimension(name, leaves.domain(name), classes(name, expression));
            dimensions.add(dimension);
            combinations *= dimension.classes().size();
            if (combinations > mostCombinations) {
                return Optional.empty();
            }
        }
        dimensions.sort(Comparator.comparingInt(dimension -> dimension.classes().size()));
        return Optional.of(table(expression, dimensions, (int) combinations));
    }

    private Table written(Tabular tabular) {
        Table known = written.get(tabular);
        if (known == null) {
            BigDecimal[] values = tabular instanceof LookedUp lookedUp
                    ? lookedUp.numbers().stream().distinct().sorted().toArray(BigDecimal[]::new) : new BigDecimal[0];
            int[] outcomes = new int[tabular.table().rows().size()];
            Arrays.setAll(outcomes, row -> tabular instanceof LookedUp lookedUp ? Arrays.binarySearch(values, lookedUp.numbers().get(row)) : 1);
            Diagram diagram = rows.of(tabular, outcomes, tabular instanceof LookedUp ? Table.NO_VALUE : 0);
            known = new Table(diagram.combinations(), diagram, values);
            written.put(tabular, known);
        }
        return known;
    }

    private Table table(Expression expression, List<Dimension> dimensions, int combinations) {
        CompiledExpression compiled = compiler.compile(expression);
        Object[] results = new Object[combinations];
        int[] position = new int[dimensions.size()];
        for (Dimension dimension : dimensions) {
            facts.set(leaves.slot(dimension.name()), dimension.fact(0));
        }
        for (int i = 0; i < combinations; i++) {
            results[i] = evaluate(compiled, expression.type());
            for (int d = position.length - 1; d >= 0; d--) {
                Dimension dimension = dimensions.get(d);
                position[d] = position[d] + 1 == dimension.classes().size() ? 0 : position[d] + 1;
                facts.set(leaves.slot(dimension.name()), dimension.fact(position[d]));
                if (position[d] != 0) {
                    break;
                }
            }
        }
        return expression.type().equals(Type.NUMBER) ? numbers(dimensions, results) : flags(dimensions, results);
    }

    private Table flags(List<Dimension> dimensions, Object[] results) {
        int[] outcomes = new int[results.length];
        for (int i = 0; i < results.length; i++) {
            outcomes[i] = results[i] == NO_VALUE ? Table.NO_VALUE : (Boolean) results[i] ? 1 : 0;
        }
        return new Table(clauses, dimensions, outcomes, new BigDecimal[0]);
    }

    private Table numbers(List<Dimension> dimensions, Object[] results) {
        BigDecimal[] values = Arrays.stream(results)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .distinct()
                .sorted()
                .toArray(BigDecimal[]::new);
        Map<BigDecimal, Integer> indices = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            indices.put(values[i], i);
        }
        int[] outcomes = new int[results.length];
        for (int i = 0; i < results.length; i++) {
            outcomes[i] = results[i] == NO_VALUE ? Table.NO_VALUE : indices.get((BigDecimal) results[i]);
        }
        return new Table(clauses, dimensions, outcomes, values.length == 0 ? new BigDecimal[] {BigDecimal.ZERO} : values);
    }

    private Object evaluate(CompiledExpression compiled, Type type) {
        try {
            return switch (type) {
                case Type.Flag _ -> compiled.test(facts);
                case Type.Number _ -> compiled.number(facts).stripTrailingZeros();
                default -> compiled.value(facts);
            };
        } catch (EvaluationException noValue) {
            return NO_VALUE;
        }
    }

    private List<BitSet> classes(String name, Expression expression) {
        List<Expression> views = new ArrayList<>();
        views(name, expression, views, Collections.newSetFromMap(new IdentityHashMap<>()));
        Domain domain = leaves.domain(name);
        Map<Object, BitSet> classes = new LinkedHashMap<>();
        boolean told = views.stream().anyMatch(CharacteristicReference.class::isInstance);
        List<CompiledExpression> compiled = told ? List.of() : views.stream().map(compiler::compile).toList();
        int slot = leaves.slot(name);
        for (int i = 0; i < domain.size(); i++) {
            Object key = i;
            if (!told) {
                facts.set(slot, domain.fact(i));
                List<Object> results = new ArrayList<>(views.size());
                for (int v = 0; v < views.size(); v++) {
                    results.add(evaluate(compiled.get(v), views.get(v).type()));
                }
                key = results;
            }
            classes.computeIfAbsent(key, _ -> new BitSet()).set(i);
        }
        return List.copyOf(classes.values());
    }

    /** The largest parts that depend on this name alone. */
    private void views(String name, Expression expression, List<Expression> views, Set<Expression> seen) {
        SequencedSet<String> mentioned = names(expression);
        if (!mentioned.contains(name) || !seen.add(expression)) {
            return;
        }
        if (mentioned.size() == 1) {
            views.add(expression);
        } else if (expression instanceof CalculationReference reference) {
            views(name, reference.definition(), views, seen);
        } else {
            expression.operands().forEach(operand -> views(name, operand, views, seen));
        }
    }
}
