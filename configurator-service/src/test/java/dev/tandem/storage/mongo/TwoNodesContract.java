package dev.tandem.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.AtOnce;
import dev.tandem.storage.Documents;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Piece;
import dev.tandem.storage.Piece.Event;
import dev.tandem.storage.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database: each hands on what it wrote, and what a dead one leaves the other takes over. */
@Timeout(60)
abstract class TwoNodesContract {

    private static final Timing QUICK = new Timing(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(1));

    private String uri;
    private final Map<String, List<Long>> heard = new ConcurrentHashMap<>();

    /** The URI of a database that no other test uses. */
    protected abstract String newDatabase();

    @BeforeEach
    void choose() {
        uri = newDatabase();
    }

    @Test
    void handOnEveryEventInOrderWhoeverWroteIt() throws InterruptedException {
        try (TestStore one = node(); TestStore other = node()) {
            one.relay(listener(this::note));
            other.relay(listener(this::note));
            List<Documents<Piece>> nodes = List.of(one.store().documents(Piece.TYPE), other.store().documents(Piece.TYPE));
            List<Thread> writers = IntStream.range(0, 10).mapToObj(i -> Thread.startVirtualThread(() -> {
                String id = "p" + i;
                nodes.getFirst().insert(Piece.of(id), List.of(new Event.Counted(id, 0)));
                LongStream.range(1, 40).forEach(number -> nodes.get((int) (number % 2))
                        .replace(Piece.of(id).withNumber(number), number, List.of(new Event.Counted(id, number))));
            })).toList();
            for (Thread writer : writers) {
                writer.join();
            }
            one.settle();
            other.settle();
        }
        assertThat(heard).hasSize(10).allSatisfy(
                (id, numbers) -> assertThat(numbers).containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList()));
    }

    @Test
    void oneTakesOverWhatTheOtherLeavesWhenItDies() throws InterruptedException {
        MongoStore dying = MongoStore.open(uri, QUICK, Clock.systemUTC());
        TestStore doomed = new TestStore(dying, dying.outbox(), () -> {});
        Documents<Piece> pieces = doomed.store().documents(Piece.TYPE);
        CountDownLatch inTheMiddle = new CountDownLatch(20);
        CountDownLatch never = new CountDownLatch(1);
        doomed.relay(listener(event -> {
            if (event.number() == 1) {
                inTheMiddle.countDown();
                await(never);
            }
            note(event);
        }));
        for (int i = 0; i < 20; i++) {
            String id = "p" + i;
            pieces.insert(Piece.of(id), LongStream.range(0, 4).mapToObj(number -> new Event.Counted(id, number)).toList());
        }
        while (inTheMiddle.getCount() > 4) {
            Thread.sleep(5);
        }
        dying.close();
        try (TestStore survivor = node()) {
            survivor.store().documents(Piece.TYPE);
            survivor.relay(listener(this::note));
            survivor.settle();
            assertThat(heard).hasSize(20).allSatisfy((id, numbers) -> {
                assertThat(numbers).startsWith(0L);
                assertThat(numbers.stream().filter(number -> number > 0)).containsExactly(1L, 2L, 3L);
                assertThat(Collections.frequency(numbers, 0L)).isLessThanOrEqualTo(2);
            });
        } finally {
            never.countDown();
            doomed.close();
        }
    }

    @Test
    void aClaimKeepsOthersAwayUntilItRunsOut() throws InterruptedException {
        try (TestStore one = node(); TestStore other = node()) {
            one.store().documents(Piece.TYPE).insert(Piece.of("a"), List.of(new Event.Counted("a", 1)));
            other.store().documents(Piece.TYPE);
            assertThat(one.outbox().claim("pieces/a")).isTrue();
            assertThat(one.outbox().claim("pieces/a")).isTrue();
            assertThat(other.outbox().claim("pieces/a")).isFalse();
            one.outbox().release("pieces/a");
            one.outbox().release("pieces/a");
            assertThat(other.outbox().claim("pieces/a")).isTrue();
            assertThat(one.outbox().claim("pieces/a")).isFalse();
            assertThat(one.store().documents(Piece.TYPE).find("a").orElseThrow().version()).isEqualTo(1);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!one.outbox().claim("pieces/a") && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(other.outbox().claim("pieces/a")).isFalse();
            assertThat(one.outbox().claim("pieces/none")).isFalse();
        }
    }

    @Test
    void aSlowListenerKeepsItsClaim() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        try (TestStore one = node(); TestStore other = node()) {
            EventListener<Event.Counted> slow = listener(event -> {
                calls.incrementAndGet();
                sleep(QUICK.claim().multipliedBy(2));
            });
            one.store().documents(Piece.TYPE);
            other.store().documents(Piece.TYPE);
            one.relay(slow);
            other.relay(slow);
            one.store().documents(Piece.TYPE).insert(Piece.of("a"), List.of(new Event.Counted("a", 1)));
            other.settle();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void manyNodesMakeCollectionsAndIndexesAtTheSameTime() {
        List<Callable<?>> starts = new ArrayList<>();
        IntStream.range(0, 8).forEach(_ -> starts.add(() -> {
            try (MongoStore store = MongoStore.open(uri, QUICK, Clock.systemUTC())) {
                return store.documents(Piece.TYPE).find("none").isEmpty();
            }
        }));
        assertThat(AtOnce.call(8, starts)).containsOnly(true);
    }

    private TestStore node() {
        MongoStore store = MongoStore.open(uri, QUICK, Clock.systemUTC());
        return new TestStore(store, store.outbox(), store::close);
    }

    private void note(Event.Counted event) {
        heard.computeIfAbsent(event.id(), _ -> Collections.synchronizedList(new ArrayList<>())).add(event.number());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventListener<Event.Counted> listener(Consumer<Event.Counted> on) {
        return new EventListener<>() {
            @Override
            public Class<Event.Counted> type() {
                return Event.Counted.class;
            }

            @Override
            public void on(Event.Counted event) {
                on.accept(event);
            }
        };
    }
}
