package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexValueTest {

    private static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

    @Test
    void comparesWithMomentsBeyondAllThatCanBeStored() {
        long latest = (long) IndexValue.required("promisedAt", FAR);
        long earliest = (long) IndexValue.required("promisedAt", Instant.parse("0001-01-01T00:00:00Z"));

        assertThat((long) IndexValue.required("promisedAt", Instant.parse("2026-11-22T09:30:00Z"))).isStrictlyBetween(earliest, latest);
    }

    @Test
    void storesNoMomentThatItCannotTellApart() {
        assertThatThrownBy(() -> IndexValue.of("promisedAt", FAR)).hasMessageContaining("allowed are the years 1678 to 2261");
    }
}
