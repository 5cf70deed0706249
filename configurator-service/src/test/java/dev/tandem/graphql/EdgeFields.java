package dev.tandem.graphql;

import dev.tandem.security.Caller;
import dev.tandem.storage.StoreUnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Fields for testing the edge without any capability; see {@code edge.graphqls}. */
@Controller
@TestComponent
public class EdgeFields {

    /** What the fields throw; no client may ever see it. */
    public static final String SECRET = "secret-of-the-house";

    public record Picky(int even) {

        public Picky {
            if (even % 2 != 0) {
                throw new IllegalArgumentException(SECRET);
            }
        }
    }

    @QueryMapping
    String caller(Caller caller) {
        return caller.subject() + caller.roles();
    }

    @QueryMapping
    int plans() {
        return 3;
    }

    @QueryMapping
    int bug() {
        throw new IllegalStateException(SECRET);
    }

    @QueryMapping
    @Nullable Integer absent() {
        return null;
    }

    @QueryMapping
    int page(@Argument @Nullable Integer first) {
        return PageRequest.of(first, null).first();
    }

    @QueryMapping
    int outage() {
        throw new StoreUnavailableException(SECRET);
    }

    @QueryMapping
    int slow() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(30));
        return 1;
    }

    @QueryMapping
    String echo(
            @Argument @Nullable Instant moment,
            @Argument @Nullable Duration duration,
            @Argument @Nullable BigDecimal decimal,
            @Argument @Nullable Integer number) {
        return moment + " " + duration + " " + decimal + " " + number;
    }

    @QueryMapping
    int picky(@Argument Picky input) {
        return input.even();
    }

    @QueryMapping
    List<Object> many() {
        return List.of();
    }

    @SubscriptionMapping
    Flux<Integer> ticks() {
        return Flux.just(1, 2, 3);
    }

    @SubscriptionMapping
    Flux<Integer> silence() {
        return Flux.never();
    }

    @SubscriptionMapping
    Flux<Integer> brokenTicks() {
        return Flux.just(1).concatWith(Flux.error(new IllegalStateException(SECRET)));
    }
}
