package dev.tandem.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who orders and where it goes; stands in the order alone, never in an event or a log. */
record Customer(String name, String email, @Nullable String phone, Address address) {

    /** Nobody, in the same country. */
    Customer erased() {
        return new Customer("", "", null, new Address(List.of(), "", "", address.country()));
    }

    /** @param country ISO 3166-1 alpha-2; decides the tax */
    record Address(List<String> lines, String postalCode, String city, String country) {}
}
