package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.List;
import java.util.Map;

/**
 * A product-line version as a finite problem. The solutions are exactly the complete configurations that Drools' verdict finds valid,
 * for the texts that the answers to the questions describe. The group of a constraint is its place among all constraints.
 *
 * @param characteristics in declared order
 * @param questions what constraints ask about texts
 */
public record FiniteLine(
        ProductLineVersion version, Problem problem, List<FiniteCharacteristic> characteristics, List<TextQuestion> questions) {

    /** The literal that is always true. */
    public static final int TRUE = Clauses.TRUE;

    /** The literal that is never true. */
    public static final int FALSE = Clauses.FALSE;

    public FiniteLine {
        characteristics = List.copyOf(characteristics);
        questions = List.copyOf(questions);
    }

    /** @throws RefusedLineException something cannot be made exact within bounds */
    public static FiniteLine of(ProductLineVersion version) {
        return of(version, Bounds.SMALL_TABLE);
    }

    /**
     * The same solutions in other clauses.
     *
     * @param smallTable combinations of values up to which an expression becomes one table as it stands; larger ones are taken apart
     */
    public static FiniteLine of(ProductLineVersion version, int smallTable) {
        return new Lowering(version, smallTable).line();
    }

    /** Literals that state these texts, by characteristic; one that is missing is empty. */
    public int[] texts(Map<String, String> texts) {
        return questions.stream()
                .mapToInt(question -> question.answer().test(texts) ? question.literal() : question.literal() ^ 1)
                .toArray();
    }
}
