package dev.tandem.production.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What lies between the last planned end and the promise: the larger of some working days and a share of the planned span.
 *
 * @param workingDays of the calendar, each as long as an ordinary open day
 * @param share 0 to 1, of the time from the first start to the last end
 */
public record PromiseBuffer(Calendar calendar, int workingDays, BigDecimal share) {

    /** The promised finish, in whole minutes. @throws BeyondHorizonException after the calendar's end */
    public Instant promise(Instant firstStart, Instant lastEnd) {
        long end = lastEnd.getEpochSecond();
        long afterDays = calendar.end(calendar.nextOpen(end), workingDays * calendar.workingDay());
        long part = share.multiply(BigDecimal.valueOf(Duration.between(firstStart, lastEnd).toSeconds())).setScale(0, RoundingMode.CEILING).longValueExact();
        return Instant.ofEpochSecond(Math.ceilDiv(Math.max(afterDays, end + part), 60) * 60);
    }
}
