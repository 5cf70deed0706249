package dev.tandem.factory;

import java.math.BigDecimal;

/**
 * What is added after the last planned end: the larger of the two.
 *
 * @param bufferWorkingDays working days of the people's calendar
 * @param bufferShare of the planned span, from the first start to the last end
 */
public record PromiseRule(int bufferWorkingDays, BigDecimal bufferShare) {}
