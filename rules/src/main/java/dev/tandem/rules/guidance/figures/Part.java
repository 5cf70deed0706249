package dev.tandem.rules.guidance.figures;

import dev.tandem.rules.expression.EvaluationException;
import java.math.BigDecimal;

/** An amount that is part of a figure. */
public final class Part {

    interface Amount {
        BigDecimal of(LaidOut facts);
    }

    private final String source;
    private final Touch touch;
    private final Amount amount;

    Part(String source, Touch touch, Amount amount) {
        this.source = source;
        this.touch = touch;
        this.amount = amount;
    }

    /** Where it stands in the product line, for messages to its designer. */
    public String source() {
        return source;
    }

    public Touch touch() {
        return touch;
    }

    /** @throws EvaluationException it has no value for these facts, or asks for one that is not there */
    BigDecimal amount(LaidOut facts) {
        try {
            return amount.of(facts);
        } catch (IllegalStateException undecided) {
            throw new EvaluationException(source + ": " + undecided.getMessage());
        }
    }
}
