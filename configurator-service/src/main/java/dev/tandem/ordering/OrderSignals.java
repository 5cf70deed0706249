package dev.tandem.ordering;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Lets production tell that something about an order looks different: one of its work orders has changed, on this node or another. */
@Component
public class OrderSignals {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Listens for ids of orders, on the thread that knows first: a listener is quick and never fails. */
    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void tell(String orderId) {
        listeners.forEach(listener -> listener.accept(orderId));
    }
}
