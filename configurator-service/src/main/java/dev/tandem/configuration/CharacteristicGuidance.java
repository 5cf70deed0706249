package dev.tandem.configuration;

import dev.tandem.rules.guidance.State;
import dev.tandem.rules.model.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can still be chosen of one characteristic, as clients see it. */
public record CharacteristicGuidance(
        String characteristic,
        boolean applies,
        @Nullable List<ValueGuidance> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    public record ValueGuidance(
            String code, State state, boolean shown, @Nullable Money priceDelta, @Nullable Quantity footprintDelta) {}
}
