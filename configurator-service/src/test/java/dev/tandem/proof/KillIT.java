package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed at random moments while customers order and the floor works, and started again on the same store, which lives
 * through up to ten kills. The number of kills is the system property {@code tandem.kills}, 2 where it is not set;
 * {@code tandem.kills.seed} repeats the choices of an earlier time.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("tandem.kills", 2);
    private static final int KILLS_OF_ONE_STORE = 10;
    private static final int FEWEST_ANSWERS = 100;
    private static final int MOST_ANSWERS = 600;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);
    private static final Duration LEASES_RUN_OUT = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingAcknowledgedAndDoublesNothing() throws Exception {
        long seed = Long.getLong("tandem.kills.seed", System.nanoTime());
        System.out.println("tandem.kills.seed=" + seed);
        for (int killed = 0; killed < KILLS; killed += KILLS_OF_ONE_STORE) {
            Path store = Files.createDirectory(folder.resolve("after-" + killed));
            liveThrough(Math.min(KILLS_OF_ONE_STORE, KILLS - killed), store, seed + killed);
        }
    }

    private void liveThrough(int kills, Path store, long seed) throws Exception {
        Ledger ledger = new Ledger();
        for (int round = 1; round <= kills; round++) {
            Random random = new Random(seed + round);
            try (ServiceProcess service = ServiceProcess.start(store, "round-" + round)) {
                Clients clients = new Clients(service.edge());
                if (round > 1) {
                    new Afterwards(clients, ledger).check();
                }
                loadAndKill(service, new Load(clients, ledger, random, wrong), random);
                assertThat(service.log()).as("seed %d, round %d", seed, round).doesNotContain(" ERROR ", "Exception");
            }
            assertThat(wrong).as("seed %d, round %d", seed, round).isEmpty();
            assertThat(StoredFile.integrity(store.resolve("tandem.db"), "copy-" + round)).as("seed %d, round %d", seed, round).isEqualTo("ok");
        }
        try (ServiceProcess service = ServiceProcess.start(store, "after")) {
            Clients clients = new Clients(service.edge());
            new Afterwards(clients, ledger).check();
            Check.soon(LEASES_RUN_OUT, () -> StepsAndRuns.check(clients, true));
            assertThat(service.log()).as("seed %d", seed).doesNotContain(" ERROR ", "Exception");
        }
        System.out.printf("%d kills: %d configurations, %d orders (%d cancelled), %d runs, %d reports, %d waitings ended%n", kills,
                ledger.configurations.size(), ledger.creating("placeOrder").size(),
                ledger.cancellations.values().stream().filter(Ledger.Outcome.CANCELLED::equals).count(), ledger.runs.size(),
                ledger.runs.values().stream().mapToInt(run -> run.reports.size()).sum(), ledger.waitingsEnded.size());
        assertThat(ledger.runs.values()).anyMatch(run -> run.ended);
        assertThat(ledger.creating("placeOrder")).hasSizeGreaterThan(kills);
    }

    private void loadAndKill(ServiceProcess service, Load load, Random random) throws InterruptedException {
        int enough = load.answers() + random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS);
        long end = System.nanoTime() + LONGEST_LIFE.toNanos();
        while (load.answers() < enough && wrong.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MICROSECONDS.sleep(500);
        }
        load.aboutToBeKilled();
        service.kill();
        load.stop();
    }
}
