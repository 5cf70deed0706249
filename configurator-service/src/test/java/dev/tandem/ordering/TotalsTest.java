package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.GUEST;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.configuration.Configuration;
import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.TaxTable;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.DeliveryCountries.DeliveryCountry;
import dev.tandem.ordering.OrderingSetup.AnOrder;
import dev.tandem.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers are told before they order is what the order then costs. */
class TotalsTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private OrderingSetup ordering;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        ordering = new OrderingSetup(store.store(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void areThoseOfTheOrderThatIsPlacedThen() {
        for (String line : List.of("VELO", "LUTH", "CORD")) {
            Configuration configuration = ordering.shop.start(line, Map.of());
            for (String country : List.of("DE", "CH", "NL", "US", "AQ")) {
                for (int quantity : List.of(1, 3, 7)) {
                    Totals told = ordering.totals.of(configuration, country, quantity);
                    Order placed = ordering.place.place(
                            anOrder().of(quantity, configuration).by(AnOrder.customer("Ada Winter", "ada@example.org", country)).input(), GUEST);
                    assertThat(told).as("%s to %s, %s pieces", line, country, quantity).isEqualTo(placed.totals());
                }
            }
        }
    }

    @Test
    void roundTheTaxOnceForAllPieces() {
        Configuration boots = ordering.shop.start("CORD", Map.of());
        BigDecimal net = boots.price().total().amount();
        Totals seven = ordering.totals.of(boots, "CH", 7);
        assertThat(seven.net().amount()).isEqualByComparingTo(net.multiply(BigDecimal.valueOf(7)));
        assertThat(seven.tax().amount()).isEqualByComparingTo(
                net.multiply(BigDecimal.valueOf(7)).multiply(new BigDecimal("0.081")).setScale(2, java.math.RoundingMode.HALF_UP));
        assertThat(seven.gross().amount()).isEqualTo(seven.net().amount().add(seven.tax().amount()));
    }

    @Test
    void refuseWhatCouldNotBeOrdered() {
        Configuration boots = ordering.shop.start("CORD", Map.of());
        for (String country : List.of("", "de", "DEU", "XX", "ß", "\u0000")) {
            assertThat(refusal(boots, country, 1)).isInstanceOfSatisfying(InvalidInputError.class, wrong -> assertThat(wrong.path()).containsExactly("country"));
        }
        assertThat(refusal(boots, "de", 1)).isInstanceOfSatisfying(InvalidInputError.class, wrong -> assertThat(wrong.didYouMean()).containsExactly("DE"));
        for (int quantity : List.of(0, -1, 10_001, Integer.MAX_VALUE)) {
            assertThat(refusal(boots, "DE", quantity))
                    .isInstanceOfSatisfying(InvalidInputError.class, wrong -> assertThat(wrong.path()).containsExactly("quantity"));
        }
    }

    @Test
    void countriesAreAllThatAnOrderMayGoToThoseWithARateOfTheirOwnFirst() {
        List<DeliveryCountry> countries = new DeliveryCountries(DemoFactory.werkhof()).all();
        TaxTable tax = DemoFactory.werkhof().tax();
        assertThat(countries).extracting(DeliveryCountry::code).startsWith("AT", "CH", "DE", "ES", "FR", "GB", "NL", "AD").doesNotHaveDuplicates();
        assertThat(countries).hasSizeGreaterThan(200).allSatisfy(country -> assertThat(country.taxRate()).isEqualTo(tax.rate(country.code())));
        assertThat(countries).filteredOn(country -> country.code().equals("DE")).singleElement()
                .satisfies(germany -> assertThat(germany.taxRate()).isEqualByComparingTo("0.19"));
    }

    private UserError refusal(Configuration configuration, String country, int quantity) {
        return catchThrowableOfType(Refused.class, () -> ordering.totals.of(configuration, country, quantity)).errors().getFirst();
    }
}
