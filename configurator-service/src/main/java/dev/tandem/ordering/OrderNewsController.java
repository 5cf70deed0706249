package dev.tandem.ordering;

import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Lets customers follow their order. */
@Controller
class OrderNewsController {

    private final OrderNews news;

    OrderNewsController(OrderNews news) {
        this.news = news;
    }

    @SubscriptionMapping
    Publisher<Order> orderChanged(@Argument String id) {
        return news.of(id);
    }
}
