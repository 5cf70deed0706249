package dev.tandem.ordering;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.CancelOrder.CancelOrderInput;
import dev.tandem.ordering.FindOrders.OrderFilter;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Lets customers order. */
@Controller
class OrderController {

    private final PlaceOrder place;
    private final CancelOrder cancel;
    private final AmendOrder amend;
    private final FindOrders find;

    OrderController(PlaceOrder place, CancelOrder cancel, AmendOrder amend, FindOrders find) {
        this.place = place;
        this.cancel = cancel;
        this.amend = amend;
        this.find = find;
    }

    record OrderPayload(@Nullable Order order, List<UserError> userErrors) {}

    record AmendmentPayload(@Nullable Order order, @Nullable OrderDifference difference, List<UserError> userErrors) {}

    @QueryMapping
    Optional<Order> order(@Argument String id) {
        return find.byId(id);
    }

    @QueryMapping
    Connection<Order> orders(
            @Argument @Nullable OrderFilter filter, @Argument @Nullable Integer first, @Argument @Nullable String after, Caller caller) {
        return find.list(filter == null ? OrderFilter.ALL : filter, PageRequest.of(first, after).orderedBy(Long.class), caller);
    }

    @MutationMapping
    OrderPayload placeOrder(@Argument PlaceOrderInput input, Caller caller) {
        return Payloads.answer(() -> place.place(input, caller), OrderPayload::new);
    }

    @MutationMapping
    OrderPayload cancelOrder(@Argument CancelOrderInput input, Caller caller) {
        return Payloads.answer(() -> cancel.cancel(input, caller), OrderPayload::new);
    }

    @MutationMapping
    AmendmentPayload amendOrder(@Argument AmendOrderInput input, Caller caller) {
        return Payloads.answer(() -> amend.amend(input, caller), (amended, errors) -> amended == null
                ? new AmendmentPayload(null, null, errors)
                : new AmendmentPayload(amended.order(), amended.difference(), amended.errors()));
    }
}
