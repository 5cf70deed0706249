package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlChoice.Option;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Conditions of the expression language in UVL's words, for configurations in which all that they mention has a value. What UVL cannot say is worked
 * out for every combination of the values mentioned, and told as those for which it holds; sums that are too many for that become arithmetic.
 */
final class UvlConditions {

    private final VersionLayout layout;
    private final Map<String, UvlChoice> choices;

    /** @param choices by characteristic; the others are left out */
    UvlConditions(VersionLayout layout, Map<String, UvlChoice> choices) {
        this.layout = layout;
        this.choices = choices;
    }

    /** That all of these have a value. */
    UvlText decided(Collection<String> characteristics) {
        return UvlText.all(characteristics.stream().map(code -> choice(code).decided()).toList());
    }

    /**
     * The condition itself, where all that it mentions has a value.
     *
     * @param otherwise what is said where evaluation has no value
     * @throws LeftOutException where it is not finite, or there is too much of it
     */
    UvlText of(Expression condition, boolean otherwise) {
        Mentions.of(condition).forEach(this::choice);
        try {
            return said(condition);
        } catch (EvaluationException e) {
            return tabulated(condition, otherwise);
        }
    }

    private UvlText said(Expression condition) {
        return switch (condition) {
            case FlagLiteral flag -> flag.value() ? UvlText.TRUE : UvlText.FALSE;
            case Not not -> UvlText.not(said(not.operand()));
            case Logic logic -> {
                List<UvlText> sides = List.of(said(logic.left()), said(logic.right()));
                yield logic.operator() == LogicOperator.AND ? UvlText.all(sides) : UvlText.any(sides);
            }
            case Conditional conditional -> {
                UvlText when = said(conditional.condition());
                yield UvlText.any(List.of(UvlText.all(List.of(when, said(conditional.then()))),
                        UvlText.all(List.of(UvlText.not(when), said(conditional.otherwise())))));
            }
            case CalculationReference calculation -> said(calculation.definition());
            case Includes includes -> feature(choice(includes.choice().characteristic()).option(includes.code()));
            case Comparison(ComparisonOperator operator, CharacteristicReference left, CodeLiteral right) when !operator.ordering() -> {
                UvlText same = feature(choice(left.characteristic()).option(right.code()));
                yield operator == ComparisonOperator.EQUAL ? same : UvlText.not(same);
            }
            case OneOf(CharacteristicReference subject, List<Expression> candidates)
                    when candidates.stream().allMatch(CodeLiteral.class::isInstance) ->
                UvlText.any(candidates.stream().map(candidate -> feature(choice(subject.characteristic()).option(((CodeLiteral) candidate).code())))
                        .toList());
            case Comparison comparison -> compared(comparison);
            case Listed(Combinations table) when table.columns().stream().allMatch(column -> column.type() instanceof Type.Code) ->
                UvlText.any(table.rows().stream().map(row -> row(table, row)).toList());
            default -> UvlTable.of(condition, layout, choices).text();
        };
    }

    private UvlText row(Combinations table, List<Cell> row) {
        List<UvlText> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            UvlChoice choice = choice(table.columns().get(column).characteristic());
            if (row.get(column) instanceof Codes(List<String> codes)) {
                cells.add(UvlText.any(codes.stream().map(code -> feature(choice.option(code))).toList()));
            }
        }
        return UvlText.all(cells);
    }

    private UvlText compared(Comparison comparison) {
        try {
            return UvlTable.of(comparison, layout, choices).text();
        } catch (LeftOutException e) {
            UvlText sums = new UvlSums(choices).of(comparison);
            if (sums == null) {
                throw e;
            }
            return sums;
        }
    }

    private UvlText tabulated(Expression condition, boolean otherwise) {
        return UvlTable.of(condition, layout, choices, otherwise).text();
    }

    private static UvlText feature(Option option) {
        return UvlText.of(UvlText.quoted(option.feature()));
    }

    private UvlChoice choice(String characteristic) {
        UvlChoice choice = choices.get(characteristic);
        if (choice == null) {
            throw new LeftOutException("it mentions '" + characteristic + "'");
        }
        return choice;
    }

    /** A condition that a finite file cannot say, and why. */
    static final class LeftOutException extends RuntimeException {
        LeftOutException(String why) {
            super(why);
        }
    }
}
