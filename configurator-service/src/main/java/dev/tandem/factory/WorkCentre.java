package dev.tandem.factory;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where work happens.
 *
 * @param site code of its site
 * @param kind who works there
 * @param stations how many runs fit at once; {@link #UNLIMITED} where only time passes
 * @param calendar code of its calendar
 * @param capabilities what it offers
 * @param protections what it has against hazards, and its aids, by the file's codes
 * @param cobotMode how its cobot keeps people safe, or null
 * @param payload kg that its cobot carries, or null
 * @param kw rated power in kW, or null
 */
public record WorkCentre(
        String code,
        LocalizedText name,
        String site,
        StepKind kind,
        int stations,
        String calendar,
        Set<String> capabilities,
        Set<String> protections,
        @Nullable CobotMode cobotMode,
        @Nullable BigDecimal payload,
        @Nullable BigDecimal kw) {

    /** As many runs as one likes. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public WorkCentre {
        capabilities = Set.copyOf(capabilities);
        protections = Set.copyOf(protections);
    }
}
