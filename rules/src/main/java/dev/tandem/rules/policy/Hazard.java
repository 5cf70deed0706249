package dev.tandem.rules.policy;

import dev.tandem.rules.model.Load;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step's declared load can do to a body. Facts alone: from which figure on it matters is for the rules to say. */
public sealed interface Hazard {

    String step();

    record Dust(String step) implements Hazard {}

    /** @param level in dB(A), taken as if it lasted all day */
    record Noise(String step, BigDecimal level) implements Hazard {}

    /** @param kg heaviest lift */
    record Lift(String step, BigDecimal kg) implements Hazard {}

    /** @param band 1 low to 4 high */
    record Strain(String step, int band) implements Hazard {}

    /**
     * Hand-arm vibration.
     *
     * @param magnitude in m/s2
     * @param minutes of one piece
     * @param exposure of one piece, spread over a day: A(8) = magnitude × √(minutes / 480), as Directive 2002/44/EC works it out
     */
    record Vibration(String step, BigDecimal magnitude, BigDecimal minutes, BigDecimal exposure) implements Hazard {

        private static final BigDecimal DAY = BigDecimal.valueOf(480);

        /** @param minutes null where none are declared: then all day, to be on the safe side */
        static Vibration of(String step, BigDecimal magnitude, @Nullable BigDecimal minutes) {
            BigDecimal lasting = minutes == null ? DAY : minutes;
            BigDecimal share = lasting.divide(DAY, MathContext.DECIMAL64).sqrt(MathContext.DECIMAL64);
            return new Vibration(step, magnitude, lasting, magnitude.multiply(share, MathContext.DECIMAL64));
        }

        /** How many pieces one person can make in a day before the daily exposure {@code value} in m/s2 is passed. */
        public BigDecimal piecesWithin(BigDecimal value) {
            BigDecimal ratio = value.divide(exposure, MathContext.DECIMAL64);
            return ratio.multiply(ratio, MathContext.DECIMAL64).setScale(0, RoundingMode.FLOOR);
        }
    }

    /** What a step declares, one fact for each hazard. */
    static List<Hazard> of(StepNeed need) {
        Load load = need.load();
        if (load == null) {
            return List.of();
        }
        List<Hazard> hazards = new ArrayList<>(List.of(new Strain(need.code(), load.band())));
        if (load.dust()) {
            hazards.add(new Dust(need.code()));
        }
        if (load.noise() != null) {
            hazards.add(new Noise(need.code(), load.noise()));
        }
        if (load.lift() != null) {
            hazards.add(new Lift(need.code(), load.lift()));
        }
        if (load.vibration() != null) {
            Vibration vibration = Vibration.of(need.code(), load.vibration(), load.vibrationMinutes());
            if (vibration.exposure().signum() > 0) {
                hazards.add(vibration);
            }
        }
        return hazards;
    }
}
