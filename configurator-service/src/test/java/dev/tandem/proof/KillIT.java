package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed at random moments while customers order and the floor works, and started again on the same store. The number of kills
 * is the system property {@code tandem.kills}, 3 where it is not set; {@code tandem.kills.seed} repeats the choices of an earlier time.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("tandem.kills", 3);
    private static final int FEWEST_ANSWERS = 100;
    private static final int MOST_ANSWERS = 600;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);
    private static final Duration LEASES_RUN_OUT = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingAcknowledgedAndDoublesNothing() throws Exception {
        long seed = Long.getLong("tandem.kills.seed", System.nanoTime());
        System.out.println("tandem.kills.seed=" + seed);
        for (int round = 1; round <= KILLS; round++) {
            Random random = new Random(seed + round);
            try (ServiceProcess service = ServiceProcess.start(folder, "round-" + round)) {
                Clients clients = new Clients(service.edge());
                if (round > 1) {
                    new Afterwards(clients, ledger).check();
                }
                loadAndKill(service, clients, random);
                assertThat(service.log()).as("seed %d, round %d", seed, round).doesNotContain(" ERROR ", "Exception");
            }
            assertThat(wrong).as("seed %d, round %d", seed, round).isEmpty();
            assertThat(integrity(round)).as("seed %d, round %d", seed, round).isEqualTo("ok");
        }
        try (ServiceProcess service = ServiceProcess.start(folder, "after")) {
            Clients clients = new Clients(service.edge());
            new Afterwards(clients, ledger).check();
            Check.soon(LEASES_RUN_OUT, () -> StepsAndRuns.check(clients, true));
            assertThat(service.log()).as("seed %d", seed).doesNotContain(" ERROR ", "Exception");
        }
        System.out.printf("%d kills: %d configurations, %d orders (%d cancelled), %d runs, %d reports, %d waitings ended%n", KILLS,
                ledger.configurations.size(), ledger.creating("placeOrder").size(),
                ledger.cancellations.values().stream().filter(Ledger.Outcome.CANCELLED::equals).count(), ledger.runs.size(),
                ledger.runs.values().stream().mapToInt(run -> run.reports.size()).sum(), ledger.waitingsEnded.size());
        assertThat(ledger.runs.values()).anyMatch(run -> run.ended);
        assertThat(ledger.creating("placeOrder")).hasSizeGreaterThan(KILLS);
    }

    private void loadAndKill(ServiceProcess service, Clients clients, Random random) throws InterruptedException {
        Load load = new Load(clients, ledger, random, wrong);
        int enough = clients.answers() + random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS);
        long end = System.nanoTime() + LONGEST_LIFE.toNanos();
        while (clients.answers() < enough && wrong.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MICROSECONDS.sleep(500);
        }
        load.aboutToBeKilled();
        service.kill();
        load.stop();
    }

    /** Of a copy, so that the service is the one that recovers the file. */
    private String integrity(int round) throws Exception {
        Path copy = folder.resolve("copy-" + round + ".db");
        for (String part : List.of("", "-wal")) {
            Path original = folder.resolve("tandem.db" + part);
            if (Files.exists(original)) {
                Files.copy(original, folder.resolve(copy.getFileName() + part));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                ResultSet result = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
