package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.storage.Piece.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the relay does on every adapter of the store. */
@Timeout(60)
public abstract class RelayContract {

    private TestStore test;
    private Documents<Piece> pieces;
    private final Map<String, List<Event>> seen = new ConcurrentHashMap<>();

    /** Opens the store of this test; what was written before it was closed is there again. */
    protected abstract TestStore openStore();

    /** Makes the waiting events of a document ones of the second schema version, whatever the program knows. */
    protected abstract void raiseSchemaVersion(String document) throws Exception;

    protected abstract void setPayload(String document, String payload) throws Exception;

    protected abstract void setType(String document, String type) throws Exception;

    @BeforeEach
    void open() {
        test = openStore();
        pieces = test.store().documents(Piece.TYPE);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void handsEachEventToEveryListenerThatWantsIt() {
        List<Event.Added> added = new ArrayList<>();
        test.relay(listener(Event.class, this::note), listener(Event.Added.class, added::add));
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a"), new Event.Counted("a", 1)));
        test.settle();
        assertThat(seen.get("a")).containsExactly(new Event.Added("a"), new Event.Counted("a", 1));
        assertThat(added).containsExactly(new Event.Added("a"));
    }

    @Test
    void keepsTheOrderOfEachDocumentUnderManyWriters() throws InterruptedException {
        test.relay(listener(Event.class, this::note));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = "p" + i;
            writers.add(Thread.startVirtualThread(() -> {
                pieces.insert(Piece.of(id), List.of(new Event.Counted(id, 0)));
                LongStream.range(1, 150).forEach(
                        number -> pieces.replace(Piece.of(id).withNumber(number), number, List.of(new Event.Counted(id, number))));
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        test.settle();
        assertThat(seen).hasSize(20).allSatisfy((id, events) -> assertThat(events).extracting(event -> ((Event.Counted) event).number())
                .containsExactlyElementsOf(LongStream.range(0, 150).boxed().toList()));
    }

    @Test
    void triesAgainWithoutDelayingOtherDocumentsOrOvertaking() {
        CountDownLatch othersDone = new CountDownLatch(50);
        AtomicInteger failures = new AtomicInteger();
        test.relay(listener(Event.class, event -> {
            if (event.id().equals("bad") && othersDone.getCount() > 0) {
                failures.incrementAndGet();
                throw new IllegalStateException("not yet");
            }
            note(event);
            othersDone.countDown();
        }));
        pieces.insert(Piece.of("bad"), List.of(new Event.Counted("bad", 1), new Event.Counted("bad", 2)));
        for (int i = 0; i < 50; i++) {
            pieces.insert(Piece.of("p" + i), List.of(new Event.Added("p" + i)));
        }
        pieces.replace(Piece.of("bad"), 1, List.of(new Event.Counted("bad", 3)));
        test.settle();
        assertThat(failures).hasPositiveValue();
        assertThat(seen.get("bad")).extracting(event -> ((Event.Counted) event).number()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void asksAListenerThatHasDoneItsPartNoSecondTime() {
        AtomicInteger attempts = new AtomicInteger();
        test.relay(listener(Event.class, this::note), listener(Event.Added.class, _ -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        }));
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a")));
        test.settle();
        assertThat(seen.get("a")).hasSize(1);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aListenerThatHangsHoldsUpItsDocumentOnly() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch otherSeen = new CountDownLatch(1);
        test.relay(listener(Event.class, event -> {
            if (event.id().equals("slow")) {
                await(released);
            } else {
                otherSeen.countDown();
            }
        }));
        pieces.insert(Piece.of("slow"), List.of(new Event.Added("slow")));
        pieces.insert(Piece.of("other"), List.of(new Event.Added("other")));
        assertThat(otherSeen.await(30, TimeUnit.SECONDS)).isTrue();
        released.countDown();
        test.settle();
    }

    @Test
    void deliversAtStartWhatWasLeft() {
        for (int i = 0; i < 700; i++) {
            pieces.insert(Piece.of("p" + i), List.of(new Event.Added("p" + i)));
        }
        test.close();
        open();
        test.relay(listener(Event.class, this::note));
        test.settle();
        assertThat(seen).hasSize(700);
    }

    @Test
    void mayWriteWhatCausesFurtherEvents() {
        test.relay(listener(Event.Added.class, added -> pieces.replace(Piece.of(added.id()).withNumber(1), 1,
                List.of(new Event.Counted(added.id(), 1)))), listener(Event.Counted.class, this::note));
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a")));
        test.settle();
        assertThat(seen.get("a")).containsExactly(new Event.Counted("a", 1));
    }

    @Test
    void stopsAfterTheEventInHandAndKeepsTheRest() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Relay relay = test.relay(listener(Event.class, event -> {
            begun.countDown();
            await(released);
            note(event);
        }));
        pieces.insert(Piece.of("a"), List.of(new Event.Counted("a", 1), new Event.Counted("a", 2)));
        begun.await();
        Thread stopping = Thread.startVirtualThread(relay::stop);
        while (relay.isRunning()) {
            Thread.onSpinWait();
        }
        released.countDown();
        stopping.join();
        assertThat(seen.get("a")).containsExactly(new Event.Counted("a", 1));
        assertThat(test.outbox().waiting("pieces/a", 10)).extracting(StoredEvent::payload).containsExactly("{\"id\":\"a\",\"number\":2}");
    }

    @Test
    void saysThatItIsNotIdleWhileAListenerFails() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(2);
        Relay relay = test.relay(listener(Event.class, _ -> {
            tried.countDown();
            throw new IllegalStateException("never");
        }));
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a")));
        assertThat(tried.await(30, TimeUnit.SECONDS)).as("it is tried again").isTrue();
        assertThat(relay.awaitIdle(Duration.ofMillis(300))).isFalse();
        assertThat(test.outbox().waiting("pieces/a", 1).getFirst().attempts()).isPositive();
    }

    @Test
    void forgetsWhatNobodyWants() {
        test.relay();
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a")));
        test.settle();
        assertThat(test.outbox().nextDue()).isEmpty();
    }

    @Test
    void keepsWhatThisProgramCannotUnderstandAndDelaysNoOtherDocument() throws Exception {
        pieces.insert(Piece.of("newer"), List.of(new Event.Added("newer")));
        pieces.insert(Piece.of("broken"), List.of(new Event.Added("broken")));
        pieces.insert(Piece.of("good"), List.of(new Event.Added("good")));
        test.close();
        raiseSchemaVersion("pieces/newer");
        setPayload("pieces/broken", "{");
        open();
        CountDownLatch noted = new CountDownLatch(1);
        Relay relay = test.relay(listener(Event.class, event -> {
            note(event);
            noted.countDown();
        }));
        assertThat(noted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(relay.awaitIdle(Duration.ofMillis(500))).isFalse();
        assertThat(seen).containsOnlyKeys("good");
        assertThat(test.outbox().waiting("pieces/newer", 1)).hasSize(1);
        assertThat(test.outbox().waiting("pieces/broken", 1)).hasSize(1);
    }

    @Test
    void resolvesNoNameThatNoListenerDeclared() throws Exception {
        pieces.insert(Piece.of("a"), List.of(new Event.Added("a")));
        test.close();
        setType("pieces/a", "java.lang.ProcessBuilder");
        open();
        test.relay(listener(Event.class, this::note));
        test.settle();
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesAListenerToAnythingButRecords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.relay(listener(Object.class, _ -> {})))
                .withMessageContaining("listens to java.lang.Object");
    }

    private void note(Event event) {
        seen.computeIfAbsent(event.id(), _ -> new ArrayList<>()).add(event);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <E> EventListener<E> listener(Class<E> type, Consumer<? super E> on) {
        return new EventListener<>() {
            @Override
            public Class<E> type() {
                return type;
            }

            @Override
            public void on(E event) {
                on.accept(event);
            }
        };
    }
}
