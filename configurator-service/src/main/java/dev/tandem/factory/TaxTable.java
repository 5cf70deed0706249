package dev.tandem.factory;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Tax on net prices, by the country of delivery.
 *
 * @param version kept with each order
 * @param rates by ISO 3166-1 alpha-2 code, 0.19 is 19 percent
 * @param others the rate of every other country
 */
public record TaxTable(String version, Map<String, BigDecimal> rates, BigDecimal others) {

    public TaxTable {
        rates = Map.copyOf(rates);
    }

    /** @param country ISO 3166-1 alpha-2, in upper case */
    public BigDecimal rate(String country) {
        return rates.getOrDefault(country, others);
    }
}
