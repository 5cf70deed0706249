package dev.tandem.ordering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of an order as a caller states it. @param confirm false only shows the difference */
record AmendOrderInput(
        String idempotencyKey,
        String orderId,
        int version,
        List<AmendLineInput> lines,
        @Nullable List<String> acknowledgedWarnings,
        @Nullable Boolean personalFactsConfirmed,
        @Nullable BigDecimal expectedGross,
        @Nullable Boolean lateAccepted,
        @Nullable String reason,
        boolean confirm) {

    AmendOrderInput {
        acknowledgedWarnings = acknowledgedWarnings == null ? List.of() : acknowledgedWarnings;
    }

    boolean factsConfirmed() {
        return Boolean.TRUE.equals(personalFactsConfirmed);
    }

    boolean acceptsLate() {
        return Boolean.TRUE.equals(lateAccepted);
    }

    /** @param line from 1; what is left out stays as it is */
    record AmendLineInput(
            int line, @Nullable Integer quantity, @Nullable String configurationId, @Nullable Integer configurationVersion) {}
}
