package dev.tandem.ordering;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.security.Caller;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Erases what orders say about a customer, when the customer asks for it: name, addresses, phone, account and free texts. The country of
 * delivery, the figures and what was made stay.
 */
@Component
final class EraseCustomer {

    private static final int PAGE = 100;

    private final Documents<OrderDocument> orders;
    private final Documents<Erasure> erasures;
    private final CustomerDigest digest;
    private final SettleAmendment settleAmendment;
    private final SettleCancellation settleCancellation;
    private final Clock clock;

    EraseCustomer(
            Store store, CustomerDigest digest, SettleAmendment settleAmendment, SettleCancellation settleCancellation, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.erasures = store.documents(Erasure.TYPE);
        this.digest = digest;
        this.settleAmendment = settleAmendment;
        this.settleCancellation = settleCancellation;
        this.clock = clock;
    }

    /** Whose orders: those of one e-mail address, or one order. */
    record EraseCustomerInput(
            String idempotencyKey, @Nullable String orderId, @Nullable String email, String reason, @Nullable Boolean evenIfOpen) {}

    /** That data was erased: when, why and how much; not whose. @param id the idempotency key, @param hash keyed, of the body */
    record Erasure(String id, String hash, String reason, Instant at, int erased) {

        static final DocumentType<Erasure> TYPE = new DocumentType<>("erasures", Erasure.class, Erasure::id, List.of());
    }

    /** How many orders were erased. @throws Refused an unknown order, orders that are not finished, or unusable input */
    int erase(EraseCustomerInput input, Caller caller) {
        IdempotencyKey plain = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        IdempotencyKey key = new IdempotencyKey(digest.of(plain.scoped()), digest.of(plain.bodyHash()));
        Optional<Versioned<Erasure>> before = erasures.find(key.scoped());
        if (before.isPresent()) {
            key.requireSameBody(before.get().value().hash());
            return before.get().value().erased();
        }
        Mistakes mistakes = new Mistakes();
        String reason = new OrderForm(mistakes).reason(input.reason());
        if (reason == null) {
            mistakes.invalid("reason is empty", input.reason(), "1 to 500 characters", "reason");
        }
        if ((input.orderId() == null) == (input.email() == null)) {
            mistakes.invalid("Whose data is to be erased must be said once", null, "either orderId or email", "orderId");
        }
        mistakes.refuseIfAny();
        List<Versioned<OrderDocument>> found = input.orderId() != null ? one(input.orderId()) : ofEmail(String.valueOf(input.email()));
        if (!Boolean.TRUE.equals(input.evenIfOpen())) {
            requireFinished(found);
        }
        int erased = 0;
        for (Versioned<OrderDocument> order : found) {
            erased += erase(order.value().id()) ? 1 : 0;
        }
        try {
            erasures.insert(new Erasure(key.scoped(), key.bodyHash(), String.valueOf(reason), clock.instant(), erased));
        } catch (DuplicateKeyException meanwhile) {
            return erasures.find(key.scoped()).orElseThrow(() -> meanwhile).value().erased();
        }
        return erased;
    }

    private List<Versioned<OrderDocument>> one(String id) {
        return List.of(orders.find(id).orElseThrow(() -> new Refused(
                new NotFoundError("There is no order with the id '" + Texts.shortened(id) + "'.", Mistakes.path("orderId")))));
    }

    private List<Versioned<OrderDocument>> ofEmail(String email) {
        List<Versioned<OrderDocument>> found = new ArrayList<>();
        Query.@Nullable Place after = null;
        List<Versioned<OrderDocument>> page;
        do {
            Map<String, List<?>> equal = Map.of(OrderDocument.BY_CUSTOMER, List.of(digest.of(email)));
            page = orders.page(new Query(equal, Map.of(), "sequence", false, after, PAGE));
            found.addAll(page);
            after = page.isEmpty() ? null : new Query.Place(page.getLast().value().sequence(), page.getLast().value().id());
        } while (page.size() == PAGE);
        return found;
    }

    private static void requireFinished(List<Versioned<OrderDocument>> found) {
        List<String> open = found.stream()
                .map(Versioned::value)
                .filter(order -> order.state() == OrderState.ACCEPTED || order.state() == OrderState.IN_PRODUCTION)
                .map(OrderDocument::number)
                .toList();
        if (!open.isEmpty()) {
            throw new Refused(new OrderNotFinishedError(
                    "These orders are still to be made and delivered: " + String.join(", ", open) + "; evenIfOpen: true erases them all the same.",
                    Mistakes.path("evenIfOpen"),
                    open));
        }
    }

    private boolean erase(String id) {
        while (true) {
            Versioned<OrderDocument> stored = orders.find(id).orElseThrow();
            if (stored.value().erasedAt() != null) {
                return false;
            }
            if (stored.value().isAmending()) {
                stored = settleAmendment.settle(id);
            } else if (stored.value().cancelling()) {
                stored = settleCancellation.settle(id);
            }
            try {
                orders.replace(stored.value().erased(clock.instant()), stored.version());
                return true;
            } catch (StaleDocumentException meanwhile) {
                // Somebody else changed it in between: look again.
            }
        }
    }
}
