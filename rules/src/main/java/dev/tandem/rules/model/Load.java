package dev.tandem.rules.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a step declares that it does to a body; assessed for the step, never measured on a person.
 *
 * @param band 1 low to 4 high
 * @param vibration hand-arm vibration in m/s2, or null
 * @param vibrationMinutes trigger time in minutes, or null
 * @param noise in dB(A), or null
 * @param dust whether it makes dust
 * @param lift heaviest lift in kg, or null
 */
public record Load(
        int band,
        @Nullable BigDecimal vibration,
        @Nullable BigDecimal vibrationMinutes,
        @Nullable BigDecimal noise,
        boolean dust,
        @Nullable BigDecimal lift) {

    public Load {
        Invariants.that(band >= 1 && band <= 4, "band %s is outside 1 to 4", band);
        Invariants.notNegative("vibration", vibration);
        Invariants.notNegative("vibrationMinutes", vibrationMinutes);
        Invariants.notNegative("noise", noise);
        Invariants.notNegative("lift", lift);
    }
}
