package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is asked to stop, as every deployment asks it, while customers order, the floor works and a planner watches. */
class ShutdownIT {

    private static final int ANSWERS = 200;
    private static final Duration WARM = Duration.ofSeconds(40);
    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void answersWhatItHasTakenAndLosesNothing() throws Exception {
        List<String> properties = List.of(
                "--tandem.store.file=" + folder.resolve("tandem.db"), "--tandem.shutdown.drain=" + DRAIN.toSeconds() + "s");
        try (ServiceProcess service = ServiceProcess.start(folder, "stopped", properties)) {
            Clients clients = new Clients(service.edge());
            CompletableFuture<HttpResponse<String>> subscription = subscribe(service);
            Load load = new Load(clients, ledger, new Random(7), wrong);
            long end = System.nanoTime() + WARM.toNanos();
            while (clients.answers() < ANSWERS && wrong.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            load.aboutToBeKilled();
            service.askToStop();
            Check.soon(DRAIN, () -> assertThat(health(service, "readiness")).isEqualTo(503));
            assertThat(health(service, "liveness")).isEqualTo(200);
            assertThat(service.ends(LONGEST_STOP)).isIn(0, 143);
            load.stop();
            assertThat(subscription.get(10, TimeUnit.SECONDS).statusCode()).as("the subscription is let go").isEqualTo(200);
            assertThat(service.log()).doesNotContain(" ERROR ", " WARN ", "Exception");
        }
        assertThat(wrong).isEmpty();
        assertThat(ledger.creating("placeOrder")).isNotEmpty();
        try (ServiceProcess service = ServiceProcess.start(folder, "after")) {
            new Afterwards(new Clients(service.edge()), ledger).check();
        }
    }

    private static int health(ServiceProcess service, String group) {
        return service.edge().get("/actuator/health/" + group).statusCode();
    }

    private static CompletableFuture<HttpResponse<String>> subscribe(ServiceProcess service) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service.edge().uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + service.edge().token(Clients.PLANNER))
                .POST(BodyPublishers.ofString("{\"query\":\"subscription { workOrderChanged { id } }\"}"))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
