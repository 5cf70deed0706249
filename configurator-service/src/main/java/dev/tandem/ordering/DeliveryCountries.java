package dev.tandem.ordering;

import dev.tandem.factory.Factory;
import dev.tandem.factory.TaxTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an order may go: to every country there is, each with the factory's tax rate. */
@Component
final class DeliveryCountries {

    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final TaxTable tax;

    DeliveryCountries(Factory factory) {
        this.tax = factory.tax();
    }

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param taxRate 0.19 is 19 percent
     */
    record DeliveryCountry(String code, BigDecimal taxRate) {}

    /** Those with a rate of their own first, then all others, each by code. */
    List<DeliveryCountry> all() {
        return KNOWN.stream()
                .sorted(Comparator.comparing((String code) -> !tax.rates().containsKey(code)).thenComparing(Comparator.naturalOrder()))
                .map(code -> new DeliveryCountry(code, tax.rate(code)))
                .toList();
    }

    /** The country as given; noted where it is none. */
    static String read(String given, Mistakes mistakes, String... path) {
        if (!KNOWN.contains(given)) {
            String upper = given.strip().toUpperCase(Locale.ROOT);
            mistakes.invalid("The country '" + Mistakes.shown(given) + "' is not known", given, "a country code of ISO 3166-1 alpha-2, e.g. DE",
                    KNOWN.contains(upper) ? List.of(upper) : List.of(), path);
        }
        return given;
    }
}
