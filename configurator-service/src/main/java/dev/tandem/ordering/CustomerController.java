package dev.tandem.ordering;

import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.EraseCustomer.EraseCustomerInput;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Shows customers to those who deliver, and erases them. */
@Controller
class CustomerController {

    private final FindOrders find;
    private final EraseCustomer erase;

    CustomerController(FindOrders find, EraseCustomer erase) {
        this.find = find;
        this.erase = erase;
    }

    record ErasurePayload(@Nullable Integer erased, List<UserError> userErrors) {}

    @BatchMapping(typeName = "Order")
    Map<Order, Customer> customer(List<Order> orders) {
        return find.customers(orders);
    }

    @MutationMapping
    ErasurePayload eraseCustomer(@Argument EraseCustomerInput input, Caller caller) {
        return Payloads.answer(() -> erase.erase(input, caller), ErasurePayload::new);
    }
}
