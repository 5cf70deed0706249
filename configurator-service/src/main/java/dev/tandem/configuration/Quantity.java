package dev.tandem.configuration;

import java.math.BigDecimal;

/** An amount of something; what is measured is the field's name. @param unit UN/ECE Recommendation 20 code */
public record Quantity(BigDecimal value, String unit) {

    static Quantity kilograms(BigDecimal value) {
        return new Quantity(value, "KGM");
    }

    static Quantity kilowattHours(BigDecimal value) {
        return new Quantity(value, "KWH");
    }
}
