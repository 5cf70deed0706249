package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.production.WorkOrderNews;
import dev.tandem.production.WorkOrderView;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class FloorNewsTest {

    @TempDir
    Path folder;

    private Floor floor;
    private FloorNews news;

    @BeforeEach
    void openFloor() {
        floor = Floor.open(folder);
        floor.orders.accept("ord_aa", aWorkOrder("aa", 1).step("CUT", TEMPLATE, "LASER-1").build());
        floor.production.release(List.of("ord_aa"));
        news = new FloorNews(floor.production.signals, floor.production.find, floor.production.dispatch);
        news.start();
    }

    @AfterEach
    void closeFloor() {
        floor.close();
    }

    private static WorkOrderNews changed(String id, String... centres) {
        return new WorkOrderNews(id, Set.of(centres));
    }

    /** Reads as much as it asks for. */
    private static final class Reader<T> extends BaseSubscriber<T> {

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
        protected void hookOnNext(T value) {
            heard.add(value);
        }

        @Override
        protected void hookOnComplete() {
            heard.add("complete");
        }

        @Override
        protected void hookOnError(Throwable failure) {
            heard.add(failure);
        }

        Object next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsHowAWorkOrderIsAndEachTimeItHasChanged() throws InterruptedException {
        Reader<WorkOrderView> one = new Reader<>(10);
        Reader<WorkOrderView> any = new Reader<>(10);
        news.workOrders("wo_aa_1").subscribe(one);
        news.workOrders(null).subscribe(any);
        assertThat(one.next()).isInstanceOfSatisfying(WorkOrderView.class, view -> assertThat(view.number()).isEqualTo("T-aa-1"));
        news.tell(changed("wo_bb_1", "LASER-1"));
        news.tell(changed("wo_aa_1", "LASER-1"));
        assertThat(one.next()).isInstanceOfSatisfying(WorkOrderView.class, view -> assertThat(view.number()).isEqualTo("T-aa-1"));
        assertThat(any.next()).isInstanceOfSatisfying(WorkOrderView.class, view -> assertThat(view.number()).isEqualTo("T-aa-1"));
        assertThat(one.heard).isEmpty();
    }

    @Test
    void refusesAWorkOrderThatIsNone() {
        Refused refused = catchThrowableOfType(Refused.class, () -> news.workOrders("wo_none"));
        assertThat(refused.errors()).singleElement().isInstanceOf(NotFoundError.class);
    }

    @Test
    void tellsOfADispatchListOnlyWhenItLooksDifferent() throws InterruptedException {
        Reader<WorkCentre> laser = new Reader<>(10);
        news.dispatchList("LASER-1").subscribe(laser);
        assertThat(laser.next()).as("at once").isInstanceOf(WorkCentre.class);
        news.tell(changed("wo_aa_1"));
        news.tell(changed("wo_aa_1", "KNIFE-1"));
        news.tell(changed("wo_aa_1", "LASER-1", "KNIFE-1"));
        assertThat(laser.next()).isInstanceOfSatisfying(WorkCentre.class, centre -> assertThat(centre.code()).isEqualTo("LASER-1"));
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(laser.heard).isEmpty();
    }

    @Test
    void letsGoOfWhoDoesNotKeepUpAndSaysSo() throws InterruptedException {
        Reader<WorkCentre> slow = new Reader<>(0);
        Reader<WorkCentre> quick = new Reader<>(Long.MAX_VALUE);
        news.dispatchList("LASER-1").subscribe(slow);
        news.dispatchList("LASER-1").subscribe(quick);
        assertThat(quick.next()).isInstanceOf(WorkCentre.class);
        for (int i = 0; i < 300; i++) {
            news.tell(changed("wo_aa_1", "LASER-1"));
            assertThat(quick.next()).isInstanceOf(WorkCentre.class);
        }
        slow.request(1_000);
        Object last = slow.next();
        while (last instanceof WorkCentre) {
            last = slow.next();
        }
        assertThat(last).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.errors()).singleElement().isInstanceOf(SlowSubscriberError.class));
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws InterruptedException {
        Reader<WorkCentre> early = new Reader<>(10);
        news.dispatchList("LASER-1").subscribe(early);
        assertThat(early.next()).isInstanceOf(WorkCentre.class);
        news.stop();
        assertThat(early.next()).isEqualTo("complete");
        Reader<WorkCentre> late = new Reader<>(10);
        news.dispatchList("LASER-1").subscribe(late);
        assertThat(late.next()).isEqualTo("complete");
    }
}
