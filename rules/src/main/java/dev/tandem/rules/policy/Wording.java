package dev.tandem.rules.policy;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.policy.Routing.Conclusion;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lets a rule speak. */
public final class Wording {

    private Wording() {}

    /**
     * A rule's word, under its id and the policy's version.
     *
     * @param en with a place <code>{0}</code>, <code>{1}</code> for each fact; numbers are written as the language writes them
     */
    public static Conclusion says(String rule, String en, String de, Object... facts) {
        return new Conclusion(rule, FactoryPolicy.VERSION, new LocalizedText(filled(en, facts, '.'), filled(de, facts, ',')));
    }

    private static String filled(String text, Object[] facts, char decimalPoint) {
        String filled = text;
        for (int i = 0; i < facts.length; i++) {
            filled = filled.replace("{" + i + "}", written(facts[i], decimalPoint));
        }
        return filled;
    }

    private static String written(Object fact, char decimalPoint) {
        return fact instanceof BigDecimal number
                ? number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString().replace('.', decimalPoint)
                : String.valueOf(fact);
    }
}
