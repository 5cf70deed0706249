package dev.tandem.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a caller states it. */
record PlaceOrderInput(
        String idempotencyKey,
        CustomerInput customer,
        List<OrderLineInput> lines,
        @Nullable BigDecimal expectedGross,
        @Nullable List<String> acknowledgedWarnings,
        @Nullable Boolean personalFactsConfirmed,
        @Nullable Instant dueAt,
        @Nullable Boolean lateAccepted,
        @Nullable String externalReference) {

    PlaceOrderInput {
        acknowledgedWarnings = acknowledgedWarnings == null ? List.of() : acknowledgedWarnings;
    }

    boolean factsConfirmed() {
        return Boolean.TRUE.equals(personalFactsConfirmed);
    }

    boolean acceptsLate() {
        return Boolean.TRUE.equals(lateAccepted);
    }

    record CustomerInput(String name, String email, @Nullable String phone, AddressInput address) {}

    record AddressInput(List<String> lines, String postalCode, String city, String country) {}

    record OrderLineInput(String configurationId, int version, int quantity) {}
}
