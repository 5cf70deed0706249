package dev.tandem.production;

import java.util.List;

/** Cancels the work orders of an order; answered where work orders are kept. */
interface Withdrawal {

    /** As {@link dev.tandem.ordering.Fulfilment#withdraw}. */
    List<String> withdraw(String orderId);
}
