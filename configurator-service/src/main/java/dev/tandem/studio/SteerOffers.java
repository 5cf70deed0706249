package dev.tandem.studio;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.Publications;
import dev.tandem.catalog.VersionOffer;
import dev.tandem.catalog.VersionOffer.Withdrawal;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what is offered: by an earlier version instead, or by ending a version's offers. */
@Component
final class SteerOffers {

    private final Publications publications;
    private final Catalog catalog;
    private final Clock clock;

    SteerOffers(Publications publications, Catalog catalog, Clock clock) {
        this.publications = publications;
        this.catalog = catalog;
        this.clock = clock;
    }

    record RollBackInput(String productLine, int inEffect, int to, String reason) {}

    record WithdrawVersionInput(String productLine, int version, String reason, @Nullable Boolean evenLast) {}

    /** Everything decided about a line; empty for one that is unknown. */
    List<VersionOffer> offers(String productLine) {
        return publications.offers(productLine);
    }

    private List<VersionOffer> known(String productLine) {
        List<VersionOffer> offers = publications.offers(productLine);
        if (offers.isEmpty()) {
            throw new Refused(new NotFoundError(catalog.unknown(Texts.shortened(productLine), null), List.of("input", "productLine")));
        }
        return offers;
    }

    /** @throws Refused an unknown line, another version in effect by now, or a version that cannot be gone back to */
    List<VersionOffer> rollBack(RollBackInput input, Caller caller) {
        String reason = StudioWords.needed(input.reason());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<VersionOffer> offers = known(input.productLine());
        TreeSet<Integer> earlier = new TreeSet<>();
        offers.stream().filter(offer -> !offer.from().isAfter(now) && offer.withdrawal() == null).forEach(offer -> earlier.add(offer.version()));
        earlier.remove(input.inEffect());
        if (!earlier.contains(input.to())) {
            String allowed = earlier.isEmpty() ? "none: no other version was offered and not withdrawn" : earlier.toString();
            throw new Refused(new InvalidInputError("to is " + input.to() + "; allowed is a version that was offered before and is not withdrawn: " + allowed + ".",
                    List.of("input", "to"), String.valueOf(input.to()), allowed, null));
        }
        if (publications.rollBack(input.productLine(), input.inEffect(), input.to(), new Withdrawal(now, caller.subject(), reason)).isEmpty()) {
            int current = publications.inEffect(input.productLine()).orElse(0);
            throw new Refused(new StaleVersionError((current == 0 ? "No version" : "Version " + current) + " of " + input.productLine()
                    + " is in effect by now, given is " + input.inEffect() + ".", List.of("input", "inEffect"), current));
        }
        return publications.offers(input.productLine());
    }

    /** @throws Refused an unknown line, a version that is not offered, or the last one while that is not said to be meant */
    List<VersionOffer> withdraw(WithdrawVersionInput input, Caller caller) {
        String reason = StudioWords.needed(input.reason());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        known(input.productLine());
        boolean last = publications.inEffect(input.productLine()).isPresent()
                && publications.inEffectWithout(input.productLine(), input.version(), now) == null;
        if (last && !Boolean.TRUE.equals(input.evenLast())) {
            throw new Refused(new InvalidInputError("Without version " + input.version() + ", " + input.productLine()
                    + " would not be offered at all; say evenLast: true if that is meant.", List.of("input", "evenLast"), null, "true", null));
        }
        if (publications.withdraw(input.productLine(), input.version(), new Withdrawal(now, caller.subject(), reason)).isEmpty()) {
            TreeSet<Integer> open = new TreeSet<>();
            publications.offers(input.productLine()).stream().filter(offer -> offer.withdrawal() == null).forEach(offer -> open.add(offer.version()));
            throw new Refused(new InvalidInputError("Version " + input.version() + " of " + input.productLine() + " is not offered; those that are: " + open + ".",
                    List.of("input", "version"), String.valueOf(input.version()), open.toString(), null));
        }
        return publications.offers(input.productLine());
    }
}
