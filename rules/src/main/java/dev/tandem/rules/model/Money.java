package dev.tandem.rules.model;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money; its scale is the currency's digits once it is a price. */
public record Money(BigDecimal amount, Currency currency) {}
