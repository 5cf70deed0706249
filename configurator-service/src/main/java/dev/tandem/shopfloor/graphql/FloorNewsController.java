package dev.tandem.shopfloor.graphql;

import dev.tandem.factory.WorkCentre;
import dev.tandem.production.WorkOrderView;
import dev.tandem.shopfloor.FloorNews;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Lets clients follow the floor. */
@Controller
class FloorNewsController {

    private final FloorNews news;

    FloorNewsController(FloorNews news) {
        this.news = news;
    }

    @SubscriptionMapping
    Publisher<WorkOrderView> workOrderChanged(@Argument @Nullable String id) {
        return news.workOrders(id);
    }

    @SubscriptionMapping
    Publisher<WorkCentre> dispatchListChanged(@Argument String workCentre) {
        return news.dispatchList(workCentre);
    }
}
