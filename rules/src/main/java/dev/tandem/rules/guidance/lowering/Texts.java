package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is asked about texts. A text is known while others are chosen, so each question is a literal that its answer fixes. */
final class Texts {

    /** Whether a text is equal to another one, or to a literal. */
    private record Equality(Expression left, Expression right) {}

    private final Clauses clauses;
    private final Leaves leaves;
    private final Map<String, Integer> longest;
    private final Map<Equality, Integer> equalities = new LinkedHashMap<>();
    private final Map<String, StatedNumber> lengths = new LinkedHashMap<>();

    /** @param longest in code points, by characteristic */
    Texts(Clauses clauses, Leaves leaves, Map<String, Integer> longest) {
        this.clauses = clauses;
        this.leaves = leaves;
        this.longest = longest;
    }

    /** A condition without texts; {@code condition} rewrites what decides between texts. */
    Expression equal(Expression left, Expression right, UnaryOperator<Expression> condition) {
        return switch (left) {
            case Conditional(Expression decides, Expression then, Expression otherwise) -> new Conditional(
                    condition.apply(decides), equal(then, right, condition), equal(otherwise, right, condition));
            case CalculationReference(String _, Expression definition) -> equal(definition, right, condition);
            case TextLiteral(String text) when right instanceof TextLiteral(String other) -> new FlagLiteral(text.equals(other));
            case TextLiteral _ -> equal(right, left, condition);
            default -> right instanceof Conditional || right instanceof CalculationReference
                    ? equal(right, left, condition)
                    : leaves.flag(new FlagDomain(equality(left, right)));
        };
    }

    private int equality(Expression left, Expression right) {
        Integer mirrored = equalities.get(new Equality(right, left));
        return mirrored != null ? mirrored : equalities.computeIfAbsent(new Equality(left, right), _ -> clauses.variable());
    }

    /** The length of a text as a number. */
    Expression length(Expression text, UnaryOperator<Expression> condition) {
        return switch (text) {
            case TextLiteral(String known) -> new NumberLiteral(BigDecimal.valueOf(length(known)));
            case CalculationReference(String _, Expression definition) -> length(definition, condition);
            case Conditional(Expression decides, Expression then, Expression otherwise) ->
                new Conditional(condition.apply(decides), length(then, condition), length(otherwise, condition));
            case CharacteristicReference reference -> leaves.reference(lengths.computeIfAbsent(
                    reference.characteristic(),
                    code -> new StatedNumber(clauses, BigDecimal.ZERO, BigDecimal.ONE, longest.get(code) + 1, Clauses.FALSE)));
            default -> throw new IllegalArgumentException("Not a text: " + text);
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The questions and how to answer them. */
    List<TextQuestion> questions() {
        List<TextQuestion> questions = new ArrayList<>();
        equalities.forEach((equality, literal) -> questions.add(new TextQuestion(
                about(equality), literal, texts -> text(equality.left(), texts).equals(text(equality.right(), texts)))));
        lengths.forEach((code, length) -> length.thresholds().forEach((index, literal) ->
                questions.add(new TextQuestion(List.of(code), literal, texts -> length(texts.getOrDefault(code, "")) >= index))));
        return questions;
    }

    /**
     * From now on only such answers are possible as some texts have together, and these can be read off. No more questions may come afterwards.
     *
     * @param characteristics all that are texts
     */
    PossibleTexts possible(List<TextCharacteristic> characteristics) {
        PossibleTexts possible = new PossibleTexts(clauses, characteristics, lengths);
        equalities.forEach((equality, literal) -> possible.ask(equality.left(), equality.right(), literal));
        possible.tie();
        return possible;
    }

    private static List<String> about(Equality equality) {
        return Stream.of(equality.left(), equality.right())
                .filter(CharacteristicReference.class::isInstance)
                .map(term -> ((CharacteristicReference) term).characteristic())
                .distinct()
                .toList();
    }

    private static String text(Expression term, Map<String, String> texts) {
        return switch (term) {
            case TextLiteral(String text) -> text;
            case CharacteristicReference reference -> texts.getOrDefault(reference.characteristic(), "");
            default -> throw new IllegalArgumentException("Not a text: " + term);
        };
    }
}
