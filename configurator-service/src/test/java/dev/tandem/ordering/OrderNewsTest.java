package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.GUEST;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class OrderNewsTest {

    @TempDir
    private Path folder;

    private TestStore store;
    private OrderingSetup ordering;
    private OrderSignals signals;
    private OrderNews news;
    private Order order;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        ordering = new OrderingSetup(store.store(), Clock.systemUTC());
        signals = new OrderSignals();
        news = new OrderNews(ordering.find, new FollowOrders(store.store()), signals);
        news.start();
        order = placed();
    }

    @AfterEach
    void close() {
        news.stop();
        store.close();
    }

    /** Reads as much as it asks for. */
    private static final class Reader extends BaseSubscriber<Order> {

        private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        private final long asks;

        Reader(long asks) {
            this.asks = asks;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            if (asks > 0) {
                request(asks);
            }
        }

        @Override
        protected void hookOnNext(Order value) {
            heard.add(value);
        }

        @Override
        protected void hookOnComplete() {
            heard.add("complete");
        }

        Order next() throws InterruptedException {
            return (Order) heard.poll(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsHowAnOrderIsAndEachTimeItHasChanged() throws InterruptedException {
        Order other = placed();
        Reader one = new Reader(Long.MAX_VALUE);
        Reader another = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(one);
        news.of(other.id()).subscribe(another);
        assertThat(one.next()).isEqualTo(order);
        assertThat(another.next()).isEqualTo(other);
        ordering.orders.inProduction(order.id());
        assertThat(one.next().state()).isEqualTo(OrderState.IN_PRODUCTION);
        signals.tell(order.id());
        assertThat(one.next()).as("a work order of it has changed").isNotNull();
        assertThat(another.heard).isEmpty();
    }

    @Test
    void hearsOfWhatAnotherNodeWrites() throws InterruptedException {
        Reader one = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(one);
        assertThat(one.next().state()).isEqualTo(OrderState.ACCEPTED);
        new OrderingSetup(store.store(), Clock.systemUTC()).orders.inProduction(order.id());
        assertThat(one.next().state()).isEqualTo(OrderState.IN_PRODUCTION);
    }

    @Test
    void tellsWhoReadsSlowlyTheLastOfSeveralChanges() throws InterruptedException {
        Reader slow = new Reader(0);
        news.of(order.id()).subscribe(slow);
        for (int i = 0; i < 10_000; i++) {
            signals.tell(order.id());
        }
        ordering.orders.inProduction(order.id());
        signals.tell(order.id());
        slow.request(Long.MAX_VALUE);
        int told = 1;
        for (Order heard = slow.next(); heard.state() != OrderState.IN_PRODUCTION; heard = slow.next()) {
            told++;
        }
        assertThat(told).isLessThan(20);
    }

    @Test
    void goesOnForThoseWhoComeAfterEverybodyLeft() throws InterruptedException {
        Reader first = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(first);
        assertThat(first.next()).isNotNull();
        first.cancel();
        Reader second = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(second);
        assertThat(second.next()).isNotNull();
        ordering.orders.inProduction(order.id());
        assertThat(second.next().state()).isEqualTo(OrderState.IN_PRODUCTION);
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws InterruptedException {
        Reader early = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(early);
        assertThat(early.next()).isNotNull();
        news.stop();
        assertThat(early.heard.poll(10, TimeUnit.SECONDS)).isEqualTo("complete");
        Reader late = new Reader(Long.MAX_VALUE);
        news.of(order.id()).subscribe(late);
        assertThat(late.heard.poll(10, TimeUnit.SECONDS)).isEqualTo("complete");
    }

    @Test
    void refusesAnOrderThatIsNone() {
        Refused refused = catchThrowableOfType(Refused.class, () -> news.of("ord_none"));
        assertThat(refused.errors()).singleElement().isInstanceOf(NotFoundError.class);
    }

    private Order placed() {
        return ordering.place.place(anOrder().of(1, ordering.shop.start("CORD", Map.of())).input(), GUEST);
    }
}
